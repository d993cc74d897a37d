package id.amanah.workflow.operations;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Sets a routing fact right: one that every process of a case carries becomes what the domain says, one that only tells what
 * comes next or when becomes what is allowed for it. What somebody decided, or what was paid, is corrected nowhere but in its own step.
 */
@Component
class CorrectFact implements UndoableAction {

    private final CorrectableFacts facts;
    private final StuckLimits limits;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Clock clock;

    CorrectFact(
            CorrectableFacts facts, StuckLimits limits, RuntimeService runtime, ManagementService jobs, Clock clock) {
        this.facts = facts;
        this.limits = limits;
        this.runtime = runtime;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public Action action() {
        return Action.CORRECT_FACT;
    }

    @Override
    public Effect carryOut(Place place, Order order) {
        if (place.suspended()) {
            throw RefusedInput.of("places", "Kasus ini ditangguhkan; jalankan lagi dahulu");
        }
        CorrectableFacts.Correctable fact = facts.of(place).stream()
                .filter(one -> order.correction() != null
                        && one.name().equals(order.correction().fact()))
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("correction", "Pilih data alur yang boleh diperbaiki"));
        Object value = value(fact, place, order.correction().value());
        if (Objects.equals(value, fact.value())) {
            throw RefusedInput.of("correction", "Data alur ini sudah " + CorrectableFacts.text(value, clock));
        }
        set(place, fact, value);
        return new Effect(
                fact.name() + "=" + CorrectableFacts.text(fact.value(), clock),
                fact.name() + "=" + CorrectableFacts.text(value, clock));
    }

    /** What follows the domain was wrong before. */
    @Override
    public boolean canUndo(OperationRecords.Entry done) {
        return !CorrectableFacts.followsDomain(factOf(done));
    }

    @Override
    public Effect undo(Place place, OperationRecords.Entry done) {
        String name = factOf(done);
        CorrectableFacts.Correctable fact = facts.of(place).stream()
                .filter(one -> one.name().equals(name) && !one.followsDomain())
                .filter(one -> done.after().equals(name + "=" + CorrectableFacts.text(one.value(), clock)))
                .findFirst()
                .orElseThrow(UndoableAction::changedSince);
        String before = done.before().substring(name.length() + 1);
        Object value = value(fact, place, before);
        set(place, fact, value);
        return new Effect(done.after(), done.before());
    }

    private static String factOf(OperationRecords.Entry done) {
        return done.after().substring(0, done.after().indexOf('='));
    }

    private Object value(CorrectableFacts.Correctable fact, Place place, String wanted) {
        if (fact.followsDomain()) {
            return fact.domainValue();
        }
        if (!fact.choices().isEmpty()) {
            if (wanted == null || !fact.choices().containsKey(wanted)) {
                throw RefusedInput.of(
                        "correction",
                        "Pilih salah satu: " + String.join(", ", fact.choices().values()));
            }
            return wanted;
        }
        return moment(fact, place, wanted);
    }

    private Date moment(CorrectableFacts.Correctable fact, Place place, String wanted) {
        try {
            LocalDate day = LocalDate.parse(wanted == null ? "" : wanted);
            LocalDate last = limits.lastExtension(place.programme(), place.step());
            if (day.isBefore(LocalDate.now(clock)) || day.isAfter(last)) {
                throw RefusedInput.of("correction", "Pilih hari antara hari ini dan " + IndonesianText.date(last));
            }
            LocalTime time = fact.value() instanceof Date old
                    ? old.toInstant().atZone(clock.getZone()).toLocalTime()
                    : LocalTime.MIDNIGHT;
            return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
        } catch (DateTimeParseException none) {
            throw RefusedInput.of("correction", "Isi harinya");
        }
    }

    private void set(Place place, CorrectableFacts.Correctable fact, Object value) {
        if (fact.followsDomain()) {
            // Each process of a case has its own copy.
            for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                    .rootProcessInstanceId(place.rootId())
                    .list()) {
                runtime.setVariable(instance.getId(), fact.name(), value);
            }
        } else {
            runtime.setVariable(place.instanceId(), fact.name(), value);
            if (value instanceof Date) {
                askWaitingTimersAgain(place.instanceId());
            }
        }
    }

    /** A timer reads its fact once, when the case comes to it. */
    private void askWaitingTimersAgain(String instanceId) {
        for (Job timer :
                jobs.createJobQuery().processInstanceId(instanceId).timers().list()) {
            JobDefinition kind = jobs.createJobDefinitionQuery()
                    .jobDefinitionId(timer.getJobDefinitionId())
                    .singleResult();
            if (kind != null && TimerCatchIntermediateEventJobHandler.TYPE.equals(kind.getJobType())) {
                jobs.recalculateJobDuedate(timer.getId(), false);
            }
        }
    }
}
