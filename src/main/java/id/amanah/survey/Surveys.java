package id.amanah.survey;

import id.amanah.group.ConcernOrigin;
import id.amanah.group.DecisionFreedom;
import id.amanah.group.GroupConcerns;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records, rules on and supersedes the surveys of groups' members; one survey of a member counts at a time. */
@Service
@Transactional
public class Surveys {

    private static final int LONGEST_COMMENT = 900;
    private static final String SURVEYED_BEFORE_RULED = "Disurvei lagi sebelum diputus";

    private final StoredSurveys surveys;
    private final SurveyScoring scoring;
    private final GroupFormation groups;
    private final GroupConcerns concerns;
    private final DecisionFreedom decisionFreedom;
    private final StaffMembers staff;
    private final Clock clock;

    Surveys(
            StoredSurveys surveys,
            SurveyScoring scoring,
            GroupFormation groups,
            GroupConcerns concerns,
            DecisionFreedom decisionFreedom,
            StaffMembers staff,
            Clock clock) {
        this.surveys = surveys;
        this.scoring = scoring;
        this.groups = groups;
        this.concerns = concerns;
        this.decisionFreedom = decisionFreedom;
        this.staff = staff;
        this.clock = clock;
    }

    /** The active members of a group without a survey that counts, by position. */
    @Transactional(readOnly = true)
    public List<UUID> membersToSurvey(UUID groupId) {
        Set<UUID> surveyed = valid(groupId).stream()
                .filter(survey -> survey.outcome() != SurveyOutcome.DOUBTFUL)
                .map(Survey::memberId)
                .collect(Collectors.toSet());
        return groups.groupOf(groupId).members().stream()
                .map(MemberView::id)
                .filter(member -> !surveyed.contains(member))
                .toList();
    }

    /** Whether the survey of every active member counts and is passed. */
    @Transactional(readOnly = true)
    public boolean allPassed(UUID groupId) {
        Set<UUID> passed = valid(groupId).stream()
                .filter(survey -> survey.outcome() == SurveyOutcome.PASSED)
                .map(Survey::memberId)
                .collect(Collectors.toSet());
        return groups.groupOf(groupId).members().stream().map(MemberView::id).allMatch(passed::contains);
    }

    /**
     * Scores what was found by the rules (domain.md 5.2) and keeps it. A refusal becomes a concern of the group.
     *
     * @param surveyedBy login id of the surveyor, who may not decide about the group afterwards
     * @return the survey with its score and reasons
     * @throws RefusedInput where the member is no active member of the group, did not consent (A4), has a survey that
     *     counts, or nobody would be left to decide or to rule on a doubtful score
     */
    public SurveyView record(UUID groupId, UUID memberId, SurveyFindings findings, String surveyedBy) {
        GroupView group = groups.groupOf(groupId);
        MemberView member = group.member(memberId)
                .orElseThrow(() -> RefusedInput.of("memberId", "Orang ini bukan anggota aktif kelompok"));
        if (!member.surveyConsent()) {
            throw RefusedInput.of("memberId", "Anggota ini tidak bersedia disurvei");
        }
        Optional<Survey> earlier = surveys.findByMemberIdAndSupersededAtIsNull(memberId);
        if (earlier.filter(survey -> survey.outcome() != SurveyOutcome.DOUBTFUL).isPresent()) {
            throw RefusedInput.of("memberId", "Anggota ini sudah disurvei");
        }
        earlier.ifPresent(doubtful -> setAside(doubtful, SURVEYED_BEFORE_RULED));
        decisionFreedom.refuseIfNobodyLeft(groupId, surveyedBy);
        SurveyScore score = scoring.score(group.programmeCode(), findings);
        if (score.outcome() == SurveyOutcome.DOUBTFUL && isOnlyManager(surveyedBy)) {
            throw RefusedInput.of(
                    "", "Hasil survei ini meragukan dan harus diputus manajer; minta petugas lain yang menyurvei");
        }
        Survey survey =
                new Survey(groupId, memberId, group.programmeCode(), findings, score, surveyedBy, clock.instant());
        surveys.saveAndFlush(survey);
        if (score.outcome() == SurveyOutcome.REFUSED) {
            raiseConcern(survey);
        }
        return survey.view();
    }

