package id.amanah.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One group on its way through the application, step by step as its staff work. Each step has a way in which it goes
 * well; a story replaces the step it is about.
 */
public final class GroupJourney {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final DateTimeFormatter ENGINE_DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ", Locale.ROOT);
    /** More steps than any story has. */
    private static final int ENDLESS = 300;

    private static final Pattern RUPIAH = Pattern.compile("Rp\\s*([0-9.]+)");

    private static final String START = "/engine-rest/process-definition/key/%s/submit-form";

    private final Office office;
    private final GroupOnPaper paper;
    private final String applicationNumber;
    private long amount = 2_000_000;

    private GroupJourney(Office office, GroupOnPaper paper, String applicationNumber) {
        this.office = office;
        this.paper = paper;
        this.applicationNumber = applicationNumber;
    }

    /** The officer registers the group. */
    public static GroupJourney register(Office office, GroupOnPaper paper) {
        JsonNode started =
                tryToRegister(office, office.staff().officer(), paper).orFail("registration of " + paper.name());
        return new GroupJourney(office, paper, started.path("businessKey").asText());
    }

    /** Somebody tries to register the group. */
    public static Answer tryToRegister(Office office, Staff who, GroupOnPaper paper) {
        return office.rest()
                .post(who, "register", START.formatted("GroupOnboardingProcess"), OpenTask.variables(paper.form()));
    }

    /** The journey of a group that is registered already. */
    public static GroupJourney of(Office office, GroupOnPaper paper, String applicationNumber) {
        return new GroupJourney(office, paper, applicationNumber);
    }

    /** A journey begun earlier, by an application that has been started anew since. */
    public GroupJourney resumedAt(Office restarted) {
        GroupJourney resumed = new GroupJourney(restarted, paper, applicationNumber);
        resumed.amount = amount;
        return resumed;
    }

    /** The number of the group's application. */
    public String applicationNumber() {
        return applicationNumber;
    }

    /** What was registered. */
    public GroupOnPaper paper() {
        return paper;
    }

    /** Every member will ask for so many rupiah. */
    public GroupJourney askingFor(long rupiah) {
        this.amount = rupiah;
        return this;
    }

    /** Lets everything go well until a task of that element is open. */
    public GroupJourney reach(String element) {
        return goOnUntil(open -> open.stream().anyMatch(task -> task.key().equals(element)), element);
    }

    /** Lets everything go well until the money is handed over, everything is repaid and nothing is left to do. */
    public GroupJourney reachTheEnd() {
        return goOnUntil(open -> open.isEmpty() && isOver(), "the end");
    }

    /** Lets everything go well until the first meeting, at which everything is repaid. */
    public GroupJourney reachAnEarlyEnd() {
        return reach("UserTask_RecordMeeting").settleEverything().reachTheEnd();
    }

    /** At the meeting that is open everybody pays all that is left. */
    public GroupJourney settleEverything() {
        Staff officer = office.staff().officer();
        return complete(
                "UserTask_RecordMeeting",
                officer,
                meetingThatSettlesEverything(form("UserTask_RecordMeeting", officer)));
    }

    private GroupJourney goOnUntil(Predicate<List<OpenTask>> there, String where) {
        for (int step = 0; step < ENDLESS; step++) {
            List<OpenTask> open = openTasks();
            if (there.test(open)) {
                return this;
            }
            if (open.isEmpty()) {
                awaitTasksOrEnd();
            } else {
                doWell(open.get(0));
            }
        }
        throw new AssertionError(applicationNumber + " does not reach " + where + "; open: " + openKeys());
    }

    /** What is open for the group, oldest first. */
    public List<OpenTask> openTasks() {
        List<OpenTask> open = new ArrayList<>();
        office.rest()
                .get(
                        office.staff().operator(),
                        "find tasks",
                        "/engine-rest/task?sortBy=created&sortOrder=asc&processInstanceBusinessKey="
                                + applicationNumber)
                .orFail("tasks of " + applicationNumber)
                .forEach(task -> open.add(new OpenTask(office.rest(), task)));
        return open;
    }

    /** The elements of what is open. */
    public List<String> openKeys() {
        return openTasks().stream().map(OpenTask::key).toList();
    }

