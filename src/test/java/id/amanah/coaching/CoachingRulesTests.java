package id.amanah.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.application.GroupsReadyToDecide;
import id.amanah.financing.GroupsReadyToPay;
import id.amanah.programme.Rules;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Tables {@code coaching-rules} and {@code payout-planning}, row by row. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "amanah.outbox.every=PT24H"})
@Import({GroupsReadyToDecide.class, GroupsReadyToPay.class})
class CoachingRulesTests {

    @Autowired
    CoachingRules coaching;

    @Autowired
    Rules rules;

    @Test
    void a_ksm_is_proposed_a_meeting_a_month_and_every_other_programme_one_a_week_A13() {
        assertThat(coaching.proposedFrequency("KSM")).isEqualTo(MeetingFrequency.MONTHLY);
        for (String other : List.of("BMT-KELOMPOK", "PROGRAM-BARU")) {
            assertThat(coaching.proposedFrequency(other)).isEqualTo(MeetingFrequency.WEEKLY);
        }
    }

    @Test
    void a_meetings_task_appears_at_seven_whatever_the_programme() {
        for (String programme : List.of("KSM", "BMT-KELOMPOK", "PROGRAM-BARU")) {
            assertThat(coaching.startTime(programme)).isEqualTo(LocalTime.of(7, 0));
        }
    }

    @Test
    void a_payout_is_proposed_three_working_days_ahead_whatever_the_programme() {
        for (String programme : List.of("KSM", "BMT-KELOMPOK", "PROGRAM-BARU")) {
            assertThat(rules.decide("payout-planning", Map.of("programme", programme)))
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("meetingAfterWorkingDays", 3));
        }
    }
}