    /**
     * A manager's ruling on a doubtful survey. A refusal becomes a concern of the group.
     *
     * @param verdict passed or refused
     * @param comment why; must not be empty
     * @param ruledBy login id of the manager, who may not be the surveyor
     * @throws RefusedInput where there is nothing to rule on or a value is missing
     */
    public SurveyView rule(UUID groupId, UUID memberId, SurveyOutcome verdict, String comment, String ruledBy) {
        Problems problems = new Problems();
        problems.addIf(verdict == null, "verdict", "Putusan belum dipilih");
        String reason = "";
        try {
            reason = PlainText.required("comment", "Alasan", comment, LONGEST_COMMENT);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
        }
        problems.throwIfAny();
        Survey survey = surveys.findByMemberIdAndSupersededAtIsNull(memberId)
                .filter(candidate -> candidate.groupId().equals(groupId))
                .orElseThrow(() -> RefusedInput.of("memberId", "Anggota ini belum disurvei"));
        survey.rule(verdict, reason, ruledBy, clock.instant());
        if (verdict == SurveyOutcome.REFUSED) {
            raiseConcern(survey);
        }
        return survey.view();
    }

    /**
     * Sets surveys aside, so that these members are surveyed anew; the old ones stay as history and go on tying their
     * surveyors. Members without a survey that counts are passed over.
     *
     * @param reason why; must not be empty
     */
    public void supersede(UUID groupId, Collection<UUID> memberIds, String reason) {
        String why = PlainText.required("reason", "Alasan survei ulang", reason, LONGEST_COMMENT);
        valid(groupId).stream()
                .filter(survey -> memberIds.contains(survey.memberId()))
                .forEach(survey -> setAside(survey, why));
        surveys.flush();
    }

    /**
     * Frees a surveyor to decide about the group because nobody else is left to: the surveys of active members that count
     * are set aside for others to make anew, and none of this person's surveys ties any more.
     *
     * @param surveyor login id of whose surveys they are
     * @param reason why; must not be empty
     */
    public void releaseSurveyor(UUID groupId, String surveyor, String reason) {
        String why = PlainText.required("reason", "Alasan survei ulang", reason, LONGEST_COMMENT);
        Set<UUID> active = activeMembers(groupId);
        surveys.findByGroupIdAndSurveyorReleasedFalse(groupId).stream()
                .filter(survey -> survey.surveyedBy().equals(surveyor))
                .forEach(survey -> {
                    survey.releaseSurveyor();
                    if (survey.counts() && active.contains(survey.memberId())) {
                        setAside(survey, why);
                    }
                });
        surveys.flush();
    }

    private void setAside(Survey survey, String why) {
        survey.supersede(why, clock.instant());
        concerns.settleMember(survey.groupId(), survey.memberId(), ConcernOrigin.SURVEY);
    }

    /** The survey of a member that counts. */
    @Transactional(readOnly = true)
    public Optional<SurveyView> validSurveyOf(UUID memberId) {
        return surveys.findByMemberIdAndSupersededAtIsNull(memberId).map(Survey::view);
    }

    /** Every survey of a member, oldest first, those that no longer count included. */
    @Transactional(readOnly = true)
    public List<SurveyView> historyOf(UUID memberId) {
        return surveys.findByMemberIdOrderBySurveyedAt(memberId).stream()
                .map(Survey::view)
                .toList();
    }

    /** The surveys of a group that count, those of members who left included. */
    @Transactional(readOnly = true)
    public List<SurveyView> validSurveysOf(UUID groupId) {
        return valid(groupId).stream().map(Survey::view).toList();
    }

    /**
     * Login ids of everybody who surveyed a member of the group, present or former, by a survey that counts or no longer
     * does; they may not decide about the group, unless they were released because nobody else was left.
     */
    @Transactional(readOnly = true)
    public Set<String> surveyorsOf(UUID groupId) {
        return surveys.findByGroupIdAndSurveyorReleasedFalse(groupId).stream()
                .map(Survey::surveyedBy)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<UUID> activeMembers(UUID groupId) {
        return groups.groupOf(groupId).members().stream().map(MemberView::id).collect(Collectors.toSet());
    }

    private boolean isOnlyManager(String staffId) {
        List<StaffMember> managers = staff.activeIn(StaffRole.MANAGER);
        return managers.size() == 1 && managers.get(0).id().equals(staffId);
    }

    private List<Survey> valid(UUID groupId) {
        return surveys.findByGroupIdAndSupersededAtIsNull(groupId);
    }

    private void raiseConcern(Survey survey) {
        SurveyView view = survey.view();
        String why = view.ruling()
                .map(ruling -> "putusan manajer: " + ruling.comment())
                .orElseGet(() -> "indeks rumah %d dari %d"
                        .formatted(view.score().houseIndex(), view.score().houseMaximum()));
        concerns.raise(
                survey.groupId(),
                survey.memberId(),
                ConcernOrigin.SURVEY,
                "SURVEY_REFUSED",
                "Tidak lolos survei, " + why);
    }
}
