package id.amanah.financing;

import id.amanah.programme.WorkingDays;
import id.amanah.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Repayment schedules by a financing's own terms. */
@Component
class Schedules {

    private final WorkingDays calendar;

    Schedules(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** All instalments of a financing that starts on a day. */
    List<ScheduledInstalment> of(Money principal, FinancingTerms terms, LocalDate startsOn) {
        return FlatSchedule.of(
                        principal,
                        terms.percentPerMonth(),
                        terms.instalments(),
                        terms.rounding(),
                        startsOn,
                        terms.frequency())
                .stream()
                .map(row -> new ScheduledInstalment(
                        row.number(), due(terms, startsOn, row.number()), row.principal(), row.jasa()))
                .toList();
    }

    /** When one instalment of a financing that starts on a day falls due. */
    LocalDate due(FinancingTerms terms, LocalDate startsOn, int number) {
        LocalDate due = terms.frequency().due(startsOn, number);
        return terms.dueOnWorkingDay() ? calendar.plus(due, 0) : due;
    }
}
