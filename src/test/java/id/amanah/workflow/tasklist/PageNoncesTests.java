package id.amanah.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageNoncesTests {

    private static final String PAGE =
            "<script nonce=\"other-persons_1\">a</script><script nonce=\"other-persons_1\"></script>";
    private static final FilterChain MIXED_UP = (request, response) -> {
        ((HttpServletResponse) response)
                .setHeader("Content-Security-Policy", "script-src 'nonce-own-2' 'strict-dynamic'");
        response.setContentType("text/html");
        response.setContentLength(PAGE.length());
        response.getWriter().append(PAGE);
    };

    @Test
    void a_page_carries_the_nonce_of_its_own_header() throws Exception {
        MockHttpServletResponse response = answer("/camunda/app/tasklist/default/");

        assertThat(response.getContentAsString())
                .isEqualTo("<script nonce=\"own-2\">a</script><script nonce=\"own-2\"></script>");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(response.getHeader("Content-Security-Policy")).contains("'nonce-own-2'");
    }

    @Test
    void other_files_pass_untouched() throws Exception {
        assertThat(answer("/camunda/app/tasklist/scripts/config.js").getContentAsString())
                .isEqualTo(PAGE);
    }

    private static MockHttpServletResponse answer(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PageNonces().doFilter(new MockHttpServletRequest("GET", path), response, MIXED_UP);
        return response;
    }
}
