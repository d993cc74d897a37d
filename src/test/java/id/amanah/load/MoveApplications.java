package id.amanah.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.AmanahApplication;
import id.amanah.group.GroupFormation;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.workflow.ReadyGroups;
import id.amanah.workflow.models.Author;
import id.amanah.workflow.models.FileRequest;
import id.amanah.workflow.models.ModelsDesk;
import id.amanah.workflow.models.MoveAnswer;
import id.amanah.workflow.models.Requests;
import id.amanah.workflow.models.gate.ModelGate;
import id.amanah.workflow.models.moves.MovePlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * Moves many open applications to a new version of their process, as a manager does, and prints how long it took.
 *
 * <p>{@code --cases N} says how many. The application runs in this very process on an empty PostgreSQL of its own that
 * writes durably. Half of the groups have planned their training and wait for its first day, half have still to plan it;
 * the new version renames that step. Afterwards every deadline, reminder, wait and every row of our own tables must be as
 * it was. Ends with exit code 1 where anything was lost.
 */
public final class MoveApplications {

    private static final Path FOLDER = Path.of("target", "load", "move");
    private static final String PROCESS = "GroupTrainingProcess";
    private static final String OLD_STEP = "UserTask_PlanTraining";
    private static final String NEW_STEP = "UserTask_AgreeDates";
    private static final Author MANAGER = new Author("wagiran", List.of("managers"));
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final ProcessEngine engine;
    private final ModelsDesk desk;
    private final JdbcClient database;

    private MoveApplications(ConfigurableApplicationContext application) {
        this.engine = application.getBean(ProcessEngine.class);
        this.desk = application.getBean(ModelsDesk.class);
        this.database = application.getBean(JdbcClient.class);
    }

    /** Runs the command. */
    public static void main(String[] arguments) throws IOException {
        int cases = arguments.length == 2 ? Integer.parseInt(arguments[1]) : 1_000;
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
        boolean whole;
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(
                        AmanahApplication.class, OpenGate.class)
                .run(
                        "--server.port=0",
                        "--amanah.database.folder=" + FOLDER,
                        "--amanah.admin.id=admin",
                        "--amanah.admin.password=Sandi-Rahasia-27!",
                        "--camunda.bpm.job-execution.enabled=true")) {
            MoveApplications command = new MoveApplications(application);
            command.open(application, cases);
            whole = command.move(application.getBean(ObjectMapper.class));
        }
        System.exit(whole ? 0 : 1);
    }

    private void open(ConfigurableApplicationContext application, int cases) {
        GroupFormation groups = application.getBean(GroupFormation.class);
        StaffMembers staff = application.getBean(StaffMembers.class);
        staff.save(new StaffMember("zulkifli", "Zulkifli", StaffRole.MARKETING, null));
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, null));
        long begun = System.nanoTime();
        for (int number = 1; number <= cases; number++) {
            Map<String, Object> facts = ReadyGroups.facts(ReadyGroups.of(groups, "BMT-KELOMPOK", 5));
            String businessKey = String.format(Locale.ROOT, "AJU-2026-%05d", number);
            facts.put("applicationNumber", businessKey);
            String instance = engine.getRuntimeService()
                    .startProcessInstanceByKey(PROCESS, businessKey, facts)
                    .getId();
            if (number % 2 == 0) {
                Task task = engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .singleResult();
                engine.getTaskService().setAssignee(task.getId(), "zulkifli");
                engine.getTaskService().complete(task.getId(), dates());
            }
        }
        System.out.printf(Locale.ROOT, "%d applications opened in %.1f s%n", cases, seconds(begun));
    }

    private boolean move(ObjectMapper json) throws IOException {
        Map<String, String> before = state();
        String diagram =
                Files.readString(Path.of("processes", PROCESS + ".bpmn")).replace(OLD_STEP, NEW_STEP);
        FileRequest file = json.readValue(
                json.writeValueAsString(Map.of(
                        "name",
                        PROCESS + ".bpmn",
                        "contentBase64",
                        Base64.getEncoder().encodeToString(diagram.getBytes(StandardCharsets.UTF_8)))),
                FileRequest.class);
        desk.propose(new Requests.Files(List.of(file), "Langkah jadwal berganti nama", null), MANAGER);

        List<Map<String, String>> own = List.of(Map.of("from", OLD_STEP, "to", NEW_STEP));
        long begun = System.nanoTime();
        MovePlan plan = desk.plan(PROCESS, new Requests.Moving(own, null, null), MANAGER);
        System.out.printf(
                Locale.ROOT,
                "planned in %.1f s: %d can move, %d cannot%n",
                seconds(begun),
                plan.movable(),
                plan.stuck());

        begun = System.nanoTime();
        MoveAnswer move = desk.move(
                PROCESS,
                new Requests.Moving(own, "Ukur pemindahan", plan.target().definitionId()),
                MANAGER);
        System.out.printf(Locale.ROOT, "handed over in %.1f s%n", seconds(begun));
        while (!move.finished() && seconds(begun) < LONGEST.toSeconds()) {
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            move = desk.moved(move.id().toString(), MANAGER);
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d applications moved in %.1f s, %d failed, %d left%n",
                move.done(),
                move.total(),
                seconds(begun),
                move.failed(),
                move.left());

        Map<String, String> after = state();
        List<String> lost = new ArrayList<>();
        before.forEach((what, was) -> {
            if (!was.equals(after.get(what))) {
                lost.add(what + ": " + was + " -> " + after.get(what));
            }
        });
        System.out.println(
                lost.isEmpty() && after.size() == before.size()
                        ? before.size() + " deadlines, reminders, escalations, waits and row counts are as they were"
                        : "LOST: " + lost.stream().limit(20).toList());
        return lost.isEmpty() && after.size() == before.size() && move.done() == move.total();
    }

    /** All that must outlive the move, the step's new name counting as the old one. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        database.sql("select proc_inst_id_, task_def_key_, due_date_::text, coalesce(assignee_, '') from act_ru_task")
                .query((row, number) -> state.put(
                        "task " + row.getString(1) + " " + row.getString(2).replace(NEW_STEP, OLD_STEP),
                        row.getString(3) + " " + row.getString(4)))
                .list();
        database.sql("select process_instance_id_, handler_cfg_, duedate_::text from act_ru_job"
                        + " where process_instance_id_ is not null")
                .query((row, number) -> state.put(
                        "timer " + row.getString(1) + " " + row.getString(2).replace(NEW_STEP, OLD_STEP),
                        row.getString(3)))
                .list();
        List<String> tables = database.sql("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'act\\_%'"
                        + " and table_name not like 'model\\_%' and table_name <> 'rule_question'")
                .query(String.class)
                .list();
        tables.forEach(table -> state.put(
                "rows of " + table,
                database.sql("select count(*) from \"" + table + "\"")
                        .query(String.class)
                        .single()));
        return state;
    }

    /** Five days beyond anything a measurement lasts. */
    private static Map<String, Object> dates() {
        LocalDate first = LocalDate.now(ZoneId.of("Asia/Makassar")).plusDays(7);
        List<Map<String, Object>> days = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            days.add(Map.of("day", day, "date", first.plusDays(day).toString()));
        }
        return Map.of("place", "Rumah ketua RT 003", "days", days);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** What is measured is the move, not the gate. Not annotated, so that no other context finds it. */
    static class OpenGate {

        @Bean
        @Primary
        ModelGate openGate() {
            return proposed -> List.of();
        }
    }
}
