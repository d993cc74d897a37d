package id.amanah.workflow.tasks;

import id.amanah.programme.AsksTables;
import id.amanah.programme.Rules;
import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import id.amanah.programme.WorkingDays;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.ModelDelegate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** When a human task is due, when its holder is reminded and when the manager hears of it, in working days by rule table. */
@ModelDelegate("deadlines")
public class Deadlines implements AsksTables {

    private static final String TABLE = "task-deadlines";
    private static final int MOST_WORKING_DAYS = 250;
    /** When a day of work ends, and what is due on it. */
    public static final LocalTime END_OF_OFFICE_DAY = LocalTime.of(17, 0);

    private static final LocalTime START_OF_OFFICE_DAY = LocalTime.of(8, 0);

    private final Rules rules;
    private final WorkingDays calendar;
    private final Clock clock;

    Deadlines(Rules rules, WorkingDays calendar, Clock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContract.oneRow(TABLE, Column.programme(), Column.step("step"))
                .giving(
                        Column.number("dueWorkingDays", 0, MOST_WORKING_DAYS),
                        Column.number("remindWorkingDaysBeforeDue", 0, MOST_WORKING_DAYS),
                        Column.number("escalateWorkingDaysAfterDue", 0, MOST_WORKING_DAYS)));
    }

    /** The end of the working day on which the step that begins now is due. */
    public Date due(DelegateExecution step) {
        return at(dueDay(term(step)), END_OF_OFFICE_DAY);
    }

    /** The morning of the working day on which its holder is reminded. */
    public Date remind(DelegateExecution step) {
        Term term = term(step);
        LocalDate day = calendar.plus(today(), Math.max(0, term.dueIn() - term.remindBefore()));
        return at(day, term.remindBefore() == 0 ? END_OF_OFFICE_DAY.minusHours(3) : START_OF_OFFICE_DAY);
    }

    /** The morning of the working day on which an undone task goes to the manager as well. */
    public Date escalate(DelegateExecution step) {
        Term term = term(step);
        return at(calendar.plus(dueDay(term), Math.max(1, term.escalateAfter())), START_OF_OFFICE_DAY);
    }

    private LocalDate dueDay(Term term) {
        return calendar.plus(today(), term.dueIn());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }

    private Term term(DelegateExecution step) {
        List<Map<String, Object>> rows = rules.decide(
                TABLE,
                Map.of(
                        "programme", String.valueOf(step.getVariable(CaseFacts.PROGRAMME)),
                        "step", step.getCurrentActivityId()));
        Map<String, Object> row = rows.get(0);
        return new Term(
                days(row, "dueWorkingDays"),
                days(row, "remindWorkingDaysBeforeDue"),
                days(row, "escalateWorkingDaysAfterDue"));
    }

    private static int days(Map<String, Object> row, String output) {
        return ((Number) row.get(output)).intValue();
    }

    private record Term(int dueIn, int remindBefore, int escalateAfter) {}
}
