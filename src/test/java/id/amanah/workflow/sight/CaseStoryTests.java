package id.amanah.workflow.sight;

import static id.amanah.workflow.operations.OfficeAtWork.MONDAY;
import static id.amanah.workflow.operations.OfficeAtWork.NORTH;
import static id.amanah.workflow.operations.OfficeAtWork.OPERATOR;
import static id.amanah.workflow.operations.OfficeAtWork.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.amanah.shared.RefusedInput;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.operations.Action;
import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.OfficeAtWork;
import id.amanah.workflow.operations.OperationRefused;
import id.amanah.workflow.operations.OperationsDesk;
import id.amanah.workflow.operations.Requests;
import id.amanah.workflow.operations.Watcher;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happened to a case, from its beginning to its end, and its way over the diagram. */
@SpringBootTest(properties = "spring.application.name=amanah-stuck")
@Import(OfficeAtWork.class)
class CaseStoryTests {

    private static final long DAY = 24 * 60;

    @Autowired
    private OfficeAtWork office;

    @Autowired
    private SightDesk sight;

    @Autowired
    private OperationsDesk desk;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcTemplate database;

    private String number;
    private HomeVisits visits;

    @BeforeEach
    void a_case_that_began_on_monday() {
        office.opens();
        visits = new HomeVisits(engine);
        number = office.caseAtSurvey();
    }

