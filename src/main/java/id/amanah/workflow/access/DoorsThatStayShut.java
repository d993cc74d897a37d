package id.amanah.workflow.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** Shuts the set-up page and its API: it would create an administrator without any sign-in (CVE-2026-77226). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorsThatStayShut extends OncePerRequestFilter {

    private final UrlPathHelper paths = UrlPathHelper.defaultInstance;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = paths.getPathWithinApplication(request).toLowerCase(Locale.ROOT);
        if (path.startsWith("/camunda/") && path.matches(".*/admin/(.*/)?setup(/.*)?")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
