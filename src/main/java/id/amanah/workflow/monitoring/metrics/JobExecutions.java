package id.amanah.workflow.monitoring.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.metrics.Meter;
import org.camunda.bpm.engine.impl.metrics.MetricsRegistry;
import org.camunda.bpm.engine.management.Metrics;
import org.springframework.stereotype.Component;

/** How often this instance tried jobs and how that went, as the engine itself counts in memory. */
@Component
class JobExecutions implements MeterBinder {

    private static final Map<String, String> OUTCOMES = Map.of(
            Metrics.JOB_SUCCESSFUL, "successful",
            Metrics.JOB_FAILED, "failed",
            Metrics.JOB_EXECUTION_REJECTED, "rejected");

    private final MetricsRegistry counted;

    JobExecutions(ProcessEngine engine) {
        this.counted = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getMetricsRegistry();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        OUTCOMES.forEach((name, outcome) -> FunctionCounter.builder(
                        "amanah.job.executions", counted.getDbMeterByName(name), Meter::get)
                .description("Tries of jobs by this instance since its start; rejected: every thread was busy")
                .tag("outcome", outcome)
                .register(registry));
    }
}
