package id.amanah.application;

import static id.amanah.group.SampleGroups.eligibleGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.amanah.group.GroupFormation;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applications are numbered as people say them and move on in one direction. */
@SpringBootTest
class ApplicationsTests {

    @Autowired
    Applications applications;

    @Autowired
    GroupFormation formation;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @Test
    void an_application_is_found_by_its_number_however_it_is_written() {
        UUID group = group("Bernomor");
        String number = applications.open(group, "BMT-KELOMPOK");

        assertThat(number).matches("AJU-" + LocalDate.now(clock).getYear() + "-[0-9]{5}");
        assertThat(applications.byNumber(" " + number.toLowerCase(Locale.ROOT) + " "))
                .isEqualTo(applications.byGroup(group))
                .get()
                .extracting(ApplicationView::status)
                .isEqualTo(ApplicationStatus.OPEN);
        assertThat(applications.byNumber("AJU-1999-00001")).isEmpty();
    }

    @Test
    void the_first_applications_of_a_year_opened_at_once_get_different_numbers() throws Exception {
        int clerks = 6;
        CyclicBarrier newYear = new CyclicBarrier(clerks);
        ExecutorService office = Executors.newFixedThreadPool(clerks);
        List<Future<Long>> numbers = new ArrayList<>();
        for (int clerk = 0; clerk < clerks; clerk++) {
            numbers.add(office.submit(() -> {
                newYear.await();
                return jdbc.queryForObject("select next_application_number(2077)", Long.class);
            }));
        }
        List<Long> given = new ArrayList<>();
        for (Future<Long> number : numbers) {
            given.add(number.get());
        }
        office.shutdown();

        assertThat(given).doesNotHaveDuplicates().containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void what_has_ended_does_not_move_on() {
        UUID group = group("Berakhir");
        applications.open(group, "BMT-KELOMPOK");
        applications.become(group, ApplicationStatus.REJECTED);

        for (ApplicationStatus next : ApplicationStatus.values()) {
            assertThatExceptionOfType(RefusedInput.class)
                    .isThrownBy(() -> applications.become(group, next))
                    .withMessageContaining("sudah ditolak");
        }
    }

    @Test
    void what_was_approved_is_opened_again_when_somebody_leaves_before_the_payout() {
        UUID group = group("Dibuka Lagi");
        applications.open(group, "BMT-KELOMPOK");
        applications.become(group, ApplicationStatus.APPROVED);
        applications.become(group, ApplicationStatus.OPEN);
        applications.become(group, ApplicationStatus.APPROVED);
        applications.become(group, ApplicationStatus.DISBURSED);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> applications.become(group, ApplicationStatus.OPEN));
    }

    private UUID group(String name) {
        return formation
                .register(eligibleGroup(name).read(LocalDate.now(clock)), "zulkifli", "zulkifli")
                .id();
    }
}
