package id.amanah.workflow.engine;

import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * The engine's REST interface asks a static register for the engine, which knows the one made last. Tests keep several
 * contexts alive: each test class gets the engine of its own.
 */
public class ThisContextsEngine extends AbstractTestExecutionListener {

    @Override
    public void prepareTestInstance(TestContext test) {
        if (test.hasApplicationContext()) {
            test.getApplicationContext()
                    .getBeanProvider(ProcessEngine.class)
                    .ifAvailable(ProcessEngines::registerProcessEngine);
            // A context that was closed took these with it for all.
            if (Tasklist.getRuntimeDelegate() == null) {
                Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
            }
            if (Cockpit.getRuntimeDelegate() == null) {
                Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            }
        }
    }

    @Override
    public int getOrder() {
        // After the context was injected into the test.
        return 2500;
    }
}
