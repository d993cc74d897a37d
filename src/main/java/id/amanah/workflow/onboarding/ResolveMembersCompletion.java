package id.amanah.workflow.onboarding;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.Applications;
import id.amanah.group.Concern;
import id.amanah.group.ConcernOrigin;
import id.amanah.group.GroupConcerns;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.LeavingReason;
import id.amanah.group.MemberDraft;
import id.amanah.group.MemberRegistration;
import id.amanah.group.MemberStatus;
import id.amanah.group.MemberView;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.FormField.Need;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.Submission;
import id.amanah.workflow.engine.TaskAtHand;
import id.amanah.workflow.onboarding.OnboardingProcess.Resolution;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to do about a group that cannot go on as it is: replace, correct or take out members, or end it. A member who is
 * not named stays as she is.
 */
@ModelDelegate
class ResolveMembersCompletion implements HumanTask {

    private static final int LONGEST_NOTE = 500;
    private static final String CORRECTED = "corrected";

    private final GroupFormation formation;
    private final GroupConcerns concerns;
    private final Applications applications;
    private final Clock clock;

    ResolveMembersCompletion(GroupFormation formation, GroupConcerns concerns, Applications applications, Clock clock) {
        this.formation = formation;
        this.concerns = concerns;
        this.applications = applications;
        this.clock = clock;
    }

    /** What the officer does about one place in the group. */
    enum Action {
        /** She stays; a free place stays free. */
        KEEP,
        /** Somebody else takes the place. */
        REPLACE,
        /** Her data were wrong or have changed. */
        CORRECT,
        /** She leaves without a substitute. */
        REMOVE
    }

    @Override
    public StepContract contract() {
        List<FormField> row =
                new ArrayList<>(List.of(FormField.text("memberId"), FormField.choice("action", Action.class)));
        Stream.of(MemberForm.fields(""), MemberForm.fields(CORRECTED))
                .flatMap(Stream::of)
                .map(field -> field.need() == Need.ALWAYS ? field.inSomeCases() : field)
                .forEach(row::add);
        return StepContract.reading(
                        FormField.choice("resolution", Resolution.class),
                        FormField.choice("closingReason", LeavingReason.class).inSomeCases(),
                        FormField.text("closingNote").inSomeCases(),
                        FormField.rows("members", row.toArray(FormField[]::new)).inSomeCases())
                .showing("groupSummary")
                .showingRows("concerns", "who", "what")
                .showingRows("members", "id", "memberId", "label", "action")
                .showingRows("members", MemberForm.keys(CORRECTED))
                .setting(Fact.code(OnboardingProcess.RESOLUTION, Resolution.class));
    }

    @Override
    public Map<String, Object> show(TaskAtHand task) {
        GroupView group = formation.groupOf(task.groupId());
        List<MemberView> places = formation.placeHoldersOf(group.id());
        List<Concern> open = concerns.of(group.id());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(
                "groupSummary",
                group.name() + " (" + task.applicationNumber() + "), " + group.neighbourhood() + ", "
                        + group.members().size() + " anggota");
        List<Map<String, Object>> obstacles = new ArrayList<>(
                open.stream().map(concern -> concernRow(concern, places)).toList());
        // Not in the way, but this is the moment to put it right.
        group.members()
                .forEach(member -> member.warnings()
                        .forEach(warning ->
                                obstacles.add(Map.of("who", numbered(member), "what", "Periksa: " + warning))));
        values.put("concerns", obstacles);
        values.put(
                "members",
                places.stream().map(member -> memberRow(member, open)).toList());
        return values;
    }

    @Override
    public void complete(TaskAtHand task, Submission submitted) {
        Resolution resolution = submitted.choice("resolution", "Tindak lanjut", Resolution.class);
        if (resolution == null) {
            submitted.check();
        }
        if (resolution == Resolution.CLOSE) {
            close(task.groupId(), submitted);
        } else {
            resolve(task.groupId(), submitted);
        }
        task.set(OnboardingProcess.RESOLUTION, resolution);
    }

    private void close(UUID groupId, Submission submitted) {
        LeavingReason reason = submitted.choice("closingReason", "Alasan penutupan", LeavingReason.class);
        String note =
                submitted.optionalText("closingNote", "Catatan", LONGEST_NOTE).orElse(null);
        if (reason == LeavingReason.LAINNYA && note == null) {
            submitted.problem("closingNote", "Jelaskan alasan lainnya di catatan");
        }
        submitted.check();
        formation.close(groupId, reason, note);
        applications.become(groupId, ApplicationStatus.CLOSED);
    }

