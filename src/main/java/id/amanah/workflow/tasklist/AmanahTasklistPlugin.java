package id.amanah.workflow.tasklist;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;
import org.camunda.bpm.webapp.plugin.resource.PluginResourceOverride;

/** Adds our own resources to Tasklist's interface, behind its sign-in and its guard against forged requests. */
public class AmanahTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "amanah";

    /** Found by name through {@code META-INF/services}. */
    public AmanahTasklistPlugin() {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(AmanahTasklistResource.class);
    }

    @Override
    public List<PluginResourceOverride> getResourceOverrides() {
        return List.of(new PatchedPlugins());
    }
}
