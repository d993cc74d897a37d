package id.amanah.training;

import id.amanah.group.ConcernOrigin;
import id.amanah.group.DecisionFreedom;
import id.amanah.group.GroupConcerns;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.group.MemberView;
import id.amanah.programme.WorkingDays;
import id.amanah.shared.IndonesianText;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes groups through their compulsory training (A6 to A9): every active member hears every day's topic, on the day
 * itself or at a make-up, and passes the recognition test.
 */
@Service
@Transactional
public class Trainings {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_REASON = 300;

    private final StoredSessions sessions;
    private final StoredTests tests;
    private final TrainingRules rules;
    private final GroupFormation groups;
    private final GroupConcerns concerns;
    private final DecisionFreedom decisionFreedom;
    private final WorkingDays workingDays;
    private final Clock clock;

    Trainings(
            StoredSessions sessions,
            StoredTests tests,
            TrainingRules rules,
            GroupFormation groups,
            GroupConcerns concerns,
            DecisionFreedom decisionFreedom,
            WorkingDays workingDays,
            Clock clock) {
        this.sessions = sessions;
        this.tests = tests;
        this.rules = rules;
        this.groups = groups;
        this.concerns = concerns;
        this.decisionFreedom = decisionFreedom;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Whether every day of the training is held or has a date that is not over. */
    @Transactional(readOnly = true)
    public boolean isPlanned(UUID groupId) {
        return daysToPlan(groupId).isEmpty();
    }

    /**
     * The days that need a date: all that are not held as soon as one of them has none or one that is over, else none.
     * Proposed are dates that stand and otherwise working days in a row.
     */
    @Transactional(readOnly = true)
    public List<DayToPlan> daysToPlan(UUID groupId) {
        List<TrainingSession> known = sessionsOf(groupId);
        SortedMap<Integer, String> open = openDays(groupId, known);
        Map<Integer, LocalDate> dates = known.stream()
                .filter(session -> session.isPlanned() && session.kind() == SessionKind.DAY)
                .collect(Collectors.toMap(session -> session.dayNumber().orElseThrow(), TrainingSession::plannedOn));
        LocalDate today = today();
        boolean allStand = open.keySet().stream()
                .allMatch(day -> dates.containsKey(day) && !dates.get(day).isBefore(today));
        if (allStand) {
            return List.of();
        }
        Set<LocalDate> taken = takenDates(known, session -> session.kind() != SessionKind.DAY || session.isHeld());
        List<DayToPlan> toPlan = new ArrayList<>();
        LocalDate last = null;
        for (Map.Entry<Integer, String> day : open.entrySet()) {
            LocalDate standing = dates.get(day.getKey());
            boolean stands = standing != null && !standing.isBefore(today) && (last == null || standing.isAfter(last));
            last = stands ? standing : nextFreeWorkingDay(last == null ? today : last, taken);
            toPlan.add(new DayToPlan(day.getKey(), day.getValue(), last));
        }
        return toPlan;
    }

    /**
     * Gives the days that are not held their dates, in the topics' order, one a date; dates given before are dropped.
     *
     * @param dates a date for each day of {@link #daysToPlan}, by number
     * @param place where the group meets
     * @param by login id of the planner
     * @throws RefusedInput where a day lacks a date or a date is over, too far ahead, out of order or taken
     */
    public void plan(UUID groupId, Map<Integer, LocalDate> dates, String place, String by) {
        GroupView group = groups.groupOf(groupId);
        List<TrainingSession> known = sessionsOf(groupId);
        SortedMap<Integer, String> open = openDays(groupId, known);
        Problems problems = new Problems();
        problems.addIf(
                !dates.keySet().equals(open.keySet()),
                "days",
                "Latihan harus dijadwalkan tepat %d hari: hari ke-%s"
                        .formatted(
                                open.size(),
                                IndonesianText.list(open.keySet().stream()
                                        .map(String::valueOf)
                                        .toList())));
        PlannableDates plannable =
                plannable(group, takenDates(known, session -> session.kind() != SessionKind.DAY || session.isHeld()));
        LocalDate previous = latestHeldDay(known);
        for (Map.Entry<Integer, LocalDate> day : new TreeMap<>(dates).entrySet()) {
            String field = "days[" + day.getKey() + "].date";
            String label = "Hari " + day.getKey();
            plannable.take(problems, field, label, day.getValue());
            problems.addIf(
                    previous != null && !day.getValue().isAfter(previous),
                    field,
                    label + ": tanggal harus sesudah hari latihan sebelumnya");
            previous = day.getValue();
        }
        String where = place(problems, place);
        problems.throwIfAny();

        known.stream()
                .filter(session -> session.isPlanned() && session.kind() == SessionKind.DAY)
                .forEach(session -> session.drop("dijadwalkan ulang"));
        // The old dates must be free before the new ones are taken.
        sessions.flush();
        SortedMap<Integer, List<Topic>> topics = days(group);
        for (Map.Entry<Integer, String> day : open.entrySet()) {
            boolean requestsTaken = topics.get(day.getKey()).stream().anyMatch(Topic::requestsTaken);
            sessions.save(new TrainingSession(
                    groupId,
                    SessionKind.DAY,
                    day.getKey(),
                    day.getValue(),
                    requestsTaken,
                    dates.get(day.getKey()),
                    where,
                    by,
                    clock.instant()));
        }
        sessions.flush();
    }

    /** What the training needs next; meetings that nobody needs any more are dropped on the way. */
    public NextStep next(UUID groupId) {
        GroupView group = groups.groupOf(groupId);
        List<TrainingSession> known = sessionsOf(groupId);
        List<RecognitionTest> taken = tests.findByGroupIdOrderByTakenAt(groupId);
        for (TrainingSession session : known) {
            if (!session.isPlanned()) {
                continue;
            }
            if (expectedAt(session, group, known, taken).isEmpty()) {
                session.drop("tidak diperlukan lagi");
                continue;
            }
            return new NextStep.Meeting(
                    session.view(),
                    session.plannedOn()
                            .atTime(rules.startTime(group.programmeCode()))
                            .atZone(clock.getZone()));
        }
        if (!openDays(groupId, known).isEmpty()) {
            throw new IllegalStateException("the training of group " + groupId + " has days without a date");
        }
        if (!gaps(group, known, taken).isEmpty()) {
            return new NextStep.MakeUp();
        }
        return awaitingTest(group, taken).isEmpty() ? new NextStep.Done() : new NextStep.Test();
    }

    /** A meeting of the group. */
    @Transactional(readOnly = true)
    public SessionView session(UUID groupId, UUID sessionId) {
        return sessionOf(groupId, sessionId).view();
    }

    /** The active members a meeting is for, by position: everybody on a training day, else who has to make it up. */
    @Transactional(readOnly = true)
    public List<MemberView> expectedAt(UUID groupId, UUID sessionId) {
        return expectedAt(
                sessionOf(groupId, sessionId),
                groups.groupOf(groupId),
                sessionsOf(groupId),
                tests.findByGroupIdOrderByTakenAt(groupId));
    }

    /** The variants of its topic that a meeting may teach; more than one where the trainer has to choose (A7). */
    @Transactional(readOnly = true)
    public List<Topic> topicsOf(UUID groupId, UUID sessionId) {
        return variants(groups.groupOf(groupId), sessionOf(groupId, sessionId));
    }

    /** Who may stand in for a household in the group's programme (A8). */
    @Transactional(readOnly = true)
    public List<AttendeeKind> acceptedAttendees(UUID groupId) {
        return rules.attendees(groups.groupOf(groupId).programmeCode()).stream()
                .filter(AttendeeKind::accepted)
                .toList();
    }

    /**
     * Records who came to a meeting; who is not named was absent. A refusal becomes a concern of the group (A9).
     *
     * @param by login id of the trainer, who may not examine the group or decide about it afterwards
     * @return whether somebody refused or left
     * @throws RefusedInput where the meeting is not planned, not due yet or recorded already, nobody came, somebody is not
     *     expected there, or the household sent somebody it may not (A8)
     */
    public boolean record(UUID groupId, UUID sessionId, SessionRecord written, String by) {
        GroupView group = groups.groupOf(groupId);
        List<TrainingSession> known = sessionsOf(groupId);
        TrainingSession session = sessionOf(groupId, sessionId);
        Map<UUID, MemberView> expected =
                expectedAt(session, group, known, tests.findByGroupIdOrderByTakenAt(groupId)).stream()
                        .collect(Collectors.toMap(
                                MemberView::id, member -> member, (one, same) -> one, LinkedHashMap::new));
        Map<UUID, Attendance> attendance = new LinkedHashMap<>();
        expected.keySet().forEach(member -> attendance.put(member, new Attendance(member, Attendance.ABSENT, null)));

        Problems problems = new Problems();
        Map<String, AttendeeKind> kinds = rules.attendees(group.programmeCode()).stream()
                .collect(Collectors.toMap(AttendeeKind::code, kind -> kind));
        Set<UUID> named = new HashSet<>();
        for (Attendance row : written.attendance()) {
            MemberView member = expected.get(row.memberId());
            if (member == null) {
                problems.add("attendance", "Ada nama yang bukan peserta latihan ini");
                continue;
            }
            String label = "Anggota " + member.position() + ": ";
            problems.addIf(!named.add(row.memberId()), "attendance", label + "tercatat dua kali");
            AttendeeKind kind = kinds.get(row.attendee());
            if (row.present() && (kind == null || !kind.accepted())) {
                problems.add(
                        "attendance", label + (kind == null ? "pilihan kehadiran tidak dikenal" : kind.sentence()));
            }
            attendance.put(row.memberId(), row);
        }
        boolean refused =
                attendance.values().stream().anyMatch(row -> row.refused().isPresent());
        problems.addIf(
                !refused && attendance.values().stream().noneMatch(Attendance::present),
                "attendance",
                "Belum ada yang ditandai hadir. Bila latihan tidak jadi, pilih \"Ditunda\" dan isi tanggal barunya");
        String topic = topic(problems, variants(group, session), written.topic());
        problems.throwIfAny();
        decisionFreedom.refuseIfNobodyLeft(groupId, by);

        session.hold(topic, attendance.values(), by, clock.instant(), today());
        sessions.flush();
        attendance
                .values()
                .forEach(row -> row.refused()
                        .ifPresent(reason -> concerns.raise(
                                groupId,
                                row.memberId(),
                                ConcernOrigin.TRAINING,
                                reason.name(),
                                "Berhenti saat %s: %s".formatted(session.view().heading(), reason.indonesian()))));
        return refused;
    }

    /**
     * Moves a meeting that did not or will not take place to another date; days that would then no longer come after the
     * one before them move to the next working day that is free.
     *
     * @param reason why; must not be empty
     * @param by login id of who moves it
     * @throws RefusedInput where the date is over, too far ahead or taken
     */
    public void postpone(UUID groupId, UUID sessionId, LocalDate date, String reason, String by) {
        GroupView group = groups.groupOf(groupId);
        TrainingSession postponed = sessionOf(groupId, sessionId);
        List<TrainingSession> known = sessionsOf(groupId);
        Problems problems = new Problems();
        String why = "";
        try {
            why = PlainText.required("reason", "Alasan penundaan", reason, LONGEST_REASON);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
        }
        problems.addIf(date.equals(postponed.plannedOn()), "newDate", "Tanggal baru harus berbeda dari tanggal lama");
        Map<TrainingSession, LocalDate> moves = moves(postponed, date, known);
        PlannableDates plannable = plannable(group, takenDates(known, session -> !moves.containsKey(session)));
        moves.forEach((session, target) ->
                plannable.take(problems, "newDate", session.view().heading(), target));
        problems.throwIfAny();
        List<TrainingSession> replacements = new ArrayList<>();
        for (Map.Entry<TrainingSession, LocalDate> move : moves.entrySet()) {
            TrainingSession session = move.getKey();
            replacements.add(session.movedTo(move.getValue(), by, clock.instant()));
            session.drop(session == postponed ? why : "ikut bergeser");
        }
        sessions.flush();
        sessions.saveAllAndFlush(replacements);
    }

    /** Where a postponed meeting and the days that it pushes before it go. */
    private Map<TrainingSession, LocalDate> moves(
            TrainingSession postponed, LocalDate date, List<TrainingSession> known) {
        Map<TrainingSession, LocalDate> moves = new LinkedHashMap<>();
        moves.put(postponed, date);
        if (postponed.kind() != SessionKind.DAY) {
            return moves;
        }
        List<TrainingSession> later = known.stream()
                .filter(session -> session.isPlanned()
                        && session.kind() == SessionKind.DAY
                        && session.plannedOn().isAfter(postponed.plannedOn()))
                .toList();
        Set<LocalDate> taken = takenDates(known, session -> session != postponed && !later.contains(session));
        LocalDate last = date;
        for (TrainingSession session : later) {
            if (session.plannedOn().isAfter(last)) {
                break;
            }
            last = nextFreeWorkingDay(last, taken);
            moves.put(session, last);
        }
        return moves;
    }

    /** What members missed and no meeting is planned for, by day; {@link Gap#REFRESHER} last. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(UUID groupId) {
        return gaps(groups.groupOf(groupId), sessionsOf(groupId), tests.findByGroupIdOrderByTakenAt(groupId));
    }

    /**
     * Plans a meeting for every gap, in the order of {@link #gaps}, one a date.
     *
     * @param dates a date for each gap, by its day
     * @param place where they meet
     * @param by login id of the planner
     * @throws RefusedInput where a gap lacks a date or a date is over, too far ahead, out of order or taken
     */
    public void planMakeUps(UUID groupId, Map<Integer, LocalDate> dates, String place, String by) {
        GroupView group = groups.groupOf(groupId);
        List<TrainingSession> known = sessionsOf(groupId);
        List<Gap> gaps = gaps(group, known, tests.findByGroupIdOrderByTakenAt(groupId));
        Problems problems = new Problems();
        problems.addIf(gaps.isEmpty(), "makeUps", "Tidak ada latihan yang perlu disusulkan");
        problems.addIf(dates.size() > gaps.size(), "makeUps", "Ada tanggal untuk latihan yang tidak perlu disusulkan");
        PlannableDates plannable = plannable(group, takenDates(known, session -> true));
        LocalDate previous = null;
        for (Gap gap : gaps) {
            String field = "makeUps[" + gap.day() + "].date";
            LocalDate date = dates.get(gap.day());
            if (date == null) {
                problems.add(field, gap.label() + ": tanggal susulan wajib diisi");
                continue;
            }
            plannable.take(problems, field, gap.label(), date);
            problems.addIf(
                    previous != null && !date.isAfter(previous),
                    field,
                    gap.label() + ": tanggal harus sesudah susulan sebelumnya");
            previous = date;
        }
        String where = place(problems, place);
        problems.throwIfAny();
        Map<Integer, Boolean> requestsTaken = known.stream()
                .filter(session -> session.kind() == SessionKind.DAY && session.isHeld())
                .collect(
                        Collectors.toMap(session -> session.dayNumber().orElseThrow(), TrainingSession::requestsTaken));
        for (Gap gap : gaps) {
            boolean refresher = gap.day() == Gap.REFRESHER;
            sessions.save(new TrainingSession(
                    groupId,
                    refresher ? SessionKind.REFRESHER : SessionKind.MAKE_UP,
                    refresher ? null : gap.day(),
                    gap.title(),
                    !refresher && requestsTaken.get(gap.day()),
                    dates.get(gap.day()),
                    where,
                    by,
                    clock.instant()));
        }
        sessions.flush();
    }

    /** Where the group met or was to meet last. */
    @Transactional(readOnly = true)
    public Optional<String> lastPlace(UUID groupId) {
        return sessionsOf(groupId).stream().map(TrainingSession::place).reduce((earlier, later) -> later);
    }

    /** The active members who have to take the recognition test, by position. */
    @Transactional(readOnly = true)
    public List<MemberView> awaitingTest(UUID groupId) {
        return awaitingTest(groups.groupOf(groupId), tests.findByGroupIdOrderByTakenAt(groupId));
    }

    /**
     * Records a sitting of the recognition test. A member to be replaced becomes a concern of the group.
     *
     * @param results one for each member of {@link #awaitingTest}
     * @param examiner login id of the examiner, who may not have trained the group
     * @return the weakest result: replaced before repeated before passed
     * @throws RefusedInput where the training is not complete (A6), the examiner trained the group, or a result is missing
     */
    public TestResult takeTest(UUID groupId, List<MemberResult> results, String examiner) {
        GroupView group = groups.groupOf(groupId);
        List<TrainingSession> known = sessionsOf(groupId);
        List<RecognitionTest> taken = tests.findByGroupIdOrderByTakenAt(groupId);
        int open = openDays(groupId, known).size();
        if (open > 0) {
            int all = days(group).size();
            throw RefusedInput.of(
                    "results", "Latihan belum tuntas: baru %d dari %d hari".formatted(Math.max(0, all - open), all));
        }
        if (known.stream().anyMatch(TrainingSession::isPlanned)
                || !gaps(group, known, taken).isEmpty()) {
            throw RefusedInput.of("results", "Masih ada anggota yang harus mengikuti latihan susulan");
        }
        if (trainers(known).contains(examiner)) {
            throw RefusedInput.of("results", "Ujian harus diambil orang lain, bukan yang melatih kelompok ini");
        }
        List<MemberView> awaiting = awaitingTest(group, taken);
        Set<UUID> examined = results.stream().map(MemberResult::memberId).collect(Collectors.toSet());
        Problems problems = new Problems();
        problems.addIf(
                examined.size() < results.size()
                        || awaiting.stream().noneMatch(member -> true)
                        || !awaiting.stream().map(MemberView::id).toList().containsAll(examined),
                "results",
                "Ada nama yang bukan peserta ujian ini atau tercatat dua kali");
        awaiting.stream()
                .filter(member -> !examined.contains(member.id()))
                .forEach(member ->
                        problems.add("results", "Anggota " + member.position() + ": hasil ujian belum dipilih"));
        problems.throwIfAny();
        tests.saveAndFlush(new RecognitionTest(groupId, results, examiner, clock.instant()));
        results.stream()
                .filter(row -> row.result() == TestResult.REPLACE)
                .forEach(row -> concerns.raise(
                        groupId,
                        row.memberId(),
                        ConcernOrigin.TRAINING,
                        "RECOGNITION_TEST_FAILED",
                        "Penguji menyarankan anggota ini diganti: " + row.comment()));
        return results.stream()
                .map(MemberResult::result)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Who heard the topic of the day on which requests are taken, on the day itself or at a make-up (A10). */
    @Transactional(readOnly = true)
    public Set<UUID> attendedRequestDay(UUID groupId) {
        return sessionsOf(groupId).stream()
                .filter(session -> session.isHeld() && session.requestsTaken())
                .flatMap(session -> session.present().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether each active member attended every day and passed the recognition test. */
    @Transactional(readOnly = true)
    public boolean isCompleted(UUID groupId) {
        return trainingOf(groupId).completed();
    }

    /** The whole training of a group to be read. */
    @Transactional(readOnly = true)
    public TrainingView trainingOf(UUID groupId) {
        GroupView group = groups.groupOf(groupId);
        List<TrainingSession> known = sessionsOf(groupId);
        List<RecognitionTest> taken = tests.findByGroupIdOrderByTakenAt(groupId);
        boolean completed = openDays(groupId, known).isEmpty()
                && missedDays(group, known).isEmpty()
                && awaitingTest(group, taken).isEmpty();
        return new TrainingView(
                known.stream().map(TrainingSession::view).toList(),
                taken.stream().map(RecognitionTest::view).toList(),
                completed);
    }

    /** Login ids of those who held a meeting of the group's training; they may not examine it or decide about it. */
    @Transactional(readOnly = true)
    public Set<String> trainersOf(UUID groupId) {
        return trainers(sessionsOf(groupId));
    }

    /** Login ids of those who took a recognition test of the group. */
    @Transactional(readOnly = true)
    public Set<String> examinersOf(UUID groupId) {
        return tests.findByGroupIdOrderByTakenAt(groupId).stream()
                .map(RecognitionTest::examiner)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Sets aside every meeting that this trainer held, so that others hold them anew and the trainer is free to decide. The
     * records stay; whoever passed the recognition test has passed.
     *
     * @param reason why; must not be empty
     */
    public void setAside(UUID groupId, String trainer, String reason) {
        String why = PlainText.required("reason", "Alasan latihan ulang", reason, LONGEST_REASON);
        sessionsOf(groupId).stream()
                .filter(session -> session.isHeld() && session.recordedBy().equals(trainer))
                .forEach(session -> session.setAside(why));
        sessions.flush();
    }

    private List<TrainingSession> sessionsOf(UUID groupId) {
        return sessions.findByGroupIdOrderByPlannedOnAscPlannedAtAsc(groupId);
    }

    private TrainingSession sessionOf(UUID groupId, UUID sessionId) {
        return sessions.findById(sessionId)
                .filter(session -> session.groupId().equals(groupId))
                .orElseThrow(() -> RefusedInput.of("attendance", "Hari itu tidak ada di jadwal latihan kelompok ini"));
    }

    /** Days not held yet, with their titles. A training under way keeps the days it was planned with (trap 5). */
    private SortedMap<Integer, String> openDays(UUID groupId, List<TrainingSession> known) {
        Set<Integer> held = known.stream()
                .filter(session -> session.isHeld() && session.kind() == SessionKind.DAY)
                .flatMap(session -> session.dayNumber().stream())
                .collect(Collectors.toSet());
        TreeMap<Integer, String> open = new TreeMap<>();
        boolean underWay = known.stream().anyMatch(session -> session.kind() == SessionKind.DAY);
        if (underWay) {
            known.stream()
                    .filter(session -> session.kind() == SessionKind.DAY)
                    .forEach(session -> open.put(session.dayNumber().orElseThrow(), session.title()));
        } else {
            days(groups.groupOf(groupId))
                    .forEach((day, variants) ->
                            open.put(day, variants.stream().map(Topic::title).collect(Collectors.joining(" atau "))));
        }
        open.keySet().removeAll(held);
        return open;
    }

    private SortedMap<Integer, List<Topic>> days(GroupView group) {
        return rules.days(group.programmeCode(), groups.isReturning(group.id()));
    }

    private List<Topic> variants(GroupView group, TrainingSession session) {
        return session.dayNumber()
                .map(day -> days(group).getOrDefault(day, List.of()))
                .orElse(List.of());
    }

    private static String topic(Problems problems, List<Topic> variants, Optional<String> taught) {
        if (variants.size() < 2) {
            return variants.stream().map(Topic::code).findFirst().orElse(null);
        }
        Optional<String> known = taught.filter(
                code -> variants.stream().anyMatch(topic -> topic.code().equals(code)));
        problems.addIf(
                known.isEmpty(),
                "topic",
                "Pilih materi yang diberikan: "
                        + variants.stream().map(Topic::title).collect(Collectors.joining(" atau ")));
        return known.orElse(null);
    }

    private List<MemberView> expectedAt(
            TrainingSession session, GroupView group, List<TrainingSession> known, List<RecognitionTest> taken) {
        return switch (session.kind()) {
            case DAY -> group.members();
            case MAKE_UP ->
                missedDays(group, known).getOrDefault(session.dayNumber().orElseThrow(), List.of());
            case REFRESHER -> toBeRefreshed(group, known, taken);
        };
    }

    /** Who has not heard the topic of a day that was held, by day. */
    private static SortedMap<Integer, List<MemberView>> missedDays(GroupView group, List<TrainingSession> known) {
        TreeMap<Integer, List<MemberView>> missed = new TreeMap<>();
        known.stream()
                .filter(session -> session.isHeld() && session.kind() == SessionKind.DAY)
                .flatMap(session -> session.dayNumber().stream())
                .forEach(day -> {
                    List<MemberView> absent = group.members().stream()
                            .filter(member -> known.stream()
                                    .noneMatch(session -> session.isHeld()
                                            && session.isAbout(day)
                                            && session.wasAttendedBy(member.id())))
                            .toList();
                    if (!absent.isEmpty()) {
                        missed.put(day, absent);
                    }
                });
        return missed;
    }

    /** Who failed her latest test and has not gone through the topics again since. */
    private static List<MemberView> toBeRefreshed(
            GroupView group, List<TrainingSession> known, List<RecognitionTest> taken) {
        return group.members().stream()
                .filter(member -> latestTestOf(member, taken)
                        .filter(test -> test.resultOf(member.id()).orElseThrow().result() != TestResult.PASSED)
                        .filter(test -> known.stream()
                                .noneMatch(session -> session.isHeld()
                                        && session.kind() == SessionKind.REFRESHER
                                        && session.recordedAt().isAfter(test.takenAt())
                                        && session.wasAttendedBy(member.id())))
                        .isPresent())
                .toList();
    }

    private static List<MemberView> awaitingTest(GroupView group, List<RecognitionTest> taken) {
        return group.members().stream()
                .filter(member -> latestTestOf(member, taken)
                        .filter(test -> test.resultOf(member.id()).orElseThrow().result() == TestResult.PASSED)
                        .isEmpty())
                .toList();
    }

    private static Optional<RecognitionTest> latestTestOf(MemberView member, List<RecognitionTest> taken) {
        return taken.stream()
                .filter(test -> test.resultOf(member.id()).isPresent())
                .reduce((earlier, later) -> later);
    }

    private List<Gap> gaps(GroupView group, List<TrainingSession> known, List<RecognitionTest> taken) {
        Map<Integer, String> titles = known.stream()
                .filter(session -> session.isHeld() && session.kind() == SessionKind.DAY)
                .collect(Collectors.toMap(session -> session.dayNumber().orElseThrow(), TrainingSession::title));
        Set<LocalDate> takenDates = takenDates(known, session -> true);
        List<Gap> gaps = new ArrayList<>();
        LocalDate last = today();
        for (Map.Entry<Integer, List<MemberView>> missed :
                missedDays(group, known).entrySet()) {
            int day = missed.getKey();
            boolean planned = known.stream()
                    .anyMatch(session ->
                            session.isPlanned() && session.kind() == SessionKind.MAKE_UP && session.isAbout(day));
            if (!planned) {
                last = nextFreeWorkingDay(last, takenDates);
                gaps.add(new Gap(day, titles.get(day), ids(missed.getValue()), last));
            }
        }
        List<MemberView> refreshed = toBeRefreshed(group, known, taken);
        boolean refresherPlanned =
                known.stream().anyMatch(session -> session.isPlanned() && session.kind() == SessionKind.REFRESHER);
        if (!refreshed.isEmpty() && !refresherPlanned) {
            last = nextFreeWorkingDay(last, takenDates);
            gaps.add(new Gap(Gap.REFRESHER, SessionKind.REFRESHER.indonesian(), ids(refreshed), last));
        }
        return gaps;
    }

    private static List<UUID> ids(List<MemberView> members) {
        return members.stream().map(MemberView::id).toList();
    }

    private static Set<String> trainers(List<TrainingSession> known) {
        return known.stream()
                .filter(TrainingSession::isHeld)
                .map(TrainingSession::recordedBy)
                .collect(Collectors.toUnmodifiableSet());
    }

    private PlannableDates plannable(GroupView group, Set<LocalDate> taken) {
        return new PlannableDates(today(), rules.latestDaysAhead(group.programmeCode()), taken);
    }

    private static String place(Problems problems, String typed) {
        try {
            return PlainText.line("place", "Tempat latihan", typed, LONGEST_PLACE);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
            return "";
        }
    }

    /** Dates of the group's meetings that are not dropped, of those that are wanted; to be added to. */
    private static Set<LocalDate> takenDates(List<TrainingSession> known, Predicate<TrainingSession> wanted) {
        return known.stream()
                .filter(session -> session.isPlanned() || session.isHeld())
                .filter(wanted)
                .map(TrainingSession::plannedOn)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static LocalDate latestHeldDay(List<TrainingSession> known) {
        return known.stream()
                .filter(session -> session.isHeld() && session.kind() == SessionKind.DAY)
                .map(TrainingSession::plannedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private LocalDate nextFreeWorkingDay(LocalDate after, Set<LocalDate> taken) {
        LocalDate candidate = workingDays.plus(after, 1);
        while (taken.contains(candidate)) {
            candidate = workingDays.plus(candidate, 1);
        }
        return candidate;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
