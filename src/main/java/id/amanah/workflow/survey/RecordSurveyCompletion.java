package id.amanah.workflow.survey;

import id.amanah.group.GroupFormation;
import id.amanah.shared.Money;
import id.amanah.shared.Photos;
import id.amanah.survey.HouseCriterion;
import id.amanah.survey.OtherAnswer;
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
import id.amanah.workflow.engine.TypedAnswer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code UserTask_RecordSurvey}: an officer records what was found at a member's house and business. */
@ModelDelegate("recordSurveyCompletion")
class RecordSurveyCompletion implements HumanTask {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_ID = 36;

    private final Surveys surveys;
    private final GroupFormation groups;
    private final Photos photos;

    RecordSurveyCompletion(Surveys surveys, GroupFormation groups, Photos photos) {
        this.surveys = surveys;
        this.groups = groups;
        this.photos = photos;
    }

    @Override
    public StepContract contract() {
        List<FormField> fields = new ArrayList<>();
        for (HouseCriterion criterion : HouseCriterion.values()) {
            fields.add(FormField.answerOf(criterion.key(), "house-index"));
        }
        fields.addAll(List.of(
                FormField.number("householdSize"),
                FormField.number("businessTurnover"),
                FormField.number("businessCost"),
                FormField.number("otherIncome"),
                FormField.yesNo("businessRunning"),
                FormField.text("housePhoto").optional(),
                FormField.text("businessPhoto").optional(),
                FormField.text("note").optional()));
        return StepContract.reading(fields.toArray(FormField[]::new))
                .showing(MemberSurvey.SHOWN)
                .needing(MemberSurvey.MEMBER_ID)
                .setting(Fact.code(MemberSurvey.SURVEY_OUTCOME, SurveyOutcome.class))
                .keepingOthers();
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        return groups.groupOf(task.groupId())
                .member(MemberSurvey.memberId(task))
                .map(MemberSurvey::shown)
                .orElse(Map.of());
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        Map<HouseCriterion, String> house = new EnumMap<>(HouseCriterion.class);
        for (HouseCriterion criterion : HouseCriterion.values()) {
            house.put(criterion, submitted.text(criterion.key(), criterion.label(), LONGEST_CODE));
        }
        int householdSize =
                submitted.wholeNumber("householdSize", "Jumlah orang serumah", 1, SurveyFindings.LARGEST_HOUSEHOLD);
        Money turnover = amount(submitted, "businessTurnover", "Omzet usaha sebulan");
        Money cost = amount(submitted, "businessCost", "Biaya usaha sebulan");
        Money otherIncome = amount(submitted, "otherIncome", "Penghasilan lain sebulan");
        if (!submitted.has("businessRunning")) {
            submitted.problem("businessRunning", "Pilih dahulu apakah usahanya berjalan");
        }
        Optional<UUID> housePhoto = photo(submitted, "housePhoto", "Foto rumah");
        Optional<UUID> businessPhoto = photo(submitted, "businessPhoto", "Foto usaha");
        String note = submitted
                .optionalText("note", "Catatan", SurveyFindings.LONGEST_NOTE)
                .orElse("");
        List<TypedAnswer> others = submitted.others(OtherAnswer.MOST, OtherAnswer.LONGEST);
        submitted.check();
        SurveyView survey = surveys.record(
                task.groupId(),
                MemberSurvey.memberId(task),
                new SurveyFindings(
                        house,
                        householdSize,
                        submitted.yes("businessRunning"),
                        turnover,
                        cost,
                        otherIncome,
                        housePhoto,
                        businessPhoto,
                        note,
                        others.stream()
                                .map(other -> new OtherAnswer(other.question(), other.answer()))
                                .toList()),
                task.userId());
        MemberSurvey.outcome(task, survey.outcome());
    }

    /** Nothing typed is no nought: an officer who forgot to ask should hear of it. */
    private static Money amount(Submission submitted, String key, String label) {
        if (!submitted.has(key)) {
            submitted.problem(key, label + " wajib diisi; 0 bila tidak ada");
        }
        return submitted.optionalMoney(key, label).orElse(Money.ZERO);
    }

    private Optional<UUID> photo(Submission submitted, String key, String label) {
        Optional<String> id = submitted.optionalText(key, label, LONGEST_ID);
        try {
            Optional<UUID> photo = id.map(UUID::fromString);
            if (photo.isPresent() && photos.find(photo.get()).isEmpty()) {
                submitted.problem(key, label + " belum tersimpan; unggah lagi");
            }
            return photo;
        } catch (IllegalArgumentException noId) {
            submitted.problem(key, label + " tidak dikenal; unggah lewat tombol foto");
            return Optional.empty();
        }
    }
}
