package id.amanah.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.kill.RunningApplication;
import id.amanah.kill.SharedCalendar;
import id.amanah.kill.StoppingPoint;
import id.amanah.story.Answer;
import id.amanah.story.Cooperative;
import id.amanah.story.GroupJourney;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.Office;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the whole application stands on gives way: its database and its process, each while a job is at work. */
@Tag("kill")
class OutageTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private RunningApplication application;
    private RestInterface rest;
    private Office office;

    @AfterEach
    void end() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void an_outage_of_the_database_and_the_end_of_the_process_each_in_a_job_and_every_case_goes_on() throws Exception {
        start(MONDAY);
        GroupJourney melati = register().reach("UserTask_DecideApplication");
        GroupJourney kenanga = register();
        theDatabaseIsGoneForAWhile(melati, kenanga);
        kenanga = kenanga.resumedAt(office).reach("UserTask_DecideApplication");
        theProcessIsKilledInAJob(kenanga);
        kenanga.resumedAt(office).reachAnEarlyEnd();
        melati.resumedAt(office).reachAnEarlyEnd();
        assertThat(board().path("places").asInt()).isZero();
    }

    /** One case has a job at work when it goes, another has a timer that falls due while it is gone. */
    private void theDatabaseIsGoneForAWhile(GroupJourney atWork, GroupJourney waiting) throws SQLException {
        LocalDate reminded = office.days().today().plusDays(2);
        String task = waiting.openTasks().get(0).id();
        try (Connection database = application.connectToDatabase();
                Statement hands = database.createStatement()) {
            try (StoppingPoint preparing = StoppingPoint.beforeWriting(application, "disbursement")) {
                atWork.doWell(atWork.openTasks().get(0));
                preparing.awaitReached();
                hands.execute("alter role amanah nologin");
                hands.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'amanah'");
            }
            application.turnCalendarTo(SharedCalendar.morningOf(reminded));
            application.awaitLine(line -> line.contains("Exception while executing job"));
            application.awaitLine(line ->
                    line.contains("[" + atWork.applicationNumber() + "]") && line.contains("persistence layer"));
            Answer board = rest.get(office.staff().operator(), "watch", "/api/operations/board");
            assertThat(board.accepted()).as("nobody is told that all is well").isFalse();
            assertThat(rest.get(null, "health", "/actuator/health/readiness").accepted())
                    .as("ready")
                    .isFalse();
            assertThat(rest.get(null, "health", "/actuator/health/liveness").accepted())
                    .as("live: a restart would not help")
                    .isTrue();
            application.awaitLine(line -> line.contains("Exception during job acquisition"));
            hands.execute("alter role amanah login");
        }
        office = at(reminded);
        await("the database is back")
                .atMost(A_MINUTE)
                .until(() ->
                        rest.get(null, "health", "/actuator/health/readiness").accepted());
        await("what fell due is done")
                .atMost(A_MINUTE)
                .until(() -> waiting.openTasks().stream()
                        .anyMatch(open -> open.id().equals(task)
                                && open.card().path("priority").asInt() == 75));
        assertThat(stuck(waiting).isMissingNode()).isTrue();
        GroupJourney resumed = atWork.resumedAt(office);
        await("the job that was at work is done by itself")
                .atMost(A_MINUTE)
                .until(() -> resumed.openKeys().contains("UserTask_SignAgreements"));
        assertThat(stuck(atWork).isMissingNode()).isTrue();
    }

    private void theProcessIsKilledInAJob(GroupJourney journey) {
        try (StoppingPoint preparing = StoppingPoint.beforeWriting(application, "disbursement")) {
            journey.resumedAt(office)
                    .doWell(journey.resumedAt(office).openTasks().get(0));
            preparing.awaitReached();
            application.kill();
        }
        // Longer than the engine keeps a job for an executor that is gone.
        start(office.days().today().plusDays(1));
        journey.resumedAt(office).reach("UserTask_SignAgreements");
        assertThat(stuck(journey).isMissingNode()).isTrue();
    }

    private GroupJourney register() {
        return GroupJourney.register(office, GroupOnPaper.bmt(office.days().today()));
    }

    private JsonNode board() {
        return rest.get(office.staff().operator(), "watch", "/api/operations/board")
                .orFail("board");
    }

    private JsonNode stuck(GroupJourney journey) {
        return rest.get(
                        office.staff().operator(),
                        "watch",
                        "/api/operations/stuck?search=" + journey.applicationNumber())
                .orFail("stuck")
                .path("places")
                .path(0);
    }

    private void start(LocalDate day) {
        Map<String, String> environment = new LinkedHashMap<>(FaultCatalogueTests.EAGER);
        environment.put("SPRING_DATASOURCE_HIKARI_CONNECTIONTIMEOUT", "3000");
        application = RunningApplication.startWithCalendar(
                folder, SharedCalendar.morningOf(day), RunningApplication.QUICK_START, environment);
        rest = new RestInterface(application.url("/"));
        office = at(day);
    }

    private Office at(LocalDate day) {
        Cooperative staff =
                Cooperative.hire(rest, new Staff(RunningApplication.ADMIN, RunningApplication.ADMIN_PASSWORD));
        return new Office(rest, staff, new SharedCalendar(application, rest, staff.operator(), day, 1));
    }
}