    @AfterEach
    void present_time() {
        engine.getIdentityService().clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void a_case_and_the_processes_it_called_are_one_story_without_any_name_of_a_member() {
        CaseInMotion.at(MONDAY.plusDays(1), 9);
        Seen.Story story = sight.story(number, OPERATOR);
        assertThat(story.about().status()).isEqualTo("berjalan");
        assertThat(story.about().groupName()).startsWith("Mawar");
        List<Seen.Moment> moments = story.moments();
        assertThat(moments.get(0))
                .returns(Seen.Kind.BEGIN, Seen.Moment::kind)
                .returns("Pengajuan kelompok dimulai", Seen.Moment::title)
                .returns(MONDAY, moment -> moment.at().toLocalDate());
        assertThat(moments).extracting(Seen.Moment::at).isSorted();
        assertThat(of(moments, Seen.Kind.AUTOMATIC))
                .extracting(Seen.Moment::title)
                .containsExactly("Periksa kelayakan");
        assertThat(of(moments, Seen.Kind.PART)).singleElement().satisfies(part -> {
            assertThat(part.title()).isEqualTo("Survei rumah dan usaha");
            assertThat(part.words()).isEqualTo("masih di sini, 5 sekaligus");
            assertThat(part.until()).isNull();
            assertThat(part.minutes()).isEqualTo(DAY);
        });
        assertThat(of(moments, Seen.Kind.TASK)).hasSize(5).allSatisfy(task -> {
            assertThat(task.title()).as("the step, not the task's title").isEqualTo("Survei rumah dan usaha");
            assertThat(task.process()).isEqualTo("Survei anggota");
            assertThat(task.who()).isEqualTo("Zulkifli");
            assertThat(task.minutes()).isEqualTo(DAY);
        });
        assertThat(of(moments, Seen.Kind.TASK))
                .as("members are told apart without a name")
                .extracting(Seen.Moment::words)
                .containsExactlyInAnyOrder(
                        "masih di sini, ke-1 dari 5",
                        "masih di sini, ke-2 dari 5",
                        "masih di sini, ke-3 dari 5",
                        "masih di sini, ke-4 dari 5",
                        "masih di sini, ke-5 dari 5");
        assertThat(moments).hasSize(8);
        database.queryForList(
                        "select m.nik, m.name, m.phone, m.street from group_member m join application a"
                                + " on a.group_id = m.group_id where a.number = ?",
                        number)
                .forEach(member -> member.values()
                        .forEach(value -> assertThat(story.toString()).doesNotContain(String.valueOf(value))));
    }

    @Test
    void tries_that_failed_an_incident_a_retry_and_the_end_are_told_in_their_order() {
        visits.publish("StoryProcess");
        String instance = visits.begin("StoryProcess", number);
        CaseInMotion.at(MONDAY, 11);
        visits.visited(instance, false);
        Job job = visits.job(instance);
        for (int attempt = 1; attempt <= 3; attempt++) {
            CaseInMotion.at(MONDAY, 11 + attempt);
            if (attempt == 3) {
                engine.getManagementService().setJobRetries(job.getId(), 1);
            }
            assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                    .isInstanceOf(RuntimeException.class);
        }
        CaseInMotion.at(MONDAY.plusDays(1), 9);
        visits.mend(instance);
        desk.act(Action.RETRY, Requests.Act.at(List.of(job.getId()), Cause.FAILED_JOB, "Hasilnya sudah ada"), OPERATOR);

        List<Seen.Moment> moments = ofProcess(instance);
        assertThat(moments)
                .extracting(Seen.Moment::kind)
                .containsExactly(
                        Seen.Kind.BEGIN,
                        Seen.Kind.TASK,
                        Seen.Kind.FAILURE,
                        Seen.Kind.FAILURE,
                        Seen.Kind.FAILURE,
                        Seen.Kind.INCIDENT,
                        Seen.Kind.AUTOMATIC,
                        Seen.Kind.RECOVERED,
                        Seen.Kind.END);
        assertThat(moments.get(1)).returns(2 * 60L, Seen.Moment::minutes).returns("Zulkifli", Seen.Moment::who);
        assertThat(moments.get(3)).satisfies(second -> {
            assertThat(second.title()).isEqualTo("Catat hasil");
            assertThat(second.words())
                    .isEqualTo(
                            "Percobaan ke-2 gagal: diagram menyebut nama yang tidak ada; manajer perlu memperbaiki diagramnya");
            assertThat(sight.trace(second.attempt(), OPERATOR).trace()).contains("Exception", "words");
            assertThat(sight.trace(second.attempt(), OPERATOR).meaning()).contains("diagram");
            assertThatThrownBy(() -> sight.trace(second.attempt(), manager(NORTH)))
                    .isInstanceOf(OperationRefused.class);
        });
        assertThat(moments.get(5)).satisfies(incident -> {
            assertThat(incident.words()).isEqualTo("Gangguan: tidak dicoba lagi sendiri, sudah selesai");
            assertThat(incident.minutes()).isEqualTo(19 * 60L);
        });
        assertThat(moments.get(7).words()).isEqualTo("Berhasil, setelah 3 kali gagal");
        assertThat(moments.get(8))
                .returns("Kunjungan rumah selesai", Seen.Moment::title)
                .returns("Sudah dikunjungi", Seen.Moment::words);
        assertThat(of(sight.story(number, OPERATOR).moments(), Seen.Kind.ACTION))
                .extracting(Seen.Moment::title, Seen.Moment::who, Seen.Moment::words)
                .containsExactly(
                        tuple("Coba lagi sekarang", "Sri", "Dimulai. Alasan: Hasilnya sudah ada"),
                        tuple("Coba lagi sekarang", "Sri", "Berhasil. Alasan: Hasilnya sudah ada"));
    }

    @Test
    void hand_overs_deadlines_put_off_reminders_and_escalations_are_told() {
        Task task = office.tasks(number).get(0);
        act(Action.HAND_OVER, task, "zainal", null);
        act(Action.EXTEND, task, null, MONDAY.plusDays(4));
        CaseInMotion.of(engine, task.getProcessInstanceId()).passDeadlines();
        List<Seen.Moment> moments = sight.story(number, OPERATOR).moments();
        assertThat(of(moments, Seen.Kind.ACTION))
                .extracting(Seen.Moment::title)
                .containsExactly(
                        "Alihkan ke petugas lain: Zulkifli → Zainal",
                        "Perpanjang tenggat: 10 September 2026 → 11 September 2026");
        assertThat(of(moments, Seen.Kind.TIMER))
                .extracting(Seen.Moment::words)
                .containsExactly(
                        "Pemegangnya diingatkan: tenggat sudah dekat atau lewat",
                        "Tenggat lama lewat: diteruskan kepada manajer");
        assertThat(of(moments, Seen.Kind.TASK))
                .filteredOn(one -> one.instanceId().equals(task.getProcessInstanceId()))
                .singleElement()
                .satisfies(one -> assertThat(one.who()).isEqualTo("Zainal"));
    }

    @Test
    void a_time_limit_that_ended_a_task_is_told_and_drawn() {
        visits.publish("LateProcess");
        String instance = visits.begin("LateProcess", number);
        CaseInMotion.at(MONDAY.plusDays(9), 9);
        engine.getManagementService().executeJob(visits.job(instance).getId());
        assertThat(ofProcess(instance))
                .extracting(Seen.Moment::kind, Seen.Moment::title, Seen.Moment::words)
                .containsExactly(
                        tuple(Seen.Kind.BEGIN, "Kunjungan rumah dimulai", null),
                        tuple(Seen.Kind.TASK, "Kunjungi rumah", "dihentikan sebelum selesai"),
                        tuple(Seen.Kind.EVENT, "Terlalu lama", null),
                        tuple(Seen.Kind.END, "Kunjungan rumah selesai", "Tidak sempat"));
        Seen.Path path = sight.path(instance, OPERATOR);
        assertThat(path.flows()).containsExactlyInAnyOrder("Flow_Begin", "Flow_Late");
        assertThat(path.nodes())
                .extracting(Seen.Node::id, Seen.Node::state)
                .containsExactly(
                        tuple("StartEvent_Visit", Seen.State.PASSED),
                        tuple(HomeVisits.VISIT, Seen.State.STOPPED),
                        tuple("BoundaryEvent_Late", Seen.State.PASSED),
                        tuple("End_Late", Seen.State.PASSED));
    }

    @Test
    void the_way_is_drawn_with_its_loops_where_it_stands_and_what_failed() {
        visits.publish("PathProcess");
        String instance = visits.begin("PathProcess", number);
        visits.visited(instance, true);
        visits.visited(instance, true);
        Seen.Path before = sight.path(instance, OPERATOR);
        assertThat(before.flows()).containsExactlyInAnyOrder("Flow_Begin", "Flow_Visited", "Flow_Again_Yes");
        assertThat(node(before, HomeVisits.VISIT))
                .returns(Seen.State.HERE, Seen.Node::state)
                .returns(3, Seen.Node::times);
        visits.visited(instance, false);
        Job job = visits.job(instance);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                    .isInstanceOf(RuntimeException.class);
        }
        Seen.Path after = sight.path(instance, OPERATOR);
        assertThat(after.flows())
                .containsExactlyInAnyOrder("Flow_Begin", "Flow_Visited", "Flow_Again_Yes", "Flow_Again_No");
        assertThat(node(after, HomeVisits.VISIT).state()).isEqualTo(Seen.State.PASSED);
        assertThat(node(after, HomeVisits.WRITE))
                .returns(Seen.State.HERE, Seen.Node::state)
                .returns(0, Seen.Node::times)
                .returns(2, Seen.Node::failures)
                .satisfies(node -> assertThat(node.failure()).contains("diagram menyebut nama"));
    }

