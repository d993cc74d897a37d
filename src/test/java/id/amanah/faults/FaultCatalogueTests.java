package id.amanah.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.kill.RunningApplication;
import id.amanah.kill.SharedCalendar;
import id.amanah.story.Answer;
import id.amanah.story.Cooperative;
import id.amanah.story.GroupJourney;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.Office;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * The catalogue of faults, each put into a running application with its own job executor and database: within a minute the
 * board tells it with its cause, what the board proposes first frees the case, and the case runs to its end.
 */
@Tag("kill")
@TestInstance(Lifecycle.PER_CLASS)
class FaultCatalogueTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    static final Map<String, String> EAGER = Map.of(
            "CAMUNDA_BPM_JOBEXECUTION_WAITTIMEINMILLIS", "100",
            "CAMUNDA_BPM_JOBEXECUTION_MAXWAIT", "250",
            "AMANAH_OUTBOX_EVERY", "PT0.5S");

    private RunningApplication application;
    private RestInterface rest;
    private Cooperative staff;
    private Connection database;
    private final List<Duration> untilSeen = new ArrayList<>();

    @BeforeAll
    void a_cooperative_at_work(@TempDir Path folder) {
        application = RunningApplication.startWithCalendar(
                folder, SharedCalendar.morningOf(MONDAY), RunningApplication.QUICK_START, EAGER);
        rest = new RestInterface(application.url("/"));
        staff = Cooperative.hire(rest, new Staff(RunningApplication.ADMIN, RunningApplication.ADMIN_PASSWORD));
        database = application.connectToDatabase();
    }

    @AfterAll
    void end() throws Exception {
        if (database != null) {
            database.close();
        }
        if (application != null) {
            application.close();
        }
        System.out.printf(
                "%d faults seen; slowest after %d ms%n",
                untilSeen.size(),
                untilSeen.stream().mapToLong(Duration::toMillis).max().orElse(0));
    }

    @TestFactory
    Stream<DynamicTest> every_fault_is_seen_within_a_minute_and_freed_by_what_the_board_proposes() {
        return Faults.all().stream().map(fault -> DynamicTest.dynamicTest(fault.name(), () -> seenAndFreed(fault)));
    }

    private void seenAndFreed(Fault fault) {
        application.turnCalendarTo(SharedCalendar.morningOf(MONDAY));
        Office office = new Office(rest, staff, new SharedCalendar(application, rest, staff.operator(), MONDAY, 1));
        Staff visitor = staff.hire(
                rest,
                new Staff("tamu" + untilSeen.size(), staff.officer().password()),
                "Tamu",
                "Baru",
                "marketing",
                Cooperative.TEAM);
        try {
            seenAndFreed(fault, office, visitor);
        } finally {
            Scene scene = sceneOf(null, office, visitor);
            Faults.BROKEN_TABLES.forEach(scene::mendTable);
            scene.everybodyIsBack();
            rest.delete(staff.administrator(), "dismiss", "/engine-rest/user/" + visitor.id());
        }
    }

    private void seenAndFreed(Fault fault, Office office, Staff visitor) {
        GroupJourney journey =
                GroupJourney.register(office, GroupOnPaper.bmt(MONDAY)).reach(fault.at());
        Scene scene = sceneOf(journey, office, visitor);
        assertThat(scene.stuck()).as("before anything happens").isEmpty();

        fault.strikes().accept(scene);
        long struck = System.nanoTime();
        JsonNode place = scene.seen(fault.cause().name());
        untilSeen.add(Duration.ofNanos(System.nanoTime() - struck));
        assertThat(place.path("explanation").asText()).contains(fault.words());
        assertThat(place.path("proposals").get(0).path("action").asText())
                .isEqualTo(fault.action().name());

        fault.mends().accept(scene);
        Map<String, Object> details = fault.details() == null
                ? scene.moveTo(place, place.path("where").path("step").asText())
                : fault.details().apply(scene);
        Answer freed = scene.act(fault.action(), place, details);
        assertThat(freed.orFail(fault.action().name())
                        .path("results")
                        .get(0)
                        .path("outcome")
                        .asText())
                .as(freed.body().toString())
                .isEqualTo("DONE");
        fault.afterwards().accept(scene);
        if (fault.ends()) {
            toItsEnd(journey);
        }
        assertThat(journey.isOver()).isTrue();
        assertThat(scene.stuck()).as("afterwards").isEmpty();
    }

    private Scene sceneOf(GroupJourney journey, Office office, Staff visitor) {
        return new Scene(application, office, journey, database, visitor, SharedCalendar.morningOf(MONDAY));
    }

    private void toItsEnd(GroupJourney journey) {
        journey.reach("UserTask_RecordMeeting")
                .complete(
                        "UserTask_RecordMeeting",
                        staff.officer(),
                        GroupJourney.meetingThatSettlesEverything(
                                journey.form("UserTask_RecordMeeting", staff.officer())))
                .reachTheEnd();
    }
}