    /** The first open task of that element. */
    public OpenTask task(String element) {
        return findTask(element)
                .orElseThrow(() ->
                        new AssertionError("No " + element + " for " + applicationNumber + "; open: " + openKeys()));
    }

    private Optional<OpenTask> findTask(String element) {
        return openTasks().stream().filter(task -> task.key().equals(element)).findFirst();
    }

    /** Whether no process of the group runs any more. */
    public boolean isOver() {
        return office.rest()
                        .get(
                                office.staff().operator(),
                                "find processes",
                                "/engine-rest/process-instance/count?businessKey=" + applicationNumber)
                        .orFail("processes of " + applicationNumber)
                        .path("count")
                        .asInt()
                == 0;
    }

    /** Somebody claims the open task of that element and sends these values, which must be accepted. */
    public GroupJourney complete(String element, Staff who, Map<String, Object> typed) {
        tryTo(element, who, typed).orFail(who + " completes " + element + " of " + applicationNumber);
        return this;
    }

    /** Somebody claims the open task of that element and sends these values. */
    public Answer tryTo(String element, Staff who, Map<String, Object> typed) {
        return task(element).claimedBy(who).submit(who, typed);
    }

    /** Does a task as it goes well, by whoever it belongs to. */
    public void doWell(OpenTask task) {
        Staff who = claimedByWhoeverMay(task);
        Map<String, Object> typed = wellDone(task.key(), task.form(who));
        task.submit(who, typed).orFail(who + " completes " + task.key() + " of " + applicationNumber);
    }

    /** Whoever may do the task, who has it now. */
    public Staff claimedByWhoeverMay(OpenTask task) {
        Answer refused = null;
        for (Staff who : workers(task)) {
            if (who.id().equals(task.assignee())) {
                return who;
            }
            refused = task.claim(who);
            if (refused.accepted()) {
                return who;
            }
        }
        throw new AssertionError("Nobody may work at " + task.key() + " of " + applicationNumber + ": "
                + (refused == null ? "it is " + task.assignee() + "'s" : refused.message()));
    }

    private List<Staff> workers(OpenTask task) {
        Cooperative staff = office.staff();
        if (task.assignee() != null) {
            return staff.fieldStaff().stream()
                    .filter(one -> one.id().equals(task.assignee()))
                    .toList();
        }
        return switch (task.key()) {
            case "UserTask_RuleDoubtfulSurvey" -> List.of(staff.manager());
            case "UserTask_DecideApplication" -> List.of(staff.manager(), staff.colleague());
            case "UserTask_TakeRecognitionTest", "UserTask_ConfirmPayout" -> List.of(staff.colleague());
            default -> List.of(staff.officer());
        };
    }

    /** What somebody types into that form when all goes well. */
    public Map<String, Object> wellDone(String element, OpenTask.Form form) {
        return switch (element) {
            case "UserTask_RecordSurvey" -> findings();
            case "UserTask_RuleDoubtfulSurvey" ->
                Map.of("verdict", "PASSED", "comment", "Usahanya nyata, tetangga menguatkan");
            case "UserTask_PlanTraining" -> trainingPlan(form, "days");
            case "UserTask_PlanMakeUp" -> trainingPlan(form, "makeUps");
            case "UserTask_RecordTrainingDay" -> trainingDay(form);
            case "UserTask_RecordRequests" -> requests(form, amount);
            case "UserTask_TakeRecognitionTest" ->
                Map.of("members", form.rows("members", "memberId", (shown, row) -> row.put("result", "PASSED")));
            case "UserTask_DecideApplication" -> approval(form);
            case "UserTask_AnswerQuestion" -> Map.of("answer", "Sudah ditanyakan ulang, tidak ada perubahan");
            case "UserTask_ReviseRequests" -> {
                Map<String, Object> revised = new LinkedHashMap<>(requests(form, amount));
                revised.put("answer", "Disepakati ulang bersama anggota");
                yield revised;
            }
            case "UserTask_SignAgreements" -> signatures(form);
            case "UserTask_PayOut" -> handover(form);
            case "UserTask_ConfirmPayout" -> Map.of("verdict", "MATCHES");
            case "UserTask_AgreeMeetings" ->
                Map.of(
                        "frequency", form.text("frequency"),
                        "firstMeetingOn", form.text("firstMeetingOn"),
                        "place", form.text("place"));
            case "UserTask_RecordMeeting" -> meeting(form);
            default -> throw new AssertionError("No way in which " + element + " goes well");
        };
    }

