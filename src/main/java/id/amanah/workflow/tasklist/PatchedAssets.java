package id.amanah.workflow.tasklist;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves the few bundles of the Camunda web applications that {@link Patches} changes; everything else is served by Camunda's
 * own configuration, whose patterns are wider than ours and so come second.
 */
@Configuration(proxyBeanMethods = false)
class PatchedAssets implements WebMvcConfigurer {

    private final String applicationPath;
    private final String webjar;
    private final ConcurrentMap<String, PatchedAsset> served = new ConcurrentHashMap<>();

    PatchedAssets(CamundaBpmProperties camunda) {
        this.applicationPath = camunda.getWebapp().getApplicationPath();
        this.webjar = "classpath:" + camunda.getWebapp().getWebjarClasspath() + "/";
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String asset : Patches.assets()) {
            if (asset.equals(Patches.TASKLIST_PLUGINS)) {
                continue;
            }
            String folder = asset.substring(0, asset.lastIndexOf('/') + 1);
            registry.addResourceHandler(applicationPath + "/" + asset)
                    .addResourceLocations(webjar + folder)
                    // Asked again at each use, answered "not modified" until a release changes what is served.
                    .setCacheControl(CacheControl.noCache())
                    .setUseLastModified(false)
                    .setEtagGenerator(resource -> ((PatchedAsset) resource).etag())
                    .resourceChain(false)
                    .addResolver(new FileOfItsOwnPath())
                    .addTransformer((request, resource, chain) ->
                            served.computeIfAbsent(asset, path -> PatchedAsset.of(path, resource)));
        }
    }

    /** Scripts and labels of one release must never meet those of the last one, out of a browser's cache. */
    @Bean
    FilterRegistrationBean<Filter> askedAgainAtEachUse() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            ((HttpServletResponse) response)
                    .setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
            chain.doFilter(request, response);
        });
        filter.setName("web-application-assets-asked-again");
        filter.addUrlPatterns(
                applicationPath + "/app/*",
                applicationPath + "/assets/*",
                applicationPath + "/api/tasklist/plugin/tasklistPlugins/static/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageNonces> pageNonces() {
        FilterRegistrationBean<PageNonces> filter = new FilterRegistrationBean<>(new PageNonces());
        filter.addUrlPatterns(applicationPath + "/app/*");
        return filter;
    }

    /** A handler for one exact path is asked for that whole path; the location holds the file under its last part. */
    private static final class FileOfItsOwnPath extends PathResourceResolver {
        @Override
        protected Resource getResource(String resourcePath, Resource location) throws IOException {
            return super.getResource(StringUtils.getFilename(resourcePath), location);
        }
    }

    /** A bundle as we serve it, kept in memory, with a tag that changes when its bytes do. */
    private static final class PatchedAsset extends TransformedResource {

        private final String etag;

        private PatchedAsset(Resource original, byte[] content) {
            super(original, content);
            this.etag = "\"" + sha256(content) + "\"";
        }

        static PatchedAsset of(String asset, Resource original) {
            try {
                String text = original.getContentAsString(StandardCharsets.UTF_8);
                return new PatchedAsset(original, Patches.applyTo(asset, text).getBytes(StandardCharsets.UTF_8));
            } catch (IOException unreadable) {
                throw new IllegalStateException("Cannot read " + asset, unreadable);
            }
        }

        String etag() {
            return etag;
        }

        private static String sha256(byte[] content) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
