package id.amanah.workflow.operations;

import java.util.List;

/** One way of standing still: how it is found, what it means and what helps. */
interface StuckCause {

    /** Columns of a place that is a task {@code t}; its process instance is found by the query around it. */
    String OF_TASK = """
            null::text as number, t.proc_inst_id_ as instance_id, t.proc_def_id_ as definition_id,
            t.task_def_key_ as step, t.id_ as task_id, null::text as job_id, t.assignee_ as holder, t.due_date_ as due,
            t.create_time_ as at_step_since
            """;

    /**
     * Tasks {@code x} that came to their step before a limit of that step in {@code bounds b}. An index of ours alone fits it: by the
     * engine's, on the time, every step's tasks would be read for each step.
     */
    String AT_STEP_BEFORE = """
            x.task_def_key_ = b.step and x.create_time_ + interval '0' between '-infinity' and b.%s offset 0
            """;

    /** Until when the deadline of a task {@code t} was put off; null where nobody did that. */
    String PUT_OFF = """
            (select t.due_date_ from operation_record r
                where r.task_id = t.id_ and r.action = 'EXTEND' and r.outcome = 'DONE' limit 1)
            """;

    /** Columns of a place that is a job {@code j} with its definition {@code d}. */
    String OF_JOB = """
            null::text as number, j.process_instance_id_ as instance_id, j.process_def_id_ as definition_id,
            coalesce(j.failed_act_id_, d.act_id_) as step, null::text as task_id, j.id_ as job_id, null::text as holder,
            null::timestamp as due, j.create_time_ as at_step_since
            """;

    /** Which it is. */
    Cause cause();

    /**
     * A select of the places, with the columns of {@link #OF_TASK} and then {@code since}, {@code detail} and {@code
     * moment}: what {@link #limit()} is held against. It narrows by index and by the parameters of {@link StuckQuery}; it
     * never asks case by case.
     */
    String places();

    /**
     * For a cause that no index narrows: a select of one column, the keys of what might stand still, over all open cases.
     * It is asked every now and then ({@link Suspects}); {@link #places()} then asks about these alone. Else empty.
     */
    default String suspects() {
        return "";
    }

    /** Which limit of the step and programme the moment is held against; by default none. */
    default Limit limit() {
        return Limit.NONE;
    }

    /** What is the matter, in plain Indonesian. */
    String explain(Finding finding);

    /** What helps, the best first. */
    List<Action> proposals(Finding finding);

    /** Limits that depend on step and programme: the moment must lie before what they come to, or, ahead, after it. */
    enum Limit {
        NONE,
        IDLE,
        ENDLESS,
        OVERDUE,
        UNTOUCHED,
        LONGEST,
        AHEAD
    }
}
