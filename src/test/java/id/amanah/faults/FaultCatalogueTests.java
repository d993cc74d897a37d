package id.amanah.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.amanah.kill.RunningApplication;
import id.amanah.kill.SharedCalendar;
import id.amanah.story.Answer;
import id.amanah.story.Cooperative;
import id.amanah.story.GroupJourney;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.Office;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import id.amanah.workflow.operations.Action;
import id.amanah.workflow.operations.Cause;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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

    private static final String ADDRESS = "sri@example.org";
    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    static final Map<String, String> EAGER = Map.of(
            "CAMUNDA_BPM_JOBEXECUTION_WAITTIMEINMILLIS", "100",
            "CAMUNDA_BPM_JOBEXECUTION_MAXWAIT", "250",
            "AMANAH_OUTBOX_EVERY", "PT0.5S",
            "AMANAH_BOARD_SUSPECTSEVERY", "PT0.5S",
            "AMANAH_BOARD_SUSPECTSFIRST", "PT0.5S",
            "AMANAH_JOBS_WATCHEVERY", "PT0.5S",
            "AMANAH_JOBS_NOTICEDAFTER", "PT0.5S");

    private RunningApplication application;
    private RestInterface rest;
    private Cooperative staff;
    private Connection database;
    private final List<Duration> untilSeen = new ArrayList<>();
    private GreenMail mailServer;
    private int visitors;

    @BeforeAll
    void a_cooperative_at_work(@TempDir Path folder) {
        int port = RunningApplication.freePort();
        mailServer = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mailServer.start();
        Map<String, String> environment = new LinkedHashMap<>(EAGER);
        environment.put("SPRING_MAIL_HOST", "127.0.0.1");
        environment.put("SPRING_MAIL_PORT", String.valueOf(port));
        environment.put("AMANAH_MAIL_FROM", "amanah@example.org");
        environment.put("AMANAH_MAIL_EVERY", "PT0.5S");
        application = RunningApplication.startWithCalendar(
                folder, SharedCalendar.morningOf(MONDAY), RunningApplication.QUICK_START, environment);
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
        if (mailServer != null) {
            mailServer.stop();
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

    /** A job is given up while the mail server is gone: both are on the board, and the mail about it leaves in the end. */
    @Test
    void a_mail_server_that_is_gone_is_told_and_what_waited_leaves() {
        rest.put(
                        staff.administrator(),
                        "address",
                        "/engine-rest/user/" + staff.operator().id() + "/profile",
                        Map.of(
                                "id",
                                staff.operator().id(),
                                "firstName",
                                "Sri",
                                "lastName",
                                "Lestari",
                                "email",
                                ADDRESS))
                .orFail("address of the operator");
        atMonday((office, visitor) -> {
            Scene scene = sceneOf(GroupJourney.register(office, GroupOnPaper.bmt(MONDAY)), office, visitor);
            scene.journey().reach("UserTask_DecideApplication");
            mailServer.stop();
            scene.breakTable("disbursement");
            scene.does();
            scene.untilGivenUp();
            JsonNode mail = scene.trouble("mail");
            assertThat(mail.path("explanation").asText()).contains("server surat tidak menjawab");
            assertThat(scene.seen("FAILED_JOB")
                            .path("where")
                            .path("applicationNumber")
                            .asText())
                    .isEqualTo(scene.number());
            scene.mendTable("disbursement");
            mailServer.start();
            scene.tryAgain("mail");
            await("no trouble")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> scene.troubles().isEmpty());
            assertThat(Stream.of(mailServer.getReceivedMessages()).map(FaultCatalogueTests::subject))
                    .as("the mail about the job")
                    .anyMatch(subject -> subject.contains("gangguan") || subject.contains("Gangguan"));
            scene.act(Action.RETRY, scene.seen("FAILED_JOB"), Map.of()).orFail("retry");
            scene.journey().reachAnEarlyEnd();
        });
    }

    @Test
    void a_ledger_that_refuses_is_told_and_every_movement_of_money_arrives_once() {
        atMonday((office, visitor) -> {
            Scene scene = sceneOf(GroupJourney.register(office, GroupOnPaper.bmt(MONDAY)), office, visitor);
            scene.journey().reach("UserTask_ConfirmPayout");
            scene.breakTable("ledger_entry");
            scene.does();
            assertThat(scene.trouble("ledger").path("explanation").asText()).contains("kabar tentang uang tertahan");
            scene.mendTable("ledger_entry");
            scene.tryAgain("ledger");
            assertThat(scene.troubles()).isEmpty();
            assertThat(scene.count("select count(*) from outbox where delivered_at is null"))
                    .isZero();
            scene.journey().reachAnEarlyEnd();
        });
    }

    @Test
    void a_model_that_is_replaced_under_way_leaves_a_case_where_it_is() {
        atMonday((office, visitor) -> {
            Scene scene = sceneOf(GroupJourney.register(office, GroupOnPaper.bmt(MONDAY)), office, visitor);
            scene.journey().reach("UserTask_PlanTraining");
            for (String file : List.of("GroupTrainingProcess.bpmn", "GroupOnboardingProcess.bpmn")) {
                putLive(
                        file,
                        shipped(file)
                                .replace("name=\"Jadwalkan latihan\"", "name=\"Atur hari latihan\"")
                                .replace("name=\"Semua lolos survei?\"", "name=\"Lolos semua?\""));
            }
            assertThat(scene.stuck()).isEmpty();
            scene.journey().reachAnEarlyEnd();
        });
    }

    /** The one who withdraws never does; the shipped models do not wait for anybody's word. */
    @Test
    void a_word_that_does_not_come_is_told_and_the_case_goes_on_without() {
        String file = "GroupTrainingProcess.bpmn";
        atMonday((office, visitor) -> {
            putLive(
                    file,
                    shipped(file)
                            .replace(
                                    "targetRef=\"Gateway_TrainingPlanned\" />",
                                    "targetRef=\"ReceiveTask_Word\" />\n    <bpmn:sequenceFlow id=\"Flow_WordCame\""
                                            + " sourceRef=\"ReceiveTask_Word\" targetRef=\"Gateway_TrainingPlanned\" />")
                            .replace(
                                    "<bpmn:incoming>Flow_ReadyForTraining</bpmn:incoming>",
                                    "<bpmn:incoming>Flow_WordCame</bpmn:incoming>")
                            .replace(
                                    "    <bpmn:userTask id=\"UserTask_PlanTraining\"",
                                    "    <bpmn:receiveTask id=\"ReceiveTask_Word\" name=\"Tunggu kabar\""
                                            + " messageRef=\"Message_MemberWithdrawn\">\n"
                                            + "      <bpmn:incoming>Flow_ReadyForTraining</bpmn:incoming>\n"
                                            + "      <bpmn:outgoing>Flow_WordCame</bpmn:outgoing>\n"
                                            + "    </bpmn:receiveTask>\n"
                                            + "    <bpmn:userTask id=\"UserTask_PlanTraining\"")
                            .replace(
                                    "  </bpmn:process>\n",
                                    "  </bpmn:process>\n  <bpmn:message id=\"Message_MemberWithdrawn\""
                                            + " name=\"Message_MemberWithdrawn\" />\n"));
            try {
                Scene scene = sceneOf(GroupJourney.register(office, GroupOnPaper.bmt(MONDAY)), office, visitor);
                while (!scene.journey().openTasks().isEmpty()) {
                    scene.does();
                }
                scene.passes(Duration.ofDays(30));
                JsonNode waits = scene.seen("MISSING_EVENT");
                assertThat(waits.path("explanation").asText()).contains("Message_MemberWithdrawn yang belum datang");
                assertThat(firstProposal(waits)).isEqualTo(Action.GO_ON.name());
                scene.act(Action.GO_ON, waits, Map.of()).orFail("go on");
                scene.journey().reachAnEarlyEnd();
            } finally {
                putLive(file, shipped(file));
            }
        });
    }

    @Test
    void a_clean_up_of_history_that_fails_is_told_and_runs_again() {
        atMonday((office, visitor) -> {
            Scene scene = sceneOf(null, office, visitor);
            scene.breakChanges(
                    "act_ru_job",
                    "old.handler_type_ = 'history-cleanup' and new.lock_owner_ is null"
                            + " and new.exception_stack_id_ is null and new.duedate_ > old.duedate_");
            rest.post(staff.administrator(), "clean up", "/engine-rest/history/cleanup?immediatelyDue=true", Map.of())
                    .orFail("clean-up");
            JsonNode failed = await("the clean-up on the board")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> scene.ofCause(Cause.CLEAN_UP), one -> !one.isEmpty())
                    .get(0);
            assertThat(failed.path("explanation").asText()).contains("Pembersihan riwayat lama gagal");
            assertThat(firstProposal(failed)).isEqualTo(Action.RETRY.name());
            scene.mendTable("act_ru_job");
            scene.act(Action.RETRY, failed, Map.of()).orFail("retry");
            assertThat(scene.ofCause(Cause.CLEAN_UP)).isEmpty();
        });
    }

    @Test
    void a_job_executor_that_stops_is_told_and_does_what_fell_due_once_it_is_set_going() {
        atMonday((office, visitor) -> {
            Scene scene = sceneOf(GroupJourney.register(office, GroupOnPaper.bmt(MONDAY)), office, visitor);
            scene.journey().reach("UserTask_PlanTraining");
            application.stopJobExecutor();
            try {
                scene.passes(Duration.ofDays(2));
                assertThat(scene.trouble("jobs").path("explanation").asText())
                        .contains("Pelaksana pekerjaan di server ini berhenti");
                JsonNode byHand = scene.seen("IDLE_JOB");
                assertThat(firstProposal(byHand)).isEqualTo(Action.RETRY.name());
                scene.act(Action.RETRY, byHand, Map.of()).orFail("retry");
                scene.passes(Duration.ofDays(7));
                scene.seen("IDLE_JOB");
            } finally {
                scene.tryAgain("jobs");
            }
            assertThat(scene.troubles()).isEmpty();
            await("what fell due is done")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> scene.stuck().stream()
                            .noneMatch(
                                    one -> "IDLE_JOB".equals(one.path("cause").asText())));
            scene.journey().reachAnEarlyEnd();
        });
    }

    @Test
    void an_officer_whom_an_administrator_deletes_leaves_her_task_to_her_team() {
        atMonday((office, visitor) -> {
            Scene scene = sceneOf(GroupJourney.register(office, GroupOnPaper.bmt(MONDAY)), office, visitor);
            scene.journey().reach("UserTask_PlanTraining");
            scene.givenToVisitor();
            rest.delete(staff.administrator(), "dismiss", "/engine-rest/user/" + visitor.id())
                    .orFail("dismissal");
            assertThat(scene.stuck()).isEmpty();
            assertThat(scene.journey().task("UserTask_PlanTraining").assignee()).isNull();
            scene.journey().reachAnEarlyEnd();
        });
    }

    @Test
    void two_operators_at_once_do_a_thing_once() {
        atMonday((office, visitor) -> {
            Scene scene = sceneOf(GroupJourney.register(office, GroupOnPaper.bmt(MONDAY)), office, visitor);
            scene.journey().reach("UserTask_PlanTraining");
            scene.does();
            scene.toJobs("delete from act_ru_job");
            JsonNode place = scene.seen("LOST_PROCESS");
            Map<String, Object> request = new LinkedHashMap<>(
                    scene.moveTo(place, place.path("where").path("step").asText()));
            request.put("places", List.of(place.path("where").path("place").asText()));
            request.put("reason", "Pewaktunya hilang");
            List<CompletableFuture<HttpResponse<String>>> both = Stream.of(staff.operator(), staff.manager())
                    .map(who -> rest.postWithoutWaiting(who, "/api/operations/actions/MOVE", request))
                    .toList();
            assertThat(both.stream().map(CompletableFuture::join).map(HttpResponse::body))
                    .satisfiesExactlyInAnyOrder(
                            one -> assertThat(one).contains("\"outcome\":\"DONE\""),
                            other -> assertThat(other).contains("\"outcome\":\"REFUSED\""));
            scene.journey().reachAnEarlyEnd();
        });
    }

    private void atMonday(BiConsumer<Office, Staff> what) {
        application.turnCalendarTo(SharedCalendar.morningOf(MONDAY));
        Office office = new Office(rest, staff, new SharedCalendar(application, rest, staff.operator(), MONDAY, 1));
        Staff visitor = staff.hire(
                rest,
                new Staff("tamu" + visitors++, staff.officer().password()),
                "Tamu",
                "Baru",
                "marketing",
                Cooperative.TEAM);
        try {
            what.accept(office, visitor);
        } finally {
            Scene scene = sceneOf(null, office, visitor);
            Faults.BROKEN_TABLES.forEach(scene::mendTable);
            scene.everybodyIsBack();
            rest.delete(staff.administrator(), "dismiss", "/engine-rest/user/" + visitor.id());
        }
    }

    private void putLive(String file, String model) {
        Map<String, Object> changed = Map.of(
                "name",
                file,
                "contentBase64",
                Base64.getEncoder().encodeToString(model.getBytes(StandardCharsets.UTF_8)));
        rest.post(staff.manager(), "put live", "/api/models", Map.of("files", List.of(changed), "reason", "Istilah"))
                .orFail("a new version of " + file);
    }

    private static String firstProposal(JsonNode place) {
        return place.path("proposals").get(0).path("action").asText();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String shipped(String file) {
        try {
            return Files.readString(Path.of("processes", file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void seenAndFreed(Fault fault) {
        atMonday((office, visitor) -> seenAndFreed(fault, office, visitor));
    }

    private void seenAndFreed(Fault fault, Office office, Staff visitor) {
        GroupJourney journey =
                GroupJourney.register(office, GroupOnPaper.bmt(MONDAY)).reach(fault.at());
        Scene scene = sceneOf(journey, office, visitor);
        assertThat(scene.stuck()).as("before anything happens").isEmpty();

        try {
            seenAndFreed(fault, scene);
        } finally {
            scene.letGo();
        }
    }

    private void seenAndFreed(Fault fault, Scene scene) {
        fault.strikes().accept(scene);
        long struck = System.nanoTime();
        JsonNode place = scene.seen(fault.cause().name());
        untilSeen.add(Duration.ofNanos(System.nanoTime() - struck));
        assertThat(place.path("explanation").asText()).contains(fault.words());
        assertThat(firstProposal(place)).isEqualTo(fault.action().name());

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
            scene.journey().reachAnEarlyEnd();
        }
        assertThat(scene.journey().isOver()).isTrue();
        assertThat(scene.stuck()).as("afterwards").isEmpty();
    }

    private Scene sceneOf(GroupJourney journey, Office office, Staff visitor) {
        return new Scene(application, office, journey, database, visitor, SharedCalendar.morningOf(MONDAY));
    }
}
