package id.amanah.workflow.survey;

import id.amanah.group.GroupFormation;
import id.amanah.staff.StaffMembers;
import id.amanah.survey.SurveyFindings;
import id.amanah.survey.SurveyOutcome;
import id.amanah.survey.SurveyView;
import id.amanah.survey.Surveys;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** {@code UserTask_RuleDoubtfulSurvey}: a manager says whether a member with a doubtful survey goes on. */
@ModelDelegate("ruleDoubtfulSurveyCompletion")
class RuleDoubtfulSurveyCompletion implements HumanTask {

    private static final int LONGEST_COMMENT = 900;
    private static final String PHOTOS = "/camunda/api/tasklist/plugin/amanah/default/photos/";

    private final Surveys surveys;
    private final GroupFormation groups;
    private final StaffMembers staff;

    RuleDoubtfulSurveyCompletion(Surveys surveys, GroupFormation groups, StaffMembers staff) {
        this.surveys = surveys;
        this.groups = groups;
        this.staff = staff;
    }

    @Override
    public StepContract contract() {
        return StepContract.reading(FormField.choice("verdict", SurveyOutcome.class), FormField.text("comment"))
                .showing(MemberSurvey.SHOWN)
                .showing("surveyor", "result", "note", "housePhotoSource", "businessPhotoSource")
                .showingRows("reasons", "sentence")
                .showingRows("figures", "label", "value")
                .needing(MemberSurvey.MEMBER_ID)
                .setting(Fact.code(MemberSurvey.SURVEY_OUTCOME, SurveyOutcome.class))
                .onlyFor("${assignment.managers()}");
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        UUID memberId = MemberSurvey.memberId(task);
        Map<String, Object> values = new HashMap<>();
        groups.groupOf(task.groupId()).member(memberId).map(MemberSurvey::shown).ifPresent(values::putAll);
        surveys.validSurveyOf(memberId).ifPresent(survey -> values.putAll(shown(survey)));
        return values;
    }

    private Map<String, Object> shown(SurveyView survey) {
        SurveyFindings findings = survey.findings();
        Map<String, Object> values = new HashMap<>();
        values.put("surveyor", staff.nameOf(survey.surveyedBy()));
        values.put(
                "result",
                "Indeks rumah %d dari %d, %s per orang"
                        .formatted(
                                survey.score().houseIndex(),
                                survey.score().houseMaximum(),
                                survey.score().perCapitaIncome()));
        values.put(
                "reasons",
                survey.score().reasons().stream()
                        .map(sentence -> Map.of("sentence", sentence))
                        .toList());
        List<Map<String, String>> figures = new ArrayList<>(List.of(
                figure("Omzet usaha", findings.businessTurnover()),
                figure("Biaya usaha", findings.businessCost()),
                figure("Penghasilan lain", findings.otherIncome()),
                figure("Pendapatan serumah", findings.householdIncome()),
                figure("Jumlah orang serumah", findings.householdSize())));
        findings.otherAnswers().forEach(other -> figures.add(figure(other.question(), other.answer())));
        values.put("figures", figures);
        values.put("note", findings.note());
        findings.housePhoto().ifPresent(id -> values.put("housePhotoSource", PHOTOS + id));
        findings.businessPhoto().ifPresent(id -> values.put("businessPhotoSource", PHOTOS + id));
        return values;
    }

    private static Map<String, String> figure(String label, Object value) {
        return Map.of("label", label, "value", value.toString());
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        SurveyOutcome verdict = submitted.choice("verdict", "Putusan", SurveyOutcome.class);
        String comment = submitted.text("comment", "Alasan", LONGEST_COMMENT);
        submitted.check();
        SurveyView survey = surveys.rule(task.groupId(), MemberSurvey.memberId(task), verdict, comment, task.userId());
        MemberSurvey.outcome(task, survey.outcome());
    }
}
