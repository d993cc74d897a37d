package id.amanah.workflow.cockpit;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Adds our own resources to Cockpit's interface, behind its sign-in and its guard against forged requests. */
public class AmanahCockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "amanah";

    /** Found by name through {@code META-INF/services}. */
    public AmanahCockpitPlugin() {}

    @Override
    public String getId() {
        return ID;
    }

    /** Tasklist's plug-in of the same name has a script of its own. */
    @Override
    public String getAssetDirectory() {
        return "plugin-webapp/amanah-cockpit";
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(AmanahCockpitResource.class);
    }
}
