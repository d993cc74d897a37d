package id.amanah.application;

import id.amanah.group.DecisionFreedom;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.Kinships;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.survey.SurveyView;
import id.amanah.survey.Surveys;
import id.amanah.training.SessionStatus;
import id.amanah.training.SessionView;
import id.amanah.training.Trainings;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may decide about a group: nobody who surveyed or trained it, is related to a member or lives in its RT. Keeps
 * somebody free while work that ties is handed out, so that a small institution never comes to a stop.
 */
@Service
@Transactional
public class Separation implements DecisionFreedom {

    private final StaffMembers staff;
    private final Kinships kinships;
    private final GroupFormation groups;
    private final DecisionRounds rounds;
    private final DecisionAnswers answers;
    // Surveys and trainings ask this service before they record: both ways round, one has to come later.
    private final ObjectProvider<Surveys> surveys;
    private final ObjectProvider<Trainings> trainings;

    Separation(
            StaffMembers staff,
            Kinships kinships,
            GroupFormation groups,
            DecisionRounds rounds,
            DecisionAnswers answers,
            ObjectProvider<Surveys> surveys,
            ObjectProvider<Trainings> trainings) {
        this.staff = staff;
        this.kinships = kinships;
        this.groups = groups;
        this.rounds = rounds;
        this.answers = answers;
        this.surveys = surveys;
        this.trainings = trainings;
    }

    /** Who is free to decide about the group, managers first; empty where everybody is tied to it. */
    @Transactional(readOnly = true)
    public List<DeciderCandidate> freeDeciders(UUID groupId) {
        return poolOf(groupId).free();
    }

    /** What ties this member of staff to the group; empty for nothing, and for staff whose office never decides. */
    @Transactional(readOnly = true)
    public Set<Tie> tiesOf(UUID groupId, String staffId) {
        return poolOf(groupId).candidate(staffId).map(DeciderCandidate::ties).orElse(Set.of());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuseIfNobodyLeft(UUID groupId, String staffId) {
        rounds.lockDecisionsAbout(groupId);
        if (poolOf(groupId).needsFreedomOf(staffId)) {
            throw RefusedInput.of(
                    "staff",
                    "Hanya Anda yang masih boleh memutus pengajuan kelompok ini, karena petugas lain menyurvei, melatih,"
                            + " berkerabat, atau tinggal di RT itu. Minta petugas lain yang mengerjakan tugas ini");
        }
    }

    /** Everybody who could decide, each with the ties to the group. */
    DeciderPool poolOf(UUID groupId) {
        GroupView group = groups.groupOf(groupId);
        Set<String> surveyors = surveys.getObject().surveyorsOf(groupId);
        Set<String> trainers = trainings.getObject().trainersOf(groupId);
        Set<String> answerers = answers.answerersOf(groupId);
        return new DeciderPool(Stream.concat(
                        staff.activeIn(StaffRole.MANAGER).stream(), staff.activeIn(StaffRole.MARKETING).stream())
                .map(one -> {
                    Set<Tie> ties = EnumSet.noneOf(Tie.class);
                    addIf(surveyors.contains(one.id()), ties, Tie.SURVEYED);
                    addIf(trainers.contains(one.id()), ties, Tie.TRAINED);
                    addIf(kinships.isKin(one.id(), groupId), ties, Tie.KIN);
                    addIf(livesAmong(group, one), ties, Tie.RESIDENT);
                    addIf(answerers.contains(one.id()), ties, Tie.ANSWERED);
                    return new DeciderCandidate(one.id(), one.displayName(), one.role() == StaffRole.MANAGER, ties);
                })
                .toList());
    }

    /** How somebody becomes free where nobody is; see {@link DeciderPool#release}. */
    Optional<Release> releaseFor(UUID groupId) {
        GroupView group = groups.groupOf(groupId);
        Set<UUID> present = group.members().stream().map(MemberView::id).collect(Collectors.toSet());
        Map<UUID, String> surveyors = surveys.getObject().validSurveysOf(groupId).stream()
                .filter(survey -> present.contains(survey.memberId()))
                .collect(Collectors.toMap(SurveyView::memberId, SurveyView::surveyedBy));
        Map<UUID, String> trainers = trainings.getObject().trainingOf(groupId).sessions().stream()
                .filter(session -> session.status() == SessionStatus.HELD)
                .collect(Collectors.toMap(
                        SessionView::id, session -> session.recordedBy().orElseThrow()));
        return poolOf(groupId).release(new GroupWork(surveyors, trainers), group.officerId());
    }

    /** Of groups that are not bound to one RT, the members' own RTs count as well. */
    private static boolean livesAmong(GroupView group, StaffMember one) {
        return one.livesIn(group.neighbourhood())
                || group.members().stream().map(MemberView::neighbourhood).anyMatch(one::livesIn);
    }

    private static void addIf(boolean holds, Set<Tie> ties, Tie tie) {
        if (holds) {
            ties.add(tie);
        }
    }
}
