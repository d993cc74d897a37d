package id.amanah.training;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A group's whole training to be read.
 *
 * @param sessions every meeting planned, held or dropped, by date
 * @param tests every sitting of the recognition test, oldest first
 * @param completed whether each active member attended every day and passed the test
 */
public record TrainingView(List<SessionView> sessions, List<TestView> tests, boolean completed) {

    /** The days whose topic this member has heard, on the day itself or at a make-up, by number. */
    public List<Integer> daysAttendedBy(UUID memberId) {
        return sessions.stream()
                .filter(session -> session.attendance().stream()
                        .anyMatch(row -> row.memberId().equals(memberId) && row.present()))
                .flatMap(session -> session.dayNumber().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Her latest result in the recognition test. */
    public Optional<MemberResult> latestResultOf(UUID memberId) {
        return tests.stream()
                .flatMap(test -> test.results().stream())
                .filter(row -> row.memberId().equals(memberId))
                .reduce((earlier, later) -> later);
    }
}
