package id.amanah.workflow.models.cockpit;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the page "Model proses" beside the web applications, below their path, so that their session and their token against
 * forged requests reach it. The files themselves hold nothing to protect: all data comes from {@link ModelsResource}.
 */
@Configuration(proxyBeanMethods = false)
class ModelPage implements WebMvcConfigurer {

    /** Only our own scripts run, none of them inline; the viewers write styles of their own. */
    private static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
            + " font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final String page;

    ModelPage(CamundaBpmProperties camunda) {
        this.page = camunda.getWebapp().getApplicationPath() + "/model-proses";
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController(page, page + "/");
        registry.addViewController(page + "/").setViewName("forward:" + page + "/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(page + "/**")
                .addResourceLocations("classpath:/model-page/")
                // Asked again at each use: the scripts of one release must never meet those of the last one.
                .setCacheControl(CacheControl.noCache());
    }

    @Bean
    FilterRegistrationBean<Filter> modelPageHeaders() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            HttpServletResponse answer = (HttpServletResponse) response;
            answer.setHeader("Content-Security-Policy", POLICY);
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("Referrer-Policy", "same-origin");
            chain.doFilter(request, response);
        });
        filter.setName("model-page-headers");
        filter.addUrlPatterns(page, page + "/*");
        return filter;
    }
}
