package id.amanah.workflow.tasklist;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.webapp.plugin.resource.PluginResourceOverride;
import org.camunda.bpm.webapp.plugin.resource.RequestInfo;

/** Serves the task list's own plug-in bundle with the changes of {@link Patches}: it comes through Camunda's interface. */
final class PatchedPlugins implements PluginResourceOverride {

    @Override
    public InputStream filterResource(InputStream original, RequestInfo request) {
        if (!request.getUriInfo().getPath().endsWith("plugin/tasklistPlugins/static/app/plugin.js")) {
            return original;
        }
        try (original) {
            String text = new String(original.readAllBytes(), StandardCharsets.UTF_8);
            return new ByteArrayInputStream(
                    Patches.applyTo(Patches.TASKLIST_PLUGINS, text).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