    @Test
    void surveys_at_once_are_one_step_of_the_way() {
        String main = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult()
                .getId();
        Seen.Path path = sight.path(main, OPERATOR);
        assertThat(node(path, "CallActivity_SurveyMembers"))
                .returns(Seen.State.HERE, Seen.Node::state)
                .returns(1, Seen.Node::times);
        assertThat(path.flows()).contains("Flow_GroupEligible_Yes").doesNotContain("Flow_GroupEligible_No");
    }

    @Test
    void a_case_that_has_ended_is_found_and_told() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .list()
                .forEach(root -> engine.getRuntimeService().deleteProcessInstance(root.getId(), "over"));
        database.update("update application set status = 'CLOSED' where number = ?", number);
        assertThat(sight.search(number, OPERATOR)).singleElement().satisfies(found -> {
            assertThat(found.status()).isEqualTo("ditutup");
            assertThat(found.openedOn()).isEqualTo(MONDAY);
        });
        assertThat(sight.story(number, OPERATOR).moments())
                .last()
                .returns("Pengajuan kelompok dihentikan", Seen.Moment::title);
        assertThatThrownBy(() -> sight.search("A", OPERATOR)).isInstanceOf(RefusedInput.class);
    }

    @Test
    void a_territory_sees_its_own_cases_alone_and_officers_see_none() {
        String instance = office.instances(number).get(0).getId();
        assertThat(sight.story(number, manager(SOUTH)).moments()).isNotEmpty();
        assertThat(sight.search(number, manager(NORTH))).isEmpty();
        Watcher officer = new Watcher("zulkifli", List.of("marketing", SOUTH));
        for (Watcher watcher : List.of(manager(NORTH), officer)) {
            for (Supplier<Object> question : List.<Supplier<Object>>of(
                    () -> sight.story(number, watcher),
                    () -> sight.storyOfProcess(instance, watcher),
                    () -> sight.path(instance, watcher))) {
                assertThatThrownBy(question::get).isInstanceOf(OperationRefused.class);
            }
        }
        for (String nothing : List.of("AJU-0000-00000", "", "%")) {
            assertThatThrownBy(() -> sight.story(nothing, OPERATOR)).isInstanceOf(OperationRefused.class);
            assertThatThrownBy(() -> sight.path(nothing, OPERATOR)).isInstanceOf(OperationRefused.class);
            assertThatThrownBy(() -> sight.trace(nothing, OPERATOR)).isInstanceOf(OperationRefused.class);
        }
    }

    private void act(Action action, Task task, String to, LocalDate until) {
        desk.act(
                action,
                new Requests.Act(List.of(task.getId()), Cause.OVERDUE, to, until, null, null, "Sesuai kesepakatan"),
                OPERATOR);
        assertThat(desk.history(number, OPERATOR).get(0).outcomeLabel()).isEqualTo("Berhasil");
    }

    private List<Seen.Moment> ofProcess(String instance) {
        return sight.storyOfProcess(instance, OPERATOR).moments().stream()
                .filter(moment -> instance.equals(moment.instanceId()))
                .toList();
    }

    private static List<Seen.Moment> of(List<Seen.Moment> moments, Seen.Kind kind) {
        return moments.stream().filter(moment -> moment.kind() == kind).toList();
    }

    private static Seen.Node node(Seen.Path path, String id) {
        return path.nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Watcher manager(String team) {
        return new Watcher("susi", List.of("managers", team));
    }
}
