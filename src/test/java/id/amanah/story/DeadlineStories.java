package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tasks that nobody does, and tasks whose owner is gone. */
abstract class DeadlineStories extends Story {

    @Test
    void a_task_left_undone_is_reminded_of_and_then_put_before_the_managers() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        OpenTask task = journey.task("UserTask_RecordSurvey");
        // Three working days from a Monday.
        assertThat(task.card().path("due").asText()).startsWith("2026-09-10");

        office.days().turnTo(FIRST_DAY.plusDays(2));
        letTheEngineWork();
        assertThat(priority(task)).isEqualTo(75);
        assertThat(comments(task)).contains("Pengingat: tugas ini belum selesai. Tenggat: 10 September 2026.");

        // Two working days after it is due, over a weekend.
        office.days().turnTo(FIRST_DAY.plusDays(7));
        letTheEngineWork();
        assertThat(priority(task)).isEqualTo(100);
        assertThat(comments(task)).contains("Melewati tenggat");
        assertThat(read("/engine-rest/task/" + task.id() + "/identity-links").toString())
                .contains("\"groupId\":\"managers\"");
        journey.reach("UserTask_PlanTraining");
    }

    @Test
    void an_operator_sees_what_is_overdue_puts_it_off_and_the_officer_goes_on() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        String search = "/api/operations/stuck?search=" + journey.applicationNumber();
        assertThat(operatorReads(search).path("total").asInt())
                .as("a healthy case")
                .isZero();

        office.days().turnTo(FIRST_DAY.plusDays(4));
        letTheEngineWork();
        JsonNode stuck = operatorReads(search);
        assertThat(stuck.path("places").findValuesAsText("cause")).hasSize(5).containsOnly("OVERDUE");
        rest.post(
                        staff.operator(),
                        "free",
                        "/api/operations/actions/EXTEND",
                        Map.of(
                                "places",
                                stuck.path("places").findValuesAsText("place"),
                                "cause",
                                "OVERDUE",
                                "until",
                                FIRST_DAY.plusDays(8).toString(),
                                "reason",
                                "Anggota pulang kampung"))
                .orFail("a later deadline");
        assertThat(operatorReads(search).path("total").asInt()).isZero();
        journey.reach("UserTask_PlanTraining");
    }

    @Test
    void the_team_of_the_territory_goes_on_where_the_officer_is_gone() {
        Staff rahmat = staff.hire(
                rest, new Staff("rahmat", "Bontang-2026!"), "Rahmat", "Hidayat", "marketing", Cooperative.TEAM);
        GroupOnPaper paper = GroupOnPaper.bmt(FIRST_DAY);
        GroupJourney.tryToRegister(office, rahmat, paper).orFail("registration by rahmat");
        GroupJourney journey = GroupJourney.of(
                office,
                paper,
                ask(
                        String.class,
                        "select a.number from application a join lending_group g on g.id = a.group_id where g.name = ?",
                        paper.name()));
        assertThat(journey.task("UserTask_RecordSurvey").assignee()).isEqualTo("rahmat");

        rest.delete(staff.administrator(), "dismiss", "/engine-rest/user/rahmat")
                .orFail("dismissal of rahmat");

        assertThat(journey.openTasks())
                .allSatisfy(task ->
                        assertThat(task.assignee()).as("owner of " + task.key()).isNull());
        while (!journey.openKeys().contains("UserTask_PlanTraining")) {
            OpenTask task = journey.task("UserTask_RecordSurvey").claimedBy(staff.colleague());
            task.submit(staff.colleague(), GroupJourney.findings()).orFail("survey by the colleague");
        }
        OpenTask plan = journey.task("UserTask_PlanTraining");
        assertThat(plan.assignee()).isNull();
        assertThat(plan.claimedBy(staff.colleague()).form(staff.colleague()).shown("days"))
                .hasSize(5);
    }

    @Test
    void a_colleague_in_the_team_may_take_over_what_the_officer_gives_back() {
        GroupJourney journey = register(GroupOnPaper.bmt(FIRST_DAY));
        OpenTask task = journey.task("UserTask_RecordSurvey");
        assertThat(task.submit(staff.colleague(), GroupJourney.findings()).accepted())
                .isFalse();
        rest.post(staff.officer(), "give back", "/engine-rest/task/" + task.id() + "/unclaim", Map.of())
                .orFail("giving the task back");
        task.claim(staff.colleague()).orFail("the colleague takes it");
        task.submit(staff.colleague(), GroupJourney.findings()).orFail("survey by the colleague");
    }

    private void letTheEngineWork() {
        office.days().until(() -> false);
    }

    private int priority(OpenTask task) {
        return read("/engine-rest/task/" + task.id()).path("priority").asInt();
    }

    private String comments(OpenTask task) {
        return read("/engine-rest/task/" + task.id() + "/comment")
                .findValuesAsText("message")
                .toString();
    }

    private JsonNode operatorReads(String path) {
        return rest.get(staff.operator(), "look", path).orFail(path);
    }

    private JsonNode read(String path) {
        return rest.get(staff.manager(), "look", path).orFail(path);
    }
}
