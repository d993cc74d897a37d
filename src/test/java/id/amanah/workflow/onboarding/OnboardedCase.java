package id.amanah.workflow.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.group.GroupDraft;
import id.amanah.group.MemberDraft;
import id.amanah.survey.SampleFindings;
import id.amanah.workflow.PastTheGate;
import id.amanah.workflow.engine.CaseFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;

/**
 * A group's main process in a test, its called processes (but the survey) short ones of the test's own: one task each,
 * and the outcome is what the test says.
 */
public final class OnboardedCase {

    private static final List<String> CALLED =
            List.of("GroupTrainingProcess", "GroupApprovalProcess", "GroupDisbursementProcess");
    private static final String PAUSE = "UserTask_Pause";

    private final ProcessEngine engine;
    private final String instanceId;

    private OnboardedCase(ProcessEngine engine, String instanceId) {
        this.engine = engine;
        this.instanceId = instanceId;
    }

    /** Puts the short ones live; only for a test with a database of its own. */
    public static void shortenCalledProcesses(ProcessEngine engine) {
        for (String key : CALLED) {
            PastTheGate.during(
                    engine,
                    () -> engine.getRepositoryService()
                            .createDeployment()
                            .name("short " + key)
                            .enableDuplicateFiltering(true)
                            .addModelInstance(
                                    key + ".bpmn",
                                    Bpmn.createExecutableProcess(key)
                                            .camundaHistoryTimeToLiveString("P1D")
                                            .startEvent()
                                            .userTask(PAUSE)
                                            .endEvent()
                                            .done())
                            .deploy());
        }
    }

    /** Starts the process from its form, as somebody who belongs to these groups. */
    public static OnboardedCase register(ProcessEngine engine, GroupDraft draft, String user, String... groups) {
        return register(engine, form(draft), user, groups);
    }

    /** As {@link #register(ProcessEngine, GroupDraft, String, String...)}, from the form's bare values. */
    public static OnboardedCase register(
            ProcessEngine engine, Map<String, Object> values, String user, String... groups) {
        return new OnboardedCase(
                engine,
                startForm(engine, OnboardingProcess.KEY, values, user, groups).getId());
    }

    /** Submits the start form of a process. */
    public static ProcessInstance startForm(
            ProcessEngine engine, String process, Map<String, Object> values, String user, String... groups) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        engine.getIdentityService().setAuthentication(user, List.of(groups));
        try {
            return engine.getFormService().submitStartForm(definition, values);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** The values that the registration form would send. */
    public static Map<String, Object> form(GroupDraft draft) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("programme", draft.programme());
        values.put("name", draft.name());
        values.put("rt", draft.rt());
        values.put("rw", draft.rw());
        values.put("kelurahan", draft.kelurahan());
        values.put("kecamatan", draft.kecamatan());
        values.put("members", draft.members().stream().map(OnboardedCase::form).toList());
        values.put("evenIfNotYetEligible", draft.evenIfNotYetEligible());
        return values;
    }

    /** The values that a member's part of a form would send. */
    public static Map<String, Object> form(MemberDraft member) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("nik", member.nik());
        row.put("name", member.name());
        row.put("sex", member.sex());
        row.put("birthDate", member.birthDate());
        row.put("maritalStatus", member.maritalStatus());
        row.put("phone", member.phone());
        row.put("street", member.street());
        row.put("rt", member.rt());
        row.put("rw", member.rw());
        row.put("kelurahan", member.kelurahan());
        row.put("kecamatan", member.kecamatan());
        row.put("business", member.business());
        row.put("businessRunner", member.businessRunner());
        row.put("businessSince", member.businessSince());
        row.put("surveyConsent", member.surveyConsent());
        return row;
    }

    public String instanceId() {
        return instanceId;
    }

    public UUID groupId() {
        return UUID.fromString((String) fact(CaseFacts.GROUP_ID));
    }

    public String number() {
        return (String) fact(CaseFacts.APPLICATION_NUMBER);
    }

    public Object fact(String name) {
        var variable = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instanceId)
                .variableName(name)
                .singleResult();
        return variable == null ? null : variable.getValue();
    }

    /** The open tasks of the case, those of called processes included. */
    public List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number())
                .list();
    }

    /** The one open task of that element. */
    public Task task(String element) {
        List<Task> tasks = tasks();
        assertThat(tasks).extracting(Task::getTaskDefinitionKey).containsExactly(element);
        return tasks.get(0);
    }

    public void complete(String element, Map<String, Object> values) {
        Task task = task(element);
        engine.getTaskService().setAssignee(task.getId(), "zulkifli");
        engine.getTaskService().complete(task.getId(), values);
    }

    /** Completes the officer's task about members. */
    public void resolve(Map<String, Object> values) {
        complete("UserTask_ResolveMembers", values);
    }

    /** What the officer's task shows. */
    public Map<String, Object> resolution() {
        return engine.getFormService()
                .getTaskFormVariables(task("UserTask_ResolveMembers").getId());
    }

    /** Surveys everybody who is to be surveyed, all with that house index (5.2); how many they were. */
    public int surveyAll(int houseIndex) {
        List<Task> surveys = tasks();
        assertThat(surveys).isNotEmpty().extracting(Task::getTaskDefinitionKey).containsOnly("UserTask_RecordSurvey");
        surveys.forEach(task -> survey(task, houseIndex));
        return surveys.size();
    }

    /** Records one survey with that house index. */
    public void survey(Task task, int houseIndex) {
        engine.getTaskService().setAssignee(task.getId(), "zulkifli");
        engine.getTaskService()
                .complete(task.getId(), SampleFindings.ofHouseIndex(houseIndex).asForm());
    }

    /** Ends the called process that is under way, with that outcome. */
    public void endCalled(String process, String outcomeFact, String outcome) {
        Task pause = task(PAUSE);
        assertThat(pause.getProcessDefinitionId()).startsWith(process + ":");
        if (outcomeFact != null) {
            engine.getRuntimeService().setVariable(pause.getProcessInstanceId(), outcomeFact, outcome);
        }
        engine.getTaskService().complete(pause.getId());
    }

    public void endTraining(String outcome) {
        endCalled("GroupTrainingProcess", "trainingOutcome", outcome);
    }

    public void endApproval(String outcome) {
        endCalled("GroupApprovalProcess", "approvalOutcome", outcome);
    }

    public void endDisbursement() {
        endCalled("GroupDisbursementProcess", null, null);
    }

    /** Whether that called process is under way. */
    public boolean isIn(String process) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(number())
                        .count()
                > 0;
    }

    /** The element at which the case ended; {@code null} while it goes on. */
    public String endedAt() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instanceId)
                .singleResult()
                .getEndActivityId();
    }

    /** How often the case passed that element. */
    public long passed(String element) {
        return engine.getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .activityId(element)
                .count();
    }
}
