package id.amanah.survey;

import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One survey of one member. What was found and how it was scored never changes; it can be ruled on and superseded once. */
@Entity
@Table(name = "survey")
class Survey {

    @Id
    private UUID id;

    @Version
    private Integer version;

    private UUID groupId;
    private UUID memberId;
    private String programme;
    private String surveyedBy;
    private Instant surveyedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "survey_answer", joinColumns = @JoinColumn(name = "survey_id"))
    @MapKeyColumn(name = "criterion")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "answer")
    private Map<HouseCriterion, String> house = new EnumMap<>(HouseCriterion.class);

    private int householdSize;
    private boolean businessRunning;
    private Money businessTurnover;
    private Money businessCost;
    private Money otherIncome;
    private UUID housePhoto;
    private UUID businessPhoto;
    private String note;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "survey_other_answer", joinColumns = @JoinColumn(name = "survey_id"))
    @OrderColumn(name = "position")
    private List<OtherAnswer> otherAnswers = new ArrayList<>();

    private int houseIndex;
    private int houseMaximum;
    private Money perCapitaIncome;

    @Enumerated(EnumType.STRING)
    private SurveyOutcome scoredOutcome;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "survey_reason", joinColumns = @JoinColumn(name = "survey_id"))
    @OrderColumn(name = "position")
    @Column(name = "sentence")
    private List<String> reasons = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private SurveyOutcome ruling;

    private String ruledBy;
    private Instant ruledAt;
    private String rulingComment;

    private Instant supersededAt;
    private String supersededReason;
    private boolean surveyorReleased;

    protected Survey() {}

    Survey(
            UUID groupId,
            UUID memberId,
            String programme,
            SurveyFindings findings,
            SurveyScore score,
            String surveyedBy,
            Instant surveyedAt) {
        this.id = UUID.randomUUID();
        this.groupId = groupId;
        this.memberId = memberId;
        this.programme = programme;
        this.surveyedBy = surveyedBy;
        this.surveyedAt = surveyedAt;
        this.house.putAll(findings.house());
        this.householdSize = findings.householdSize();
        this.businessRunning = findings.businessRunning();
        this.businessTurnover = findings.businessTurnover();
        this.businessCost = findings.businessCost();
        this.otherIncome = findings.otherIncome();
        this.housePhoto = findings.housePhoto().orElse(null);
        this.businessPhoto = findings.businessPhoto().orElse(null);
        this.note = findings.note();
        this.otherAnswers.addAll(findings.otherAnswers());
        this.houseIndex = score.houseIndex();
        this.houseMaximum = score.houseMaximum();
        this.perCapitaIncome = score.perCapitaIncome();
        this.scoredOutcome = score.outcome();
        this.reasons.addAll(score.reasons());
    }

    /** A manager's word on a doubtful survey; given once. */
    void rule(SurveyOutcome verdict, String comment, String by, Instant at) {
        if (scoredOutcome != SurveyOutcome.DOUBTFUL) {
            throw RefusedInput.of("", "Survei ini tidak memerlukan putusan manajer");
        }
        if (ruling != null) {
            throw RefusedInput.of("", "Survei ini sudah diputus");
        }
        if (verdict == SurveyOutcome.DOUBTFUL) {
            throw RefusedInput.of("verdict", "Putusan harus lolos atau tidak lolos");
        }
        if (by.equals(surveyedBy)) {
            throw RefusedInput.of("", "Survei yang meragukan diputus orang lain, bukan yang menyurvei");
        }
        this.ruling = verdict;
        this.rulingComment = comment;
        this.ruledBy = by;
        this.ruledAt = at;
    }

    /** Makes room for a new survey; this one stays as history. */
    void supersede(String reason, Instant at) {
        if (supersededAt == null) {
            this.supersededAt = at;
            this.supersededReason = reason;
        }
    }

    /** Lets the surveyor decide about the group after all: nobody else was left. */
    void releaseSurveyor() {
        this.surveyorReleased = true;
    }

    SurveyOutcome outcome() {
        return ruling == null ? scoredOutcome : ruling;
    }

    UUID groupId() {
        return groupId;
    }

    boolean counts() {
        return supersededAt == null;
    }

    UUID memberId() {
        return memberId;
    }

    String surveyedBy() {
        return surveyedBy;
    }

    String programme() {
        return programme;
    }

    Instant surveyedAt() {
        return surveyedAt;
    }

    int houseIndex() {
        return houseIndex;
    }

    Money perCapitaIncome() {
        return perCapitaIncome;
    }

    /** What was found, as far as the score hangs on it. */
    SurveyFindings scoredFindings() {
        return findings(List.of());
    }

    private SurveyFindings findings(List<OtherAnswer> others) {
        return new SurveyFindings(
                house,
                householdSize,
                businessRunning,
                businessTurnover,
                businessCost,
                otherIncome,
                Optional.ofNullable(housePhoto),
                Optional.ofNullable(businessPhoto),
                note,
                others);
    }

    SurveyView view() {
        SurveyFindings findings = findings(otherAnswers);
        SurveyScore score = new SurveyScore(houseIndex, houseMaximum, perCapitaIncome, scoredOutcome, reasons);
        Optional<SurveyView.Ruling> ruled = Optional.ofNullable(ruling)
                .map(verdict -> new SurveyView.Ruling(verdict, ruledBy, ruledAt, rulingComment));
        return new SurveyView(
                id,
                groupId,
                memberId,
                programme,
                surveyedBy,
                surveyedAt,
                findings,
                score,
                outcome(),
                ruled,
                Optional.ofNullable(supersededReason));
    }
}
