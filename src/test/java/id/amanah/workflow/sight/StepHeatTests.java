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
import id.amanah.workflow.operations.Watcher;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** How many cases are at each step, for how long, and what is usual there. */
@SpringBootTest(properties = "spring.application.name=amanah-stuck")
@Import(OfficeAtWork.class)
class StepHeatTests {

    private static final long DAY = 24 * 60;

    @Autowired
    private OfficeAtWork office;

    @Autowired
    private SightDesk sight;

    @Autowired
    private ProcessEngine engine;

    private HomeVisits visits;

    @BeforeEach
    void monday() {
        office.opens();
        visits = new HomeVisits(engine);
    }

    @AfterEach
    void present_time() {
        ClockUtil.reset();
    }

    @Test
    void cases_are_counted_where_they_are_with_half_their_time_and_the_oldest() {
        String version = visits.publish("VisitedProcess");
        for (int later : List.of(0, 1, 3)) {
            CaseInMotion.at(MONDAY.plusDays(later), 9);
            visits.begin("VisitedProcess", office.caseAtSurvey());
        }
        String twice = office.caseAtSurvey();
        visits.begin("VisitedProcess", twice);
        CaseInMotion.at(MONDAY.plusDays(4), 9);
        Seen.Heat heat = sight.heat(version, true, OPERATOR);
        assertThat(heat.process()).isEqualTo("Kunjungan rumah");
        assertThat(heat.asOf().toLocalDate()).isEqualTo(MONDAY.plusDays(4));
        assertThat(heat.steps()).singleElement().satisfies(step -> {
            assertThat(step.id()).isEqualTo(HomeVisits.VISIT);
            assertThat(step.name()).isEqualTo("Kunjungi rumah");
            assertThat(step.cases()).isEqualTo(4);
            assertThat(step.places()).isEqualTo(4);
            assertThat(step.medianMinutes()).isEqualTo(3 * DAY);
            assertThat(step.oldestMinutes()).isEqualTo(4 * DAY);
            assertThat(step.oldest().toLocalDate()).isEqualTo(MONDAY);
            assertThat(step.usualMinutes()).as("none was finished").isNull();
            assertThat(step.stuck()).isZero();
        });
    }

    @Test
    void what_is_usual_is_the_middle_of_those_that_were_finished_in_the_last_ninety_days() {
        String version = visits.publish("UsualProcess");
        String longAgo = visits.begin("UsualProcess", office.caseAtSurvey());
        CaseInMotion.at(MONDAY.plusDays(8), 9);
        visits.visited(longAgo, false);
        String quick = visits.begin("UsualProcess", office.caseAtSurvey());
        String slow = visits.begin("UsualProcess", office.caseAtSurvey());
        String givenUp = visits.begin("UsualProcess", office.caseAtSurvey());
        CaseInMotion.at(MONDAY.plusDays(9), 9);
        visits.visited(quick, false);
        CaseInMotion.at(MONDAY.plusDays(11), 9);
        visits.visited(slow, false);
        assertThat(visit(version)).returns(3 * DAY, Seen.Step::usualMinutes).returns(3, Seen.Step::finished);
        CaseInMotion.at(MONDAY.plusDays(17), 9);
        engine.getManagementService().executeJob(visits.job(givenUp).getId());
        assertThat(visit(version)).as("one was stopped").returns(3, Seen.Step::finished);
        CaseInMotion.at(MONDAY.plusDays(8 + 91), 9);
        assertThat(visit(version)).returns(2 * DAY, Seen.Step::usualMinutes).returns(2, Seen.Step::finished);
    }

    @Test
    void a_job_that_shall_begin_a_step_is_there_and_one_that_gave_up_stands_still() {
        String version = visits.publish("FailingProcess");
        String instance = visits.begin("FailingProcess", office.caseAtSurvey());
        visits.visited(instance, false);
        assertThat(step(sight.heat(version, false, OPERATOR), HomeVisits.WRITE))
                .returns(1, Seen.Step::cases)
                .returns(0, Seen.Step::stuck);
        Job job = visits.job(instance);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> engine.getManagementService().executeJob(job.getId()))
                    .isInstanceOf(RuntimeException.class);
        }
        CaseInMotion.at(MONDAY, 10);
        assertThat(step(sight.heat(version, false, OPERATOR), HomeVisits.WRITE))
                .returns(1, Seen.Step::cases)
                .returns(60L, Seen.Step::oldestMinutes)
                .returns(1, Seen.Step::stuck);
    }

    @Test
    void a_version_alone_or_all_of_them() {
        String first = visits.publish("ManyProcess");
        visits.begin("ManyProcess", office.caseAtSurvey());
        String second = visits.publish("ManyProcess");
        visits.begin("ManyProcess", office.caseAtSurvey());
        visits.begin("ManyProcess", office.caseAtSurvey());
        assertThat(step(sight.heat(first, false, OPERATOR), HomeVisits.VISIT).cases())
                .isEqualTo(1);
        assertThat(step(sight.heat(second, false, OPERATOR), HomeVisits.VISIT).cases())
                .isEqualTo(2);
        assertThat(sight.heat(second, true, OPERATOR)).satisfies(all -> {
            assertThat(all.version()).isEqualTo(2);
            assertThat(step(all, HomeVisits.VISIT).cases()).isEqualTo(3);
        });
    }

    @Test
    void five_surveys_of_one_group_are_one_case_at_five_places() {
        String survey = latest("MemberSurveyProcess");
        Seen.Step before = step(sight.heat(survey, true, OPERATOR), "UserTask_RecordSurvey");
        office.caseAtSurvey();
        Seen.Step after = step(sight.heat(survey, true, OPERATOR), "UserTask_RecordSurvey");
        assertThat(after.cases() - before.cases()).isEqualTo(1);
        assertThat(after.places() - before.places()).isEqualTo(5);
        assertThat(step(sight.heat(latest("GroupOnboardingProcess"), true, OPERATOR), "CallActivity_SurveyMembers"))
                .as("the step that calls them, once a case")
                .satisfies(step -> assertThat(step.cases()).isEqualTo(after.cases()));
    }

    @Test
    void managers_of_a_territory_see_its_numbers_others_nothing_and_a_version_that_is_not_there_is_unknown() {
        String version = visits.publish("TerritoryProcess");
        visits.begin("TerritoryProcess", office.caseAtSurvey());
        assertThat(step(sight.heat(version, true, MANAGER), HomeVisits.VISIT).cases())
                .isEqualTo(1);
        assertThat(step(sight.heat(version, true, manager(SOUTH)), HomeVisits.VISIT)
                        .cases())
                .isEqualTo(1);
        assertThat(sight.heat(version, true, manager(NORTH)).steps()).isEmpty();
        assertThatThrownBy(() -> sight.heat(version, true, new Watcher("zulkifli", List.of("marketing", SOUTH))))
                .isInstanceOf(OperationRefused.class);
        assertThatThrownBy(() -> sight.heat("NoProcess:1:x", true, OPERATOR)).isInstanceOf(OperationRefused.class);
    }

    private Seen.Step visit(String version) {
        return step(sight.heat(version, true, OPERATOR), HomeVisits.VISIT);
    }

    private static Seen.Step step(Seen.Heat heat, String id) {
        return heat.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElse(new Seen.Step(id, id, 0, 0, null, null, null, null, 0, 0));
    }

    private String latest(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private static Watcher manager(String team) {
        return new Watcher("susi", List.of("managers", team));
    }
}
