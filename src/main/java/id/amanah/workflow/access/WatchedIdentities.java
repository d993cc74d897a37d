package id.amanah.workflow.access;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the watched identity service into the engine. */
@Component
class WatchedIdentities extends AbstractProcessEnginePlugin {

    private final ObjectProvider<StaffRoster> roster;

    WatchedIdentities(ObjectProvider<StaffRoster> roster) {
        this.roster = roster;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityService(new WatchedIdentityService(roster::getObject));
    }
}