    private void resolve(UUID groupId, Submission submitted) {
        GroupView group = formation.groupOf(groupId);
        Map<String, MemberView> places = formation.placeHoldersOf(groupId).stream()
                .collect(Collectors.toMap(member -> member.id().toString(), member -> member));
        List<Concern> open = concerns.of(groupId);
        Set<String> named = new HashSet<>();
        List<Consumer<GroupFormation>> changes = new ArrayList<>();
        Set<UUID> staying = new HashSet<>();
        for (Submission row : submitted.rows("members", "Anggota")) {
            String memberId = row.text("memberId", "Anggota", 40);
            MemberView member = places.get(memberId);
            Action action = row.choice("action", "Tindakan", Action.class);
            if (member == null || !named.add(memberId)) {
                row.problem("memberId", "Anggota ini tidak ada di kelompok; muat ulang tugasnya");
            } else if (action != null) {
                change(group, member, action, row, open).ifPresent(changes::add);
                if (action == Action.KEEP || action == Action.CORRECT) {
                    staying.add(member.id());
                }
            }
        }
        places.values().stream()
                .filter(member -> !named.contains(member.id().toString()))
                .forEach(member -> {
                    refuseStayingAgainstAVerdict(submitted, member, open);
                    staying.add(member.id());
                });
        submitted.check();
        changes.forEach(change -> change.accept(formation));
        // What was talked over is settled; what a table or a survey says is looked at anew in the next step.
        staying.forEach(memberId -> {
            concerns.settleMember(groupId, memberId, ConcernOrigin.TRAINING);
            concerns.settleMember(groupId, memberId, ConcernOrigin.WITHDRAWAL);
        });
        concerns.settle(groupId, ConcernOrigin.WITHDRAWAL);
    }

    private Optional<Consumer<GroupFormation>> change(
            GroupView group, MemberView member, Action action, Submission row, List<Concern> open) {
        boolean active = member.status() == MemberStatus.ACTIVE;
        return switch (action) {
            case KEEP -> {
                refuseStayingAgainstAVerdict(row, member, open);
                yield Optional.empty();
            }
            case REPLACE ->
                registration(row, MemberForm.read(row), group)
                        .map(substitute -> told(
                                row,
                                domain -> domain.replaceMember(
                                        group.id(), member.id(), substitute, reason(member, open))));
            case CORRECT -> {
                refuseStayingAgainstAVerdict(row, member, open);
                if (!active) {
                    row.problem("action", "Anggota yang sudah keluar tidak dapat diperbaiki datanya; pilih pengganti");
                    yield Optional.empty();
                }
                yield registration(row, MemberForm.read(row, CORRECTED), group)
                        .map(data -> told(row, domain -> domain.correctMember(group.id(), member.id(), data)));
            }
            case REMOVE ->
                active
                        ? Optional.of(told(
                                row,
                                domain -> domain.withdrawMember(group.id(), member.id(), reason(member, open), null)))
                        : Optional.empty();
        };
    }

    private Optional<MemberRegistration> registration(Submission row, MemberDraft typed, GroupView group) {
        try {
            return Optional.of(typed.read(group.neighbourhood(), LocalDate.now(clock)));
        } catch (RefusedInput refused) {
            row.problem(refused);
            return Optional.empty();
        }
    }

    /** A change whose refusal says which member it is about. */
    private static Consumer<GroupFormation> told(Submission row, Consumer<GroupFormation> change) {
        return domain -> {
            try {
                change.accept(domain);
            } catch (RefusedInput refused) {
                row.problem(refused);
                row.check();
            }
        };
    }

    private static void refuseStayingAgainstAVerdict(Submission row, MemberView member, List<Concern> open) {
        boolean verdict = member.status() == MemberStatus.ACTIVE
                && open.stream()
                        .anyMatch(concern -> member.id().equals(concern.memberId())
                                && !concern.origin().memberMayStay());
        if (verdict) {
            row.problem(
                    "action",
                    "Anggota nomor " + member.position()
                            + " tidak dapat tetap: pilih pengganti, keluarkan, atau tutup pengajuan");
        }
    }

    private static LeavingReason reason(MemberView member, List<Concern> open) {
        return open.stream()
                .filter(concern -> member.id().equals(concern.memberId()))
                .map(ResolveMembersCompletion::reason)
                .findFirst()
                .orElse(LeavingReason.LAINNYA);
    }

    private static LeavingReason reason(Concern concern) {
        for (LeavingReason reason : LeavingReason.values()) {
            if (reason.name().equals(concern.code())) {
                return reason;
            }
        }
        return switch (concern.origin()) {
            case ELIGIBILITY -> LeavingReason.TIDAK_LAYAK;
            case SURVEY, TRAINING -> LeavingReason.TIDAK_LOLOS;
            case APPROVAL -> LeavingReason.DITOLAK;
            case WITHDRAWAL -> LeavingReason.LAINNYA;
        };
    }

    private static Map<String, Object> concernRow(Concern concern, List<MemberView> places) {
        String who = places.stream()
                .filter(member -> member.id().equals(concern.memberId()))
                .map(ResolveMembersCompletion::numbered)
                .findFirst()
                .orElse("Seluruh kelompok");
        return Map.of("who", who, "what", concern.sentence());
    }

    private Map<String, Object> memberRow(MemberView member, List<Concern> open) {
        boolean active = member.status() == MemberStatus.ACTIVE;
        List<Concern> hers = open.stream()
                .filter(concern -> member.id().equals(concern.memberId()))
                .toList();
        boolean mayStay =
                !active || hers.stream().allMatch(concern -> concern.origin().memberMayStay());
        Map<String, Object> row = new LinkedHashMap<>(MemberForm.filledIn(member, CORRECTED));
        row.put("id", member.id().toString());
        row.put("memberId", member.id().toString());
        row.put("label", numbered(member) + (active ? "" : " (sudah keluar, tempatnya kosong)"));
        row.put("action", mayStay ? Action.KEEP.name() : null);
        return row;
    }

    private static String numbered(MemberView member) {
        return member.position() + ". " + member.name();
    }
}
