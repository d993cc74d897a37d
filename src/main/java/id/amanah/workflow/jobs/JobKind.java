package id.amanah.workflow.jobs;

import id.amanah.workflow.conflicts.Failures;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/** What a failed job was about, as far as it matters for when to try it again. */
enum JobKind {
    /** Whatever it was: what failed is the database, a network or a service, which come back by themselves. */
    OUTSIDE,
    /** A timer: a deadline, a reminder, a wait. */
    TIMER,
    /** A step that our code or a table does. */
    STEP,
    /** A step that is done for many at once. */
    MANY,
    /** A continuation before or after something else: an event, a gateway, a called process, a message. */
    CONTINUATION,
    /** Work on many cases, such as moving them to another version. */
    BATCH;

    /**
     * The kind of a job that failed so.
     *
     * @param step null where the engine knows none
     */
    static JobKind of(JobEntity job, ActivityImpl step, Throwable failure) {
        if (Failures.isOutside(failure)) {
            return OUTSIDE;
        }
        if (job.getProcessInstanceId() == null) {
            return BATCH;
        }
        if (job instanceof TimerEntity) {
            return TIMER;
        }
        if (step == null) {
            return CONTINUATION;
        }
        if (isOfMany(step) || isOfMany(step.getFlowScope())) {
            return MANY;
        }
        return String.valueOf(step.getProperty("type")).endsWith("Task") ? STEP : CONTINUATION;
    }

    private static boolean isOfMany(ScopeImpl scope) {
        return ActivityTypes.MULTI_INSTANCE_BODY.equals(scope.getProperty("type"));
    }
}
