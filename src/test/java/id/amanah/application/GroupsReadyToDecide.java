package id.amanah.application;

import id.amanah.group.BusinessRunner;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupRegistration;
import id.amanah.group.GroupView;
import id.amanah.group.MaritalStatus;
import id.amanah.group.MemberRegistration;
import id.amanah.group.MemberView;
import id.amanah.shared.Money;
import id.amanah.shared.Neighbourhood;
import id.amanah.shared.Nik;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.survey.HouseCriterion;
import id.amanah.survey.SurveyFindings;
import id.amanah.survey.Surveys;
import id.amanah.training.Attendance;
import id.amanah.training.DayToPlan;
import id.amanah.training.MemberResult;
import id.amanah.training.NextStep;
import id.amanah.training.SessionRecord;
import id.amanah.training.TestResult;
import id.amanah.training.Trainings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Groups taken all the way to the deciders, by the application's own doors, for tests. Moves the clock as days pass. */
public class GroupsReadyToDecide {

    /** The manager; lives where no sample group meets. */
    public static final String MANAGER = "wagiran";
    /** A marketing officer, the groups' companion unless a test says otherwise. */
    public static final String OFFICER = "zulkifli";
    /** The other marketing officer. */
    public static final String COLLEAGUE = "zainal";
    /** Where {@link #MANAGER} lives. */
    public static final Neighbourhood MANAGERS_RT = new Neighbourhood("9", "9", "Loktuan", "Bontang Utara");
    /** Where sample groups meet. */
    public static final Neighbourhood RT_003 = new Neighbourhood("3", "2", "Berbas Tengah", "Bontang Selatan");
    /** Programme of exactly five in one RT (A1, A2). */
    public static final String BMT = "BMT-KELOMPOK";
    /** Programme of at least five (D1). */
    public static final String KSM = "KSM";

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final StaffMembers staff;
    private final GroupFormation groups;
    private final Applications applications;
    private final Surveys surveys;
    private final Trainings trainings;
    private final LoanRequests requests;
    private final Clock clock;

    GroupsReadyToDecide(
            StaffMembers staff,
            GroupFormation groups,
            Applications applications,
            Surveys surveys,
            Trainings trainings,
            LoanRequests requests,
            Clock clock) {
        this.staff = staff;
        this.groups = groups;
        this.applications = applications;
        this.surveys = surveys;
        this.trainings = trainings;
        this.requests = requests;
        this.clock = clock;
    }

