package id.amanah.workflow.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives every page of the web applications the nonce of its own security header.
 *
 * <p>Camunda keeps the nonce of the latest request, whosever it was, for the page that is written next. With a few people
 * at work a page gets another one's nonce, the browser runs none of its scripts, and the screen stays empty.
 */
final class PageNonces extends OncePerRequestFilter {

    private static final Pattern PAGE = Pattern.compile(".*/app/\\w+/(\\w+/)?");
    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([\\w-]+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[\\w-]+\"");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader("Content-Security-Policy");
        Matcher nonce = IN_HEADER.matcher(policy == null ? "" : policy);
        if (nonce.find()) {
            // One byte a letter both ways: whatever the page's letters are, they stay as they were.
            String html = new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1);
            byte[] own = IN_PAGE.matcher(html)
                    .replaceAll("nonce=\"" + nonce.group(1) + "\"")
                    .getBytes(StandardCharsets.ISO_8859_1);
            page.resetBuffer();
            page.getOutputStream().write(own);
        }
        page.copyBodyToResponse();
    }
}
