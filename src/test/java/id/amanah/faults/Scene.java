package id.amanah.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.kill.RunningApplication;
import id.amanah.kill.StoppingPoint;
import id.amanah.story.Answer;
import id.amanah.story.GroupJourney;
import id.amanah.story.Office;
import id.amanah.story.OpenTask;
import id.amanah.story.OperatorsHand;
import id.amanah.story.Staff;
import id.amanah.workflow.operations.Action;
import id.amanah.workflow.operations.Cause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One group of a running application to which something happens, with hands on the database under it. */
final class Scene {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String INSTANCES =
            "select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null";
    private static final Duration OFTEN = Duration.ofMillis(100);

    private final RunningApplication application;
    private final Office office;
    private final GroupJourney journey;
    private final Connection database;
    private final Staff visitor;
    private Instant now;
    private StoppingPoint held;

    Scene(
            RunningApplication application,
            Office office,
            GroupJourney journey,
            Connection database,
            Staff visitor,
            Instant now) {
        this.application = application;
        this.office = office;
        this.journey = journey;
        this.database = database;
        this.visitor = visitor;
        this.now = now;
    }

    GroupJourney journey() {
        return journey;
    }

    Office office() {
        return office;
    }

    String number() {
        return journey.applicationNumber();
    }

    /** Somebody hired for this scene alone: she can leave. */
    Staff visitor() {
        return visitor;
    }

    /** Her task is the first that is open. */
    void givenToVisitor() {
        claimedBy(visitor);
    }

    /** Somebody takes the first open task, as Tasklist lets them. */
    void claimedBy(Staff who) {
        OpenTask task = journey.openTasks().get(0);
        if (task.assignee() != null) {
            execute("update act_ru_task set assignee_ = null where id_ = ?", task.id());
        }
        journey.openTasks().get(0).claim(who).orFail(who + " takes " + task.key());
    }

    /** Does the first open task as it goes well. */
    void does() {
        journey.doWell(journey.openTasks().get(0));
    }

    /** So much time passes in the office. */
    void passes(Duration time) {
        now = Instant.ofEpochMilli(Math.max(
                        now.toEpochMilli(),
                        office.days()
                                .today()
                                .atTime(9, 0)
                                .atZone(Faults.ZONE)
                                .toInstant()
                                .toEpochMilli()))
                .plus(time);
        office.days().turnTo(now.atZone(Faults.ZONE).toLocalDate());
        application.turnCalendarTo(now);
    }

    /** Writes to a table are refused from now on, with an error that the application did not think of. */
    void breakTable(String table) {
        refuse("insert or update on " + table, "true");
    }

    /** The same, of those changes alone for which a condition on the row before and after holds. */
    void breakChanges(String table, String condition) {
        refuse("update on " + table, condition);
    }

    private void refuse(String writes, String condition) {
        execute("create or replace function broken_by_a_test() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken by a test'; end $$");
        execute("create trigger broken_by_a_test before " + writes + " for each row when (" + condition
                + ") execute function broken_by_a_test()");
    }

    void mendTable(String table) {
        execute("drop trigger if exists broken_by_a_test on " + table);
    }

    /** The next step's own code stands still in mid-transaction, where it writes to a table. */
    void standsStillIn(String table) {
        held = StoppingPoint.beforeWriting(application, table);
        does();
        held.awaitReached();
    }

    /** What stands still may go on. */
    void letGo() {
        if (held != null) {
            held.close();
            held = null;
        }
    }

    /** The step that stands still gets no further: its statement is cancelled as the time bound does, or its connection is cut. */
    void isCutOffBy(String function) {
        count(
                "select count(" + function + "(pid)) from pg_stat_activity"
                        + " where usename = 'amanah' and wait_event_type = 'Lock' and query ilike ?",
                "%disbursement%");
        letGo();
    }

    /** Time passes until the job executor has given a job up. */
    void untilGivenUp() {
        await("a job is given up").atMost(A_MINUTE).pollInterval(OFTEN).until(() -> {
            passes(Duration.ofHours(1));
            return count(
                            "select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                                    + " where j.retries_ = 0 and e.business_key_ = ?",
                            number())
                    > 0;
        });
    }

    /** What the board tells of the case: the first place of that cause, as soon as there is one, within a minute. */
    JsonNode seen(String cause) {
        List<JsonNode> found = new ArrayList<>();
        await(cause + " on the board").atMost(A_MINUTE).pollInterval(OFTEN).untilAsserted(() -> {
            found.clear();
            found.addAll(stuck());
            assertThat(found)
                    .extracting(one -> one.path("cause").asText())
                    .as("causes of " + found)
                    .contains(cause);
        });
        return found.stream()
                .filter(one -> cause.equals(one.path("cause").asText()))
                .findFirst()
                .orElseThrow();
    }

