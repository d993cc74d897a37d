package id.amanah.workflow.sight;

import static id.amanah.workflow.operations.OfficeAtWork.MANAGER;
import static id.amanah.workflow.operations.OfficeAtWork.MONDAY;
import static id.amanah.workflow.operations.OfficeAtWork.NORTH;
import static id.amanah.workflow.operations.OfficeAtWork.OPERATOR;
import static id.amanah.workflow.operations.OfficeAtWork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.operations.OfficeAtWork;
import id.amanah.workflow.operations.OperationRefused;
import id.amanah.workflow.operations.OperationsDesk;
import id.amanah.workflow.operations.Watcher;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** How much stood still is counted once however many nodes count, and told by day, cause and territory. */
@SpringBootTest(properties = "spring.application.name=amanah-stuck")
@Import(OfficeAtWork.class)
class StuckTrendTests {

    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    @Autowired
    private OfficeAtWork office;

    @Autowired
    private SightDesk sight;

    @Autowired
    private OperationsDesk desk;

    @Autowired
    private StuckTrend trend;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ScheduledTaskHolder schedule;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void nobody_has_counted() {
        office.opens();
        database.update("delete from stuck_day");
    }

    @AfterEach
    void present_time() {
        ClockUtil.reset();
    }

    @Test
    void before_the_first_count_nothing_is_claimed() {
        Seen.Trend answer = sight.trend(OPERATOR);
        assertThat(answer.since()).isNull();
        assertThat(answer.causes()).isEmpty();
        assertThat(answer.days()).hasSize(56).noneMatch(Seen.Day::counted);
        assertThat(answer.days().get(55).day()).isEqualTo(MONDAY);
    }

    @Test
    void each_day_keeps_its_last_count_by_cause_as_the_board_told_it() {
        int before = boardAt(MONDAY, 9);
        assertThat(trend.count()).isTrue();
        office.caseAtSurvey();
        int overdue = boardAt(NEXT_MONDAY, 9);
        assertThat(overdue).isGreaterThanOrEqualTo(before + 5);
        assertThat(trend.count()).isTrue();
        suspend(office.caseAtSurvey());
        int suspended = boardAt(NEXT_MONDAY, 17);
        assertThat(suspended).isGreaterThan(overdue);
        assertThat(trend.count()).isTrue();

        Seen.Trend answer = sight.trend(OPERATOR);
        assertThat(answer.since()).isEqualTo(MONDAY);
        assertThat(answer.days()).filteredOn(Seen.Day::counted).hasSize(2);
        assertThat(day(answer, MONDAY).places()).isEqualTo(before);
        assertThat(day(answer, NEXT_MONDAY).places()).isEqualTo(suspended);
        assertThat(places(answer, NEXT_MONDAY, "SUSPENDED"))
                .isEqualTo(desk.board(OPERATOR).byCause().stream()
                        .filter(count -> count.key().equals("SUSPENDED"))
                        .findFirst()
                        .orElseThrow()
                        .places());
        assertThat(answer.causes()).extracting(Seen.Line::label).contains("Ditangguhkan");
    }

    @Test
    void what_was_set_right_during_the_day_is_gone_from_its_count() {
        String number = office.caseAtSurvey();
        suspend(number);
        trend.count();
        int suspended = places(sight.trend(OPERATOR), MONDAY, "SUSPENDED");
        suspend(office.caseAtSurvey());
        office.instances(number)
                .forEach(instance -> engine.getRuntimeService().activateProcessInstanceById(instance.getId()));
        int stuck = boardAt(MONDAY, 10);
        assertThat(trend.count()).isTrue();
        assertThat(day(sight.trend(OPERATOR), MONDAY).places()).isEqualTo(stuck);
        assertThat(places(sight.trend(OPERATOR), MONDAY, "SUSPENDED"))
                .as("one more, one less")
                .isEqualTo(suspended);
    }

    @Test
    void nodes_that_count_at_the_same_moment_count_once_and_one_that_starts_again_waits_its_time() throws Exception {
        suspend(office.caseAtSurvey());
        int stuck = boardAt(MONDAY, 9);
        int nodes = 4;
        CyclicBarrier together = new CyclicBarrier(nodes);
        Callable<Boolean> node = () -> {
            together.await();
            return trend.count();
        };
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            int counted = 0;
            for (Future<Boolean> one : threads.invokeAll(List.of(node, node, node, node))) {
                counted += one.get() ? 1 : 0;
            }
            assertThat(counted).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(day(sight.trend(OPERATOR), MONDAY).places()).isEqualTo(stuck);
        assertThat(trend.count()).as("again at once").isFalse();
        CaseInMotion.at(MONDAY, 10);
        assertThat(trend.count()).as("an hour later").isTrue();
    }

    @Test
    void managers_of_a_territory_see_its_numbers_and_others_nothing() {
        suspend(office.caseAtSurvey());
        int stuck = boardAt(MONDAY, 9);
        trend.count();
        assertThat(day(sight.trend(MANAGER), MONDAY).places()).as("of no team").isEqualTo(stuck);
        assertThat(day(sight.trend(new Watcher("susi", List.of("managers", SOUTH))), MONDAY)
                        .places())
                .isEqualTo(desk.board(new Watcher("susi", List.of("managers", SOUTH)))
                        .places());
        Seen.Day north = day(sight.trend(new Watcher("ningsih", List.of("managers", NORTH))), MONDAY);
        assertThat(north.counted()).isTrue();
        assertThat(north.places()).isZero();
        assertThatThrownBy(() -> sight.trend(new Watcher("zulkifli", List.of("marketing", SOUTH))))
                .isInstanceOf(OperationRefused.class);
    }

    @Test
    void it_counts_every_hour_of_its_own_accord() {
        assertThat(schedule.getScheduledTasks())
                .filteredOn(task -> task.toString().endsWith("StuckTrend.count"))
                .singleElement()
                .satisfies(task -> assertThat(((FixedDelayTask) task.getTask()).getIntervalDuration())
                        .isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void counts_of_long_ago_are_forgotten() {
        database.update("insert into stuck_day values (current_date - 401, now()), (current_date - 399, now())");
        database.update("insert into stuck_count select day, 'marketing', 'OVERDUE', 3 from stuck_day");
        trend.forget();
        assertThat(database.queryForObject("select count(*) from stuck_day", Integer.class))
                .isEqualTo(1);
        assertThat(database.queryForObject("select count(*) from stuck_count", Integer.class))
                .isEqualTo(1);
    }

    /** How many places the board tells of at that hour. */
    private int boardAt(LocalDate day, int hour) {
        CaseInMotion.at(day, hour);
        return desk.board(OPERATOR).places();
    }

    private void suspend(String number) {
        office.instances(number).stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .forEach(root -> engine.getRuntimeService().suspendProcessInstanceById(root.getId()));
    }

    private static Seen.Day day(Seen.Trend trend, LocalDate day) {
        return trend.days().stream()
                .filter(one -> one.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private static int places(Seen.Trend trend, LocalDate day, String cause) {
        int column = trend.causes().stream().map(Seen.Line::cause).toList().indexOf(cause);
        return day(trend, day).byCause().get(column);
    }
}