    /** The model institution's staff (A16); sets the clock to a Monday noon. */
    public void modelInstitution() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_NOON));
        hire(new StaffMember(MANAGER, "Wagiran", StaffRole.MANAGER, MANAGERS_RT));
        hire(new StaffMember(OFFICER, "Zulkifli", StaffRole.MARKETING, null));
        hire(new StaffMember(COLLEAGUE, "Zainal", StaffRole.MARKETING, null));
    }

    /** A group of five that asks for these amounts, one for each; surveyed and trained by {@link #OFFICER}. */
    public UUID bmt(long... amounts) {
        return ready(BMT, RT_003, OFFICER, List.of(OFFICER), OFFICER, amounts);
    }

    /** A KSM that asks for these amounts, one for each member; surveyed and trained by {@link #OFFICER}. */
    public UUID ksm(long... amounts) {
        return ready(KSM, RT_003, OFFICER, List.of(OFFICER), OFFICER, amounts);
    }

    /**
     * A group of as many members as amounts.
     *
     * @param surveyors who surveys the members, in turn
     * @param trainer who holds every day of the training
     */
    public UUID ready(
            String programme,
            Neighbourhood home,
            String officer,
            List<String> surveyors,
            String trainer,
            long... amounts) {
        UUID groupId = register(programme, home, officer, amounts.length);
        survey(groupId, surveyors);
        train(groupId, List.of(trainer), trainer.equals(MANAGER) ? COLLEAGUE : MANAGER, amounts);
        return groupId;
    }

    /** A registered group with an open application and nothing else. */
    public UUID register(String programme, Neighbourhood home, String officer, int members) {
        String name = "Melati " + SERIAL.incrementAndGet();
        GroupView group = groups.register(
                new GroupRegistration(
                        programme,
                        name,
                        home,
                        IntStream.rangeClosed(1, members)
                                .mapToObj(number -> woman("Siti <b>Aminah</b> " + number, home))
                                .toList(),
                        false),
                officer,
                officer);
        applications.open(group.id(), programme);
        return group.id();
    }

    /** Surveys every member who needs it, by these people in turn. */
    public void survey(UUID groupId, List<String> surveyors) {
        List<UUID> members = surveys.membersToSurvey(groupId);
        for (int index = 0; index < members.size(); index++) {
            surveys.record(groupId, members.get(index), findings(), surveyors.get(index % surveyors.size()));
        }
    }

    /** Holds the whole training or what is left of it, each day by the next of these people; then requests and test. */
    public void train(UUID groupId, List<String> trainers, String examiner, long... amounts) {
        int held = 0;
        while (true) {
            if (!trainings.isPlanned(groupId)) {
                trainings.plan(
                        groupId,
                        trainings.daysToPlan(groupId).stream()
                                .collect(Collectors.toMap(DayToPlan::day, DayToPlan::proposed)),
                        "Rumah Ketua RT",
                        OFFICER);
            }
            NextStep next = trainings.next(groupId);
            if (next instanceof NextStep.Meeting meeting) {
                goTo(meeting.session().plannedOn());
                UUID session = meeting.session().id();
                String trainer = trainers.get(held++ % trainers.size());
                String present = trainings.acceptedAttendees(groupId).get(0).code();
                trainings.record(
                        groupId,
                        session,
                        new SessionRecord(
                                Optional.of(trainings
                                        .topicsOf(groupId, session)
                                        .get(0)
                                        .code()),
                                trainings.expectedAt(groupId, session).stream()
                                        .map(member -> new Attendance(member.id(), present, null))
                                        .toList()),
                        trainer);
                ask(groupId, amounts);
            } else if (next instanceof NextStep.Test) {
                trainings.takeTest(
                        groupId,
                        trainings.awaitingTest(groupId).stream()
                                .map(member -> new MemberResult(member.id(), TestResult.PASSED, ""))
                                .toList(),
                        examiner);
            } else {
                return;
            }
        }
    }

    /** The present members of the group. */
    public List<UUID> members(UUID groupId) {
        return groups.groupOf(groupId).members().stream().map(MemberView::id).toList();
    }

    /** Approval of every present member with this amount. */
    public ProposedDecision approval(UUID groupId, long amount) {
        return ProposedDecision.approve(
                members(groupId).stream()
                        .map(member -> MemberVerdict.approved(member, Money.of(amount)))
                        .toList(),
                "Usaha berjalan baik");
    }

    /** Approval of every present member but one with this amount. */
    public ProposedDecision approvalBut(UUID groupId, UUID refused, long amount) {
        return ProposedDecision.approve(
                members(groupId).stream()
                        .map(member -> member.equals(refused)
                                ? MemberVerdict.refused(member)
                                : MemberVerdict.approved(member, Money.of(amount)))
                        .toList(),
                "Seorang anggota masih menanggung pinjaman lain");
    }

    private void ask(UUID groupId, long... amounts) {
        List<MemberView> due = requests.due(groupId);
        if (!due.isEmpty()) {
            requests.record(
                    groupId,
                    due.stream()
                            .map(member -> new RequestedLoan(
                                    member.id(), Money.of(amounts[member.position() - 1]), "Modal warung"))
                            .toList(),
                    OFFICER);
        }
    }

    private void goTo(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(clock.getZone()).toInstant();
        if (noon.isAfter(clock.instant())) {
            ClockUtil.setCurrentTime(Date.from(noon));
        }
    }

    private void hire(StaffMember one) {
        if (staff.byId(one.id()).isEmpty()) {
            staff.save(one);
        }
    }

    /** One more woman who lives there, for a place that became free. */
    public MemberRegistration substitute(Neighbourhood home) {
        return woman("Siti Pengganti", home);
    }

    private static MemberRegistration woman(String name, Neighbourhood home) {
        int serial = SERIAL.incrementAndGet();
        return new MemberRegistration(
                Nik.parse(String.format(Locale.ROOT, "%06d600590%04d", 647_471 + serial / 9_999, serial % 9_999 + 1)),
                name,
                null,
                LocalDate.of(1990, 5, 20),
                MaritalStatus.MARRIED,
                null,
                "Jl. Melati No. 7",
                home,
                "Warung nasi kuning",
                BusinessRunner.HUSBAND,
                LocalDate.of(2020, 1, 15),
                true);
    }

    private static SurveyFindings findings() {
        Map<HouseCriterion, String> house = new EnumMap<>(HouseCriterion.class);
        house.put(HouseCriterion.SIZE, "SMALL");
        house.put(HouseCriterion.CONDITION, "FAIR");
        house.put(HouseCriterion.ROOF, "METAL");
        house.put(HouseCriterion.WALL, "WOOD");
        house.put(HouseCriterion.FLOOR, "BOARDS");
        house.put(HouseCriterion.ELECTRICITY, "SHARED");
        house.put(HouseCriterion.WATER, "SHARED_WELL");
        return new SurveyFindings(
                house,
                4,
                true,
                Money.of(3_000_000),
                Money.of(1_500_000),
                Money.of(500_000),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