    /** A poor house and a business that runs: passes the survey. */
    public static Map<String, Object> findings() {
        Map<String, Object> findings = new LinkedHashMap<>();
        findings.put("houseSize", "SMALL");
        findings.put("houseCondition", "POOR");
        findings.put("roof", "METAL");
        findings.put("wall", "WOOD");
        findings.put("floor", "BOARDS");
        findings.put("electricity", "SHARED");
        findings.put("water", "SHARED_WELL");
        findings.put("businessRunning", "YA");
        findings.put("businessTurnover", 3_000_000);
        findings.put("businessCost", 1_800_000);
        findings.put("otherIncome", 1_000_000);
        findings.put("householdSize", 4);
        findings.put("note", "");
        return findings;
    }

    /** The dates the form proposes. */
    public static Map<String, Object> trainingPlan(OpenTask.Form form, String list) {
        List<Map<String, Object>> days = new ArrayList<>();
        form.shown(list)
                .forEach(shown -> days.add(Map.of(
                        "day",
                        shown.path("number").asInt(),
                        "date",
                        shown.path("date").asText())));
        String place = form.text("place");
        return Map.of(list, days, "place", place.isEmpty() ? "Balai RT 003" : place);
    }

    /** Everybody expected is there. */
    public static Map<String, Object> trainingDay(OpenTask.Form form) {
        String present = form.shown("attendanceChoices").get(1).path("value").asText();
        Map<String, Object> day = new LinkedHashMap<>();
        day.put("sessionDate", form.text("plannedDate"));
        day.put("held", "YA");
        form.shown("topics").stream()
                .findFirst()
                .ifPresent(topic -> day.put("topic", topic.path("value").asText()));
        day.put("members", form.rows("members", "memberId", (shown, row) -> row.put("attendance", present)));
        return day;
    }

    /** Everybody asks for the same. */
    public static Map<String, Object> requests(OpenTask.Form form, long rupiah) {
        return Map.of("members", form.rows("members", "memberId", (shown, row) -> {
            row.put("amount", rupiah);
            row.put("purpose", "Tambah modal dagangan");
        }));
    }

    /** Everybody gets what she asks for. */
    public static Map<String, Object> approval(OpenTask.Form form) {
        return Map.of(
                "decision", "APPROVE",
                "comment", "Usaha jelas dan kelompok kompak",
                "members",
                        form.rows("members", "memberId", (shown, row) -> {
                            row.put("verdict", "APPROVE");
                            row.put("amount", shown.path("amount").asLong());
                        }));
    }

    private Map<String, Object> signatures(OpenTask.Form form) {
        return Map.of(
                "meetingOn", office.days().today().toString(),
                "meetingPlace", form.text("meetingPlace"),
                "signedOn", form.text("signedOn"),
                "members", form.rows("members", "memberId", (shown, row) -> row.put("signed", true)));
    }

    /** Everybody received her money. */
    public static Map<String, Object> handover(OpenTask.Form form) {
        return Map.of(
                "handedOverOn", form.text("handedOverOn"),
                "members", form.rows("members", "memberId", (shown, row) -> row.put("handover", "RECEIVED")));
    }

    /** Everybody is there and pays what is due, by the figures the form shows. */
    public static Map<String, Object> meeting(OpenTask.Form form) {
        return meeting(form, false);
    }

    /** Everybody is there and pays all that is left, jasa of the whole term included. */
    public static Map<String, Object> meetingThatSettlesEverything(OpenTask.Form form) {
        return meeting(form, true);
    }

