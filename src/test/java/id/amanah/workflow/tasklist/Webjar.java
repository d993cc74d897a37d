package id.amanah.workflow.tasklist;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** The files of Camunda's own web applications, past those of ours that stand before them on the class path. */
final class Webjar {

    private static final String ROOT = "META-INF/resources/webjars/camunda/";

    private Webjar() {}

    /** The text of a file of the webjar, without a byte order mark. */
    static String text(String asset) throws IOException {
        String path = asset.startsWith("plugin/") ? "META-INF/resources/" + asset : ROOT + asset;
        URL original = Collections.list(Webjar.class.getClassLoader().getResources(path)).stream()
                .filter(url -> url.toString().contains("camunda-webapp-webjar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not in the webjar: " + asset));
        try (InputStream input = original.openStream()) {
            String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    /** The text of a file of ours. */
    static String ours(String asset) throws IOException {
        try (InputStream input = Webjar.class.getClassLoader().getResourceAsStream(ROOT + asset)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