    /** What the board tells of a service, within a minute. */
    JsonNode trouble(String service) {
        return await(service + " on the board")
                .atMost(A_MINUTE)
                .pollInterval(OFTEN)
                .until(
                        () -> troubles().stream()
                                .filter(one -> service.equals(one.path("key").asText()))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    List<JsonNode> troubles() {
        List<JsonNode> services = new ArrayList<>();
        read("/board").path("services").forEach(services::add);
        return services;
    }

    /** An operator tries a service again. */
    void tryAgain(String service) {
        hand().order("/services/" + service + "/retry", Map.of("reason", "Sudah dibetulkan"))
                .orFail(service);
    }

    /** All that the board tells of the case. */
    List<JsonNode> stuck() {
        List<JsonNode> places = new ArrayList<>();
        read("/stuck?search=" + number()).path("places").forEach(places::add);
        return places;
    }

    /** What the board tells for a cause, whatever the case. */
    List<JsonNode> ofCause(Cause cause) {
        List<JsonNode> places = new ArrayList<>();
        read("/stuck?cause=" + cause).path("places").forEach(places::add);
        return places;
    }

    /** An operator does something about a place. */
    Answer act(Action action, JsonNode place, Map<String, Object> details) {
        Map<String, Object> request = new LinkedHashMap<>(details);
        request.put("places", List.of(place.path("where").path("place").asText()));
        request.put("cause", place.path("cause").asText(null));
        request.put("reason", "Sesuai panduan operator");
        return hand().order("/actions/" + action.name(), request);
    }

    /** A move to that step with its preview, as the page asks for it. */
    Map<String, Object> moveTo(JsonNode place, String step) {
        return hand().moveTo(place.path("where").path("place").asText(), step);
    }

    /** The engine forgets the case, as after a restore or a hand in the database: no role may delete a process. */
    void loseProcesses(String which) {
        execute("set session_replication_role = replica");
        for (String lost : List.of(
                "act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ in (%s))",
                "act_ru_task where proc_inst_id_ in (%s)",
                "act_ru_job where process_instance_id_ in (%s)",
                "act_ru_event_subscr where proc_inst_id_ in (%s)",
                "act_ru_variable where proc_inst_id_ in (%s)",
                "act_ru_execution where proc_inst_id_ in (%s)")) {
            execute("delete from " + lost.formatted(INSTANCES + " and " + which), number());
        }
        execute("set session_replication_role = default");
    }

    /** Hands in the database change the open tasks of the case. */
    void setTasks(String columns) {
        execute("update act_ru_task set " + columns + " where proc_inst_id_ in (" + INSTANCES + ")", number());
    }

    /** Hands in the database change the jobs of the case. */
    void toJobs(String change) {
        execute(change + " where process_instance_id_ in (" + INSTANCES + ")", number());
    }

    /** The one process whose task is open is suspended, and no others: neither a reason nor a record tells of it. */
    void suspendProcess() {
        String instance =
                journey.openTasks().get(0).card().path("processInstanceId").asText();
        for (String table : List.of("execution", "task", "job")) {
            String key = table.equals("job") ? "process_instance_id_" : "proc_inst_id_";
            execute(
                    "update act_ru_" + table + " set suspension_state_ = 2, rev_ = rev_ + 1 where " + key + " = ?",
                    instance);
        }
    }

    /** The case's own process no longer knows its group. */
    void poisonGroup() {
        execute(
                "update act_ru_variable set text_ = 'bukan-kelompok' where name_ = 'groupId' and proc_inst_id_ in ("
                        + INSTANCES + " and super_exec_ is null)",
                number());
    }

    /** Somebody is on leave from today. */
    void onLeave(Staff who, int days) {
        office.rest()
                .post(
                        office.staff().manager(),
                        "leave",
                        "/api/operations/absences",
                        Map.of(
                                "staff", who.id(),
                                "firstDay", office.days().today().toString(),
                                "lastDay", office.days().today().plusDays(days).toString(),
                                "reason", "Cuti"))
                .orFail("leave of " + who);
    }

    void everybodyIsBack() {
        for (JsonNode absence : read("/absences")) {
            office.rest()
                    .delete(
                            office.staff().operator(),
                            "back",
                            "/api/operations/absences/" + absence.path("id").asText())
                    .orFail("back");
        }
    }

    private JsonNode read(String path) {
        return hand().read(path);
    }

    private OperatorsHand hand() {
        return new OperatorsHand(office.rest(), office.staff().operator());
    }

    void execute(String sql, Object... parameters) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    long count(String sql, Object... parameters) {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setObject(index + 1, parameters[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
