package id.amanah.workflow.sight;

import java.io.IOException;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the chart library of its webjar beside the web applications' own libraries: their policy admits nothing from elsewhere. */
@Configuration(proxyBeanMethods = false)
class ChartLibrary implements WebMvcConfigurer {

    private static final String FILE = "classpath*:META-INF/resources/webjars/chart.js/*/dist/chart.umd.min.js";

    private final String path;
    private final Resource folder;

    ChartLibrary(CamundaBpmProperties camunda, ResourcePatternResolver resources) throws IOException {
        this.path = camunda.getWebapp().getApplicationPath() + "/lib/chart/*";
        Resource[] found = resources.getResources(FILE);
        if (found.length != 1) {
            throw new IllegalStateException("One chart library expected, found " + found.length);
        }
        this.folder = found[0].createRelative("./");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(path).addResourceLocations(folder).setCacheControl(CacheControl.noCache());
    }
}