    private static Map<String, Object> meeting(OpenTask.Form form, boolean everything) {
        Map<String, Object> meeting = new LinkedHashMap<>();
        meeting.put("held", "YES");
        meeting.put("heldOn", form.text("heldOn"));
        meeting.put("ikrarRead", true);
        meeting.put("rupiahTopic", "Catatan kas harian");
        meeting.put("ruhiahTopic", "Amanah dalam berdagang");
        meeting.put("nextMeetingOn", form.text("nextMeetingOn"));
        meeting.put("members", form.rows("members", "memberId", (shown, row) -> {
            row.put("present", true);
            row.put(
                    "received",
                    rupiah(shown.path(everything ? "outstanding" : "due").asText()));
        }));
        return meeting;
    }

    /** "Rp 187.000" as a number. */
    private static long rupiah(String text) {
        Matcher amount = RUPIAH.matcher(text);
        if (!amount.matches()) {
            throw new AssertionError("no amount: " + text);
        }
        return Long.parseLong(amount.group(1).replace(".", ""));
    }

    /** What the officer sends to put a substitute in a place of the group, counted from 1; everybody else stays. */
    public static Map<String, Object> replacing(OpenTask.Form form, int position, Person substitute) {
        return resolving(form, position, "REPLACE", substitute.row());
    }

    /** What the officer sends to do something about one place of the group, counted from 1; everybody else stays. */
    public static Map<String, Object> resolving(
            OpenTask.Form form, int position, String action, Map<String, Object> typed) {
        return Map.of("resolution", "CONTINUE", "members", form.rows("members", "memberId", (shown, row) -> {
            if (shown.path("label").asText().startsWith(position + ". ")) {
                row.putAll(typed);
                row.put("action", action);
            } else {
                row.put("action", "KEEP");
            }
        }));
    }

    /** What the officer sends to end the application. */
    public static Map<String, Object> closing(String reason) {
        return Map.of("resolution", "CLOSE", "closingReason", reason);
    }

    /** Somebody opens the form of the open task of that element, having claimed it. */
    public OpenTask.Form form(String element, Staff who) {
        return task(element).claimedBy(who).form(who);
    }

    /** The officer puts a substitute in a place of the group, counted from 1. */
    public GroupJourney replace(int position, Person substitute) {
        Staff officer = office.staff().officer();
        return complete(
                "UserTask_ResolveMembers",
                officer,
                replacing(form("UserTask_ResolveMembers", officer), position, substitute));
    }

    /** Somebody reports that a member or the whole group leaves. */
    public Answer withdraw(Staff who, Map<String, Object> typed) {
        Map<String, Object> form = new LinkedHashMap<>(typed);
        form.putIfAbsent("applicationNumber", applicationNumber);
        return office.rest().post(who, "withdraw", START.formatted("WithdrawalProcess"), OpenTask.variables(form));
    }

    /** Lets the engine work and, if that brings nothing, time pass to the group's next timer. */
    public void awaitTasksOrEnd() {
        boolean tasksOrEnd = office.days().until(() -> !openTasks().isEmpty() || isOver());
        if (tasksOrEnd) {
            return;
        }
        LocalDate next = nextTimer()
                .orElseThrow(() -> new AssertionError(applicationNumber + " waits for nothing that ever comes"));
        office.days().turnTo(next);
        if (!office.days().until(() -> !openTasks().isEmpty() || isOver())) {
            throw new AssertionError(applicationNumber + " stands still on " + next);
        }
    }

    private Optional<LocalDate> nextTimer() {
        Staff operator = office.staff().operator();
        List<String> instances = new ArrayList<>();
        office.rest()
                .get(operator, "find processes", "/engine-rest/process-instance?businessKey=" + applicationNumber)
                .orFail("processes of " + applicationNumber)
                .forEach(instance -> instances.add(instance.path("id").asText()));
        JsonNode jobs = office.rest()
                .get(
                        operator,
                        "find timers",
                        "/engine-rest/job?timers=true&sortBy=jobDueDate&sortOrder=asc&processInstanceIds="
                                + String.join(",", instances))
                .orFail("timers of " + applicationNumber);
        return jobs.isEmpty()
                ? Optional.empty()
                : Optional.of(day(jobs.get(0).path("dueDate").asText()));
    }

    private static LocalDate day(String engineDate) {
        Instant instant = OffsetDateTime.parse(engineDate, ENGINE_DATE).toInstant();
        return instant.atZone(ZONE).toLocalDate();
    }
}
