package id.amanah.workflow.operations;

import static id.amanah.workflow.operations.OfficeAtWork.MONDAY;
import static id.amanah.workflow.operations.OfficeAtWork.OPERATOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.sight.Seen;
import id.amanah.workflow.sight.SightDesk;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Many open cases, of which few stand still: those are told and no other, and the board answers as fast as with
 * few. {@code -Damanah.board.cases=100000} says how many; the 95th percentiles are printed.
 */
@SpringBootTest(properties = {"spring.application.name=amanah-board-at-scale", "amanah.board.suspects-at-latest=PT1H"})
@Import(OfficeAtWork.class)
class BoardAtScaleTests {

    private static final int CASES = Integer.getInteger("amanah.board.cases", 1_000);
    /** One in a hundred is overdue, one in a thousand has a job that gave up. */
    private static final int STUCK = CASES / 100 + (CASES + 998) / 1000;

    private static final int ROUNDS = 20;
    private static final int TIMES = 10;
    private static final int MOST_GROWTH = 3;

    /** Tables with rows for every open case. */
    private static final Set<String> LARGE = Set.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_event_subscr",
            "act_ru_identitylink",
            "application",
            "lending_group");

    @Autowired
    private OfficeAtWork office;

    @Autowired
    private OperationsDesk desk;

    @Autowired
    private SightDesk sight;

    @Autowired
    private StuckQuery query;

    @Autowired
    private BoardKeptWarm warm;

    @Autowired
    private RepositoryService models;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private JdbcClient client;

    @AfterEach
    void present_time() {
        ClockUtil.reset();
    }

    @Test
    void a_few_that_stand_still_among_many_that_do_not_are_told_fast() {
        office.opens();
        manyOpenCases(1, CASES);
        warm.warm();
        lookAhead();
        long start = System.nanoTime();
        Answers.Board healthy = desk.board(OPERATOR);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("the first board")
                .isLessThan(Duration.ofSeconds(3));
        assertThat(healthy.places()).as("of " + CASES + " healthy cases").isZero();

        database.update("update act_ru_task set due_date_ = ? where mod(substr(id_, 6)::int, 100) = 0", at(MONDAY, -1));
        database.update(
                "update act_ru_job set retries_ = 0, exception_stack_id_ = null, exception_msg_ = 'connection lost'"
                        + " where id_ like 'remind-%' and mod(substr(id_, 8)::int, 1000) = 1");
        database.execute("vacuum analyze");
        lookAhead();
        Answers.Board board = desk.board(OPERATOR);
        assertThat(board.places()).isEqualTo(STUCK);
        assertThat(board.byCause()).hasSize(2);

        measure("board", () -> desk.board(OPERATOR));
        measure("page", () -> desk.stuck(new Requests.Wanted(Cause.OVERDUE, null, null, null, null, 0), OPERATOR));
        measure(
                "search in the stuck",
                () -> desk.stuck(new Requests.Wanted(null, null, null, null, "Kelompok 00", 0), OPERATOR));
        measure("search in all", () -> desk.search("AJU-2026-00042", OPERATOR));
        String training = definition("GroupTrainingProcess");
        Seen.Heat heat = sight.heat(training, true, OPERATOR);
        assertThat(heat.steps())
                .singleElement()
                .satisfies(step -> assertThat(step)
                        .returns(CASES, Seen.Step::cases)
                        .returns(Math.min(1_000, 3 * CASES), Seen.Step::finished)
                        .returns(2 * 24 * 60L, Seen.Step::usualMinutes)
                        .returns(STUCK, Seen.Step::stuck));
        Watcher south = new Watcher("susi", List.of("managers", OfficeAtWork.SOUTH));
        assertThat(sight.heat(training, true, south).steps().get(0).cases()).isEqualTo(CASES - CASES / 3);
        measure("heat map", () -> sight.heat(training, true, OPERATOR));
        measure("heat map of a territory", () -> sight.heat(training, true, south));
        measure("story of a case", () -> sight.story("AJU-2026-000042", OPERATOR));
        if (Boolean.getBoolean("amanah.board.plan")) {
            client.sql("explain (analyze, buffers off) " + query.sql("select count(*) from stuck"))
                    .params(query.parameters(StuckFilter.everything(null)))
                    .query(String.class)
                    .list()
                    .forEach(System.out::println);
        }
        if (CASES <= 1_000) {
            growAndCompare();
        }
    }

    /** Pages, not milliseconds: they are the same on a busy machine. */
    private void growAndCompare() {
        Map<String, StuckFilter> questions = Map.of(
                "board", StuckFilter.everything(null),
                "page", new StuckFilter(Cause.OVERDUE, null, null, null, null, null, null),
                "search", new StuckFilter(null, null, null, null, "Kelompok 00", null, null));
        Map<String, Plan> few = new HashMap<>();
        questions.forEach((what, filter) -> few.put(what, plan(filter)));
        manyOpenCases(CASES + 1, CASES * TIMES);
        questions.forEach((what, filter) -> {
            Plan many = plan(filter);
            System.out.printf(
                    "%s: %d pages at %d open cases, %d at %d; read from end to end: %s%n",
                    what, few.get(what).pages(), CASES, many.pages(), CASES * TIMES, many.scanned());
            assertThat(many.pages())
                    .as("pages of the %s at %d times the cases", what, TIMES)
                    .isLessThan(few.get(what).pages() * MOST_GROWTH);
            assertThat(many.scanned())
                    .as("tables that grow with the cases and are read from end to end by the %s", what)
                    .filteredOn(LARGE::contains)
                    .isEmpty();
        });
    }

    private void lookAhead() {
        database.update("update stuck_look set looked_at = '-infinity'");
        long start = System.nanoTime();
        query.lookAhead();
        System.out.printf(
                "all of %d open cases looked through in %d ms%n",
                CASES, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private Plan plan(StuckFilter filter) {
        return Plan.of(client, query.sql("select count(*) from stuck"), query.parameters(filter));
    }

    private void measure(String what, Supplier<Object> question) {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            assertThat(question.get()).isNotNull();
            times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
        Collections.sort(times);
        System.out.printf(
                "%s at %d open cases: median %d ms, p95 %d ms%n",
                what, CASES, times.get(ROUNDS / 2), times.get(ROUNDS * 95 / 100 - 1));
    }

    /**
     * Rows as the engine and the domain write them, for cases whose group plans its training: as old as is still healthy at that
     * step, a week where somebody holds the task and two where nobody does, which is too old for other steps.
     */
    private void manyOpenCases(int first, int last) {
        String main = definition("GroupOnboardingProcess");
        String training = definition("GroupTrainingProcess");
        var now = at(MONDAY, 0);
        var due = at(MONDAY, 3);
        database.update("""
                insert into lending_group (id, version, name, programme_code, rt, rw, kelurahan, kecamatan, officer_id,
                    registered_by, registered_on, registered_at, registration_fingerprint, status)
                select md5('group' || n)::uuid, 0, 'Kelompok ' || lpad(n::text, 6, '0'), 'BMT-KELOMPOK', '003', '002',
                    'Berbas Tengah', case mod(n, 3) when 0 then 'Bontang Utara' else 'Bontang Selatan' end,
                    case mod(n, 2) when 0 then 'zulkifli' else 'zainal' end, 'zulkifli', current_date, now(), n::text, 'FORMING'
                from generate_series(?, ?) n""", first, last);
        database.update("""
                insert into application (id, version, number, group_id, programme_code, opened_on, status, status_since)
                select md5('application' || n)::uuid, 0, 'AJU-2026-' || lpad(n::text, 6, '0'), md5('group' || n)::uuid,
                    'BMT-KELOMPOK', current_date, 'OPEN', now() from generate_series(?, ?) n""", first, last);
        instances("main-", main, null, null, null, first, last);
        database.update("""
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, parent_id_, proc_def_id_, act_id_,
                    is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_)
                select 'call-' || n, 1, 'main-' || n, 'main-' || n, 'main-' || n, ?, 'CallActivity_TrainGroup', true, false,
                    true, false, 1 from generate_series(?, ?) n""", main, first, last);
        instances("train-", training, "call-", "main-", "UserTask_PlanTraining", first, last);
        database.update("""
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
                    priority_, create_time_, due_date_, suspension_state_)
                select 'task-' || n, 1, 'train-' || n, 'train-' || n, ?, 'Jadwalkan latihan', 'UserTask_PlanTraining',
                    case mod(n, 4) when 0 then null when 1 then 'zulkifli' else 'zainal' end, 50,
                    ?::timestamp - interval '1 minute' * mod(n * 7919::bigint, case mod(n, 4) when 0 then 20159 else 10079 end), ?, 1
                from generate_series(?, ?) n""", training, now, due, first, last);
        database.update("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'link-' || n, 1, 'marketing-bontang-selatan', 'candidate', 'task-' || n
                from generate_series(?, ?) n""", first, last);
        for (String timer : List.of("remind-", "escalate-")) {
            database.update("""
                    insert into act_ru_job (id_, rev_, type_, exclusive_, execution_id_, root_proc_inst_id_,
                        process_instance_id_, process_def_id_, retries_, duedate_, handler_type_, handler_cfg_,
                        suspension_state_, priority_, create_time_, failed_act_id_)
                    select ? || n, 1, 'timer', true, 'train-' || n, 'main-' || n, 'train-' || n, ?, 3, ?, 'timer-task-listener',
                        'UserTask_PlanTraining', 1, 0, ?, 'UserTask_PlanTraining'
                    from generate_series(?, ?) n""", timer, training, due, now, first, last);
        }
        historyOf("main-", main, "GroupOnboardingProcess", null, first, last);
        historyOf("train-", training, "GroupTrainingProcess", "main-", first, last);
        underWay(
                "main-",
                "main-",
                main,
                "GroupOnboardingProcess",
                "CallActivity_TrainGroup",
                "callActivity",
                first,
                last);
        underWay("train-", "main-", training, "GroupTrainingProcess", "UserTask_PlanTraining", "userTask", first, last);
        database.update("""
                insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
                    act_id_, act_name_, act_type_, start_time_, end_time_, duration_, act_inst_state_, sequence_counter_)
                select 'done-' || n || '-' || r, 'GroupTrainingProcess', ?, 'old-' || n, 'old-' || n, 'old-' || n,
                    'UserTask_PlanTraining', 'Jadwalkan latihan', 'userTask', ended - interval '1 day' * r,
                    ended, r * 86400000, 4, r
                from generate_series(?, ?) n, generate_series(1, 3) r,
                    lateral (select ?::timestamp - interval '1 second' * mod(n, 7000000) as ended) e""", training, first, last, now);
        for (String message : List.of("Message_MemberWithdrawn", "Message_GroupWithdrawn")) {
            database.update("""
                    insert into act_ru_event_subscr (id_, rev_, event_type_, event_name_, execution_id_, proc_inst_id_,
                        activity_id_, created_)
                    select ? || n, 1, 'message', ?, 'main-' || n, 'main-' || n, 'BoundaryEvent_' || ?, ?
                    from generate_series(?, ?) n""", message, message, message, now, first, last);
        }
        database.execute("vacuum analyze");
    }

    private void instances(
            String prefix, String definition, String caller, String root, String step, int first, int last) {
        database.update("""
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                    super_exec_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, act_id_)
                select ?::text || n, 1, coalesce(?::text, ?::text) || n, ?::text || n, 'AJU-2026-' || lpad(n::text, 6, '0'), ?,
                    ?::text || n, ?::text is not null, false, true, false, 1, ?::text
                from generate_series(?, ?) n""", prefix, root, prefix, prefix, definition, caller, step, step, first, last);
    }

    private void historyOf(String prefix, String definition, String process, String caller, int first, int last) {
        database.update("""
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                    root_proc_inst_id_, super_process_instance_id_, state_)
                select ? || n, ? || n, 'AJU-2026-' || lpad(n::text, 6, '0'), ?, ?, ?, 'main-' || n, ?::text || n, 'ACTIVE'
                from generate_series(?, ?) n""", prefix, prefix, process, definition, at(MONDAY, 0), caller, first, last);
    }

    private void underWay(
            String prefix,
            String root,
            String definition,
            String process,
            String step,
            String type,
            int first,
            int last) {
        database.update("""
                insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, execution_id_,
                    act_id_, act_name_, act_type_, start_time_, act_inst_state_, sequence_counter_)
                select 'at-' || ? || n, ?, ?, ? || n, ? || n, ? || n, ?, 'Jadwalkan latihan', ?, ?, 0, 1
                from generate_series(?, ?) n""", prefix, process, definition, root, prefix, prefix, step, type, at(MONDAY, 0), first, last);
    }

    private static Timestamp at(LocalDate day, int later) {
        return Timestamp.from(day.plusDays(later)
                .atTime(9, 0)
                .atZone(ZoneId.of("Asia/Makassar"))
                .toInstant());
    }

    private String definition(String process) {
        CaseInMotion.at(MONDAY, 9);
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}
