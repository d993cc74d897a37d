package id.amanah.workflow.demo;

import static id.amanah.workflow.demo.DemoStaff.MANAGER;
import static id.amanah.workflow.demo.DemoStaff.OFFICER_NORTH_AND_WEST;
import static id.amanah.workflow.demo.DemoStaff.OFFICER_SOUTH;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Groups in three kecamatan, waiting at every stage, so that each of the staff finds something in each of their task lists.
 * They got there as any group does: by tasks that the demo staff
 * completed through the forms, on days that lie behind us.
 */
@Component
@Profile("demo")
class DemoCases {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);

    private static final List<DemoGroup> GROUPS = List.of(
            new DemoGroup(
                    1,
                    "Melati",
                    DemoGroup.BMT,
                    5,
                    "003",
                    "002",
                    "Berbas Tengah",
                    "Bontang Selatan",
                    OFFICER_SOUTH,
                    Stage.PAYOUT_CONFIRMATION),
            new DemoGroup(
                    2,
                    "Kenanga",
                    DemoGroup.BMT,
                    5,
                    "007",
                    "002",
                    "Berbas Pantai",
                    "Bontang Selatan",
                    OFFICER_SOUTH,
                    Stage.FIRST_TRAINING_DAY),
            new DemoGroup(
                    3,
                    "Anggrek",
                    DemoGroup.BMT,
                    5,
                    "011",
                    "005",
                    "Tanjung Laut Indah",
                    "Bontang Selatan",
                    OFFICER_SOUTH,
                    Stage.DECISION),
            new DemoGroup(
                    4,
                    "Mawar",
                    DemoGroup.BMT,
                    5,
                    "014",
                    "001",
                    "Satimpo",
                    "Bontang Selatan",
                    OFFICER_SOUTH,
                    Stage.PAYOUT),
            new DemoGroup(
                    5,
                    "Cempaka",
                    DemoGroup.BMT,
                    5,
                    "002",
                    "006",
                    "Berbas Tengah",
                    "Bontang Selatan",
                    OFFICER_SOUTH,
                    Stage.MEETING),
            new DemoGroup(
                    6,
                    "Sumber Rejeki",
                    DemoGroup.KSM,
                    6,
                    "009",
                    "003",
                    "Bontang Lestari",
                    "Bontang Selatan",
                    OFFICER_SOUTH,
                    Stage.SURVEY),
            new DemoGroup(
                    7,
                    "Nusa Indah",
                    DemoGroup.BMT,
                    5,
                    "005",
                    "004",
                    "Tanjung Laut",
                    "Bontang Selatan",
                    OFFICER_SOUTH,
                    Stage.REQUESTS),
            new DemoGroup(
                    8,
                    "Dahlia",
                    DemoGroup.BMT,
                    5,
                    "018",
                    "007",
                    "Loktuan",
                    "Bontang Utara",
                    OFFICER_NORTH_AND_WEST,
                    Stage.INELIGIBLE),
            new DemoGroup(
                    9,
                    "Teratai",
                    DemoGroup.BMT,
                    5,
                    "022",
                    "003",
                    "Guntung",
                    "Bontang Utara",
                    OFFICER_NORTH_AND_WEST,
                    Stage.PLAN_TRAINING),
            new DemoGroup(
                    10,
                    "Flamboyan",
                    DemoGroup.BMT,
                    5,
                    "030",
                    "008",
                    "Api-Api",
                    "Bontang Utara",
                    OFFICER_NORTH_AND_WEST,
                    Stage.RECOGNITION_TEST),
            new DemoGroup(
                    11,
                    "Seroja",
                    DemoGroup.BMT,
                    5,
                    "006",
                    "002",
                    "Bontang Baru",
                    "Bontang Utara",
                    OFFICER_NORTH_AND_WEST,
                    Stage.PAYOUT_CONFIRMATION),
            new DemoGroup(
                    12,
                    "Kamboja",
                    DemoGroup.BMT,
                    5,
                    "010",
                    "001",
                    "Kanaan",
                    "Bontang Barat",
                    OFFICER_NORTH_AND_WEST,
                    Stage.DOUBTFUL_SURVEY),
            new DemoGroup(
                    13,
                    "Bougenville",
                    DemoGroup.BMT,
                    5,
                    "004",
                    "002",
                    "Belimbing",
                    "Bontang Barat",
                    OFFICER_NORTH_AND_WEST,
                    Stage.SIGNATURES),
            new DemoGroup(
                    14,
                    "Tulip",
                    DemoGroup.BMT,
                    5,
                    "016",
                    "005",
                    "Gunung Telihan",
                    "Bontang Barat",
                    OFFICER_NORTH_AND_WEST,
                    Stage.FIRST_TRAINING_DAY),
            new DemoGroup(
                    15,
                    "Asoka",
                    DemoGroup.BMT,
                    5,
                    "008",
                    "006",
                    "Belimbing",
                    "Bontang Barat",
                    OFFICER_NORTH_AND_WEST,
                    Stage.MEETINGS_AGREED));

    private static final int TRAINING_DAYS = 5;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identity;
    private final ManagementService jobs;
    private final DemoSeed seed;
    private final Clock clock;

    DemoCases(
            RuntimeService runtime,
            RepositoryService repository,
            TaskService tasks,
            FormService forms,
            IdentityService identity,
            ManagementService jobs,
            DemoSeed seed,
            Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.forms = forms;
        this.identity = identity;
        this.jobs = jobs;
        this.seed = seed;
        this.clock = clock;
    }

    /**
     * Opens the cases, or goes on where an earlier start was cut off; a demonstration that is complete is left alone, whatever
     * became of its cases.
     */
    void open() {
        if (seed.isComplete()) {
            return;
        }
        if (seed.begunOn().isEmpty()) {
            // Filled before this was remembered, or in use otherwise: not ours to change.
            boolean used = runtime.createProcessInstanceQuery().count() > 0;
            seed.begin(LocalDate.now(clock));
            if (used) {
                seed.complete();
                return;
            }
        }
        LocalDate begun = seed.begunOn().orElseThrow();
        try {
            for (DemoGroup group : GROUPS) {
                new Journey(group, begun).go();
            }
        } finally {
            ClockUtil.reset();
            identity.clearAuthentication();
        }
        seed.complete();
        LOG.info("the demonstration has {} groups", GROUPS.size());
    }

    /** One group's way up to the stage it is to wait at. */
    private final class Journey {

        private final DemoGroup group;
        private final LocalDate today;
        private final LocalDate lastTrainingDay;
        private String number;

        private Journey(DemoGroup group, LocalDate today) {
            this.group = group;
            this.today = today;
            this.lastTrainingDay = today.plusDays(group.stage().lastTrainingDayFromToday());
        }

        private void go() {
            at(registrationDay().plusDays(1), 10);
            number = registered().orElseGet(this::register);
            for (Task task = next();
                    !task.getTaskDefinitionKey().equals(group.stage().waitingTask());
                    task = next()) {
                complete(task);
            }
            if (group.stage() == Stage.DOUBTFUL_SURVEY) {
                managerTakesOne();
            }
        }

        /** The manager, too, finds a task begun at the first sign-in. */
        private void managerTakesOne() {
            boolean taken = tasks.createTaskQuery()
                            .processInstanceBusinessKey(number)
                            .taskAssignee(MANAGER)
                            .count()
                    > 0;
            if (!taken) {
                tasks.claim(next().getId(), MANAGER);
            }
        }

        private LocalDate registrationDay() {
            return lastTrainingDay.minusDays(TRAINING_DAYS + 4);
        }

        /** The number of its application where an earlier start came as far as that. */
        private Optional<String> registered() {
            return runtime.createProcessInstanceQuery().variableValueEquals("groupName", group.name()).list().stream()
                    .map(ProcessInstance::getBusinessKey)
                    .findFirst();
        }

        private String register() {
            LocalDate day = registrationDay();
            at(day, 9);
            as(group.officer());
            ProcessInstance started = forms.submitStartForm(
                    repository
                            .createProcessDefinitionQuery()
                            .processDefinitionKey("GroupOnboardingProcess")
                            .latestVersion()
                            .singleResult()
                            .getId(),
                    group.registration(day));
            identity.clearAuthentication();
            at(day.plusDays(1), 10);
            return started.getBusinessKey();
        }

        /** The task that waits, once all timers up to it have fired. */
        private Task next() {
            for (int round = 0; round < 100; round++) {
                List<Task> open = tasks.createTaskQuery()
                        .processInstanceBusinessKey(number)
                        .orderByTaskName()
                        .asc()
                        .list();
                Task done = open.stream()
                        .filter(task -> !task.getTaskDefinitionKey()
                                .equals(group.stage().waitingTask()))
                        .findFirst()
                        .orElse(open.isEmpty() ? null : open.get(0));
                if (done != null) {
                    notBefore(done.getCreateTime());
                    return done;
                }
                fireNextJob();
            }
            throw new IllegalStateException("demo group " + group.name() + " does not reach " + group.stage());
        }

        private void fireNextJob() {
            List<Job> waiting = new ArrayList<>();
            for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number)
                    .list()) {
                waiting.addAll(jobs.createJobQuery()
                        .processInstanceId(instance.getId())
                        .list());
            }
            Job job = waiting.stream()
                    .min((one, other) -> due(one).compareTo(due(other)))
                    .orElseThrow(() -> new IllegalStateException("demo group " + group.name() + " stands still"));
            if (due(job).after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(new Date(due(job).getTime() + 3_600_000));
            }
            jobs.executeJob(job.getId());
        }

        /** An earlier start may have come further than this one's clock shows. */
        private void notBefore(Date moment) {
            if (moment.after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(moment);
            }
        }

        private Date due(Job job) {
            return job.getDuedate() == null ? new Date(0) : job.getDuedate();
        }

        private void complete(Task task) {
            Answer answer = answers().get(task.getTaskDefinitionKey());
            if (answer.day() != null) {
                at(answer.day(), 11);
            }
            String user = task.getAssignee() != null ? task.getAssignee() : answer.user();
            Map<String, Object> shown = forms.getTaskFormVariables(task.getId());
            as(user);
            if (task.getAssignee() == null) {
                tasks.claim(task.getId(), user);
            }
            forms.submitTaskForm(task.getId(), answer.values().apply(task, shown));
            identity.clearAuthentication();
        }

        private Map<String, Answer> answers() {
            Map<String, Answer> answers = new HashMap<>();
            answers.put("UserTask_RecordSurvey", new Answer(null, group.officer(), this::survey));
            answers.put(
                    "UserTask_PlanTraining",
                    new Answer(lastTrainingDay.minusDays(TRAINING_DAYS), group.officer(), this::plan));
            answers.put("UserTask_RecordTrainingDay", new Answer(null, group.officer(), this::attendance));
            answers.put("UserTask_RecordRequests", new Answer(null, group.officer(), this::requests));
            answers.put(
                    "UserTask_TakeRecognitionTest",
                    new Answer(
                            lastTrainingDay.plusDays(1),
                            MANAGER,
                            (task, shown) -> Map.of("members", rows(shown, Map.of("result", "PASSED")))));
            answers.put(
                    "UserTask_DecideApplication", new Answer(lastTrainingDay.plusDays(2), decider(), this::decision));
            answers.put(
                    "UserTask_SignAgreements",
                    new Answer(lastTrainingDay.plusDays(3), group.officer(), this::signatures));
            answers.put(
                    "UserTask_PayOut",
                    new Answer(
                            lastTrainingDay.plusDays(4),
                            group.officer(),
                            (task, shown) -> Map.of(
                                    "handedOverOn", lastTrainingDay.plusDays(4).toString(),
                                    "members", rows(shown, Map.of("handover", "RECEIVED")))));
            answers.put(
                    "UserTask_ConfirmPayout",
                    new Answer(lastTrainingDay.plusDays(4), MANAGER, (task, shown) -> Map.of("verdict", "MATCHES")));
            answers.put(
                    "UserTask_AgreeMeetings",
                    new Answer(
                            lastTrainingDay.plusDays(5),
                            group.officer(),
                            (task, shown) -> Map.of(
                                    "frequency",
                                    "WEEKLY",
                                    "firstMeetingOn",
                                    today.toString(),
                                    "place",
                                    "Rumah ketua RT " + group.rt())));
            return answers;
        }

        /** The first decision is the manager's; further ones fall to whoever of marketing is free. */
        private String decider() {
            return tasks.createTaskQuery()
                                    .processInstanceBusinessKey(number)
                                    .taskDefinitionKey("UserTask_DecideApplication")
                                    .taskCandidateUser(MANAGER)
                                    .count()
                            > 0
                    ? MANAGER
                    : group.officer().equals(OFFICER_SOUTH) ? OFFICER_NORTH_AND_WEST : OFFICER_SOUTH;
        }

        private Map<String, Object> survey(Task task, Map<String, Object> shown) {
            boolean doubtful = group.stage() == Stage.DOUBTFUL_SURVEY;
            Map<String, Object> values = new HashMap<>();
            values.put("houseSize", doubtful ? "LARGE" : "MEDIUM");
            values.put("houseCondition", doubtful ? "GOOD" : "FAIR");
            values.put("roof", "METAL");
            values.put("wall", doubtful ? "BRICK" : "WOOD");
            values.put("floor", "CEMENT");
            values.put("electricity", doubtful ? "OWN_METER" : "SHARED");
            values.put("water", "SHARED_WELL");
            values.put("businessRunning", "YA");
            values.put("businessTurnover", 3_600_000);
            values.put("businessCost", 2_400_000);
            values.put("otherIncome", 900_000);
            values.put("householdSize", 4);
            return values;
        }

        private Map<String, Object> plan(Task task, Map<String, Object> shown) {
            List<Map<String, Object>> days = new ArrayList<>();
            for (int day = 1; day <= TRAINING_DAYS; day++) {
                days.add(Map.of(
                        "day",
                        day,
                        "date",
                        lastTrainingDay.minusDays(TRAINING_DAYS - day).toString()));
            }
            return Map.of("days", days, "place", "Rumah ketua RT " + group.rt());
        }

        private Map<String, Object> attendance(Task task, Map<String, Object> shown) {
            Map<String, Object> values = new HashMap<>();
            values.put("held", "YA");
            values.put("members", rows(shown, Map.of("attendance", "ISTRI")));
            SpinJsonNode topics = (SpinJsonNode) shown.get("topics");
            if (topics.elements().size() > 1) {
                values.put("topic", topics.elements().get(0).prop("value").stringValue());
            }
            return values;
        }

        private Map<String, Object> requests(Task task, Map<String, Object> shown) {
            return Map.of(
                    "members", rows(shown, Map.of("amount", 2_000_000, "purpose", "Menambah modal barang dagangan")));
        }

        private Map<String, Object> decision(Task task, Map<String, Object> shown) {
            return Map.of(
                    "decision", "APPROVE",
                    "members", rows(shown, Map.of("verdict", "APPROVE", "amount", 2_000_000)),
                    "comment", "Usaha berjalan, latihan lengkap, jumlah wajar.");
        }

        private Map<String, Object> signatures(Task task, Map<String, Object> shown) {
            return Map.of(
                    "meetingOn", lastTrainingDay.plusDays(4).toString(),
                    "meetingPlace", "Rumah ketua RT " + group.rt(),
                    "signedOn", lastTrainingDay.plusDays(3).toString(),
                    "members", rows(shown, Map.of("signed", true)));
        }

        private List<Map<String, Object>> rows(Map<String, Object> shown, Map<String, Object> answer) {
            List<Map<String, Object>> rows = new ArrayList<>();
            for (SpinJsonNode member : ((SpinJsonNode) shown.get("members")).elements()) {
                Map<String, Object> row = new HashMap<>(answer);
                row.put(
                        "memberId",
                        member.prop(member.hasProp("memberId") ? "memberId" : "id")
                                .stringValue());
                rows.add(row);
            }
            return rows;
        }

        private void at(LocalDate day, int hour) {
            Date moment = Date.from(
                    day.atTime(LocalTime.of(hour, 0)).atZone(clock.getZone()).toInstant());
            ClockUtil.setCurrentTime(moment);
        }

        private void as(String user) {
            identity.setAuthentication(
                    user,
                    identity.createGroupQuery().groupMember(user).list().stream()
                            .map(membership -> membership.getId())
                            .toList());
        }
    }

    /** What the demo staff answer to a task: on which day (null: at once), who, and what they type. */
    private record Answer(
            LocalDate day, String user, BiFunction<Task, Map<String, Object>, Map<String, Object>> values) {}
}
