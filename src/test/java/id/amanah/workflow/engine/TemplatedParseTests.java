package id.amanah.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.models.ElementTemplate;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.survey.SampleFindings;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.PastTheGate;
import id.amanah.workflow.ReadyGroups;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.DefaultFailedJobParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.task.listener.DelegateExpressionTaskListener;
import org.camunda.bpm.engine.impl.task.listener.ExpressionTaskListener;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A step dropped from its template is, to the engine and to those who do it, the step that a programmer wrote. */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
class TemplatedParseTests {

    private static final String RECORD = "UserTask_RecordSurvey";

    private static final String OWN_PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="https://amanah.id/processes">
              <bpmn:process id="OwnProcess" name="Proses baru" camunda:modelerTemplate="id.amanah.process.called" camunda:modelerTemplateVersion="1" isExecutable="true" camunda:historyTimeToLive="P3650D" camunda:isStartableInTasklist="false">
                <bpmn:startEvent id="StartEvent_Called" />
                <bpmn:sequenceFlow id="Flow_Called" sourceRef="StartEvent_Called" targetRef="BusinessRuleTask_Ask" />
                <bpmn:businessRuleTask id="BusinessRuleTask_Ask" name="Tanyakan tabel" camunda:modelerTemplate="id.amanah.step.ask-table" camunda:modelerTemplateVersion="1" camunda:resultVariable="jawabanTabel" camunda:decisionRef="own-table" camunda:mapDecisionResult="singleEntry" />
                <bpmn:sequenceFlow id="Flow_Asked" sourceRef="BusinessRuleTask_Ask" targetRef="Gateway_Programme" />
                <bpmn:exclusiveGateway id="Gateway_Programme" name="BMT?" camunda:modelerTemplate="id.amanah.gateway.question" camunda:modelerTemplateVersion="1" default="Flow_Programme_Other" />
                <bpmn:sequenceFlow id="Flow_Programme_Other" name="Tidak" sourceRef="Gateway_Programme" targetRef="End_Other" />
                <bpmn:endEvent id="End_Other" />
                <bpmn:sequenceFlow id="Flow_Programme_Bmt" name="Ya" camunda:modelerTemplate="id.amanah.answer.programme" camunda:modelerTemplateVersion="1" sourceRef="Gateway_Programme" targetRef="TimerEvent_DaysPassed">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${programme == "BMT-KELOMPOK"}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:intermediateCatchEvent id="TimerEvent_DaysPassed" name="Beberapa hari berlalu" camunda:modelerTemplate="id.amanah.wait.days" camunda:modelerTemplateVersion="1">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="amanah:wait" value="P3D" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                  <bpmn:timerEventDefinition id="TimerEventDefinition_1n0l9pi" />
                </bpmn:intermediateCatchEvent>
                <bpmn:sequenceFlow id="Flow_Passed" sourceRef="TimerEvent_DaysPassed" targetRef="UserTask_CheckPapers" />
                <bpmn:userTask id="UserTask_CheckPapers" name="Periksa berkas" camunda:modelerTemplate="id.amanah.task.general" camunda:modelerTemplateVersion="1" camunda:formRef="answer-question" camunda:formRefBinding="latest" camunda:assignee="${assignment.nobody()}" camunda:candidateGroups="${assignment.team(execution)}" camunda:dueDate="${deadlines.due(execution)}">
                  <bpmn:extensionElements>
                    <camunda:properties>
                      <camunda:property name="amanah:deadline" value="task-deadlines" />
                    </camunda:properties>
                  </bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="Flow_Checked" sourceRef="UserTask_CheckPapers" targetRef="End_Checked" />
                <bpmn:endEvent id="End_Checked" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String OWN_TABLE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="own" name="own" namespace="https://amanah.id/rules">
              <decision id="own-table" name="Tabel sendiri" camunda:historyTimeToLive="P3650D">
                <decisionTable id="DecisionTable_Own" hitPolicy="FIRST">
                  <input id="Input_Own" label="Program"><inputExpression id="InputExpression_Own" typeRef="string"><text>programme</text></inputExpression></input>
                  <output id="Output_Own" label="Jawaban" name="jawaban" typeRef="string" />
                  <rule id="Rule_Own"><inputEntry id="In_Own"><text>"BMT-KELOMPOK"</text></inputEntry><outputEntry id="Out_Own"><text>"periksa"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private GroupFormation groups;

    @Autowired
    private StaffMembers staff;

    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void take_away() {
        ClockUtil.reset();
        deployed.forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GroupApprovalProcess",
                "GroupCoachingProcess",
                "GroupDisbursementProcess",
                "GroupOnboardingProcess",
                "GroupTrainingProcess",
                "MemberSurveyProcess",
                "WithdrawalProcess"
            })
    void every_shipped_process_made_of_templates_alone_is_the_same_to_the_engine(String process) throws IOException {
        BpmnModelInstance model =
                Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile());
        String spelledOut = Bpmn.convertToString(model);
        ElementTemplate.makeAnew(model);
        String ofTemplates = Bpmn.convertToString(model);
        assertThat(ofTemplates).doesNotContain("taskListener", "${remindTask}", "timeDate");
        assertThat(engineSees(deploy(process, ofTemplates))).isEqualTo(engineSees(deploy(process, spelledOut)));
    }

    @Test
    void a_survey_of_templates_alone_is_shown_named_reminded_of_escalated_and_recorded() throws IOException {
        BpmnModelInstance model = Bpmn.readModelFromFile(
                Path.of("processes", "MemberSurveyProcess.bpmn").toFile());
        ElementTemplate.makeAnew(model);
        String key = engine.getRepositoryService()
                .getProcessDefinition(deploy("MemberSurveyProcess", Bpmn.convertToString(model)))
                .getKey();
        CaseInMotion.at(LocalDate.of(2026, 11, 23), 9);
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, null));
        staff.save(new StaffMember("zainal", "Zainal", StaffRole.MARKETING, null));
        staff.save(new StaffMember("zulkifli", "Zulkifli", StaffRole.MARKETING, null));
        GroupView group = ReadyGroups.of(groups, "BMT-KELOMPOK", 5);
        Map<String, Object> facts = ReadyGroups.facts(group);
        facts.put("memberId", group.members().get(1).id().toString());
        CaseInMotion survey = CaseInMotion.start(engine, key, facts);

        Task task = survey.task(RECORD);
        assertThat(task.getName()).isEqualTo("Survei rumah dan usaha: anggota 2");
        assertThat(task.getDueDate()).isNotNull();
        assertThat(survey.form(RECORD)).containsKey("memberName");
        survey.passDeadlines();
        assertThat(engine.getTaskService().getTaskComments(task.getId())).hasSize(2);
        assertThat(survey.task(RECORD).getPriority()).isEqualTo(100);
        survey.complete(RECORD, "zulkifli", SampleFindings.ofHouseIndex(12).asForm());
        assertThat(survey.endedAt()).isEqualTo("End_SurveyRecorded");
        assertThat(survey.fact("surveyOutcome")).isEqualTo("PASSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amanah:completion=payOutCompletion | lebih dari satu pekerjaan saat selesai | memasang dua pekerjaan",
                "amanah:completion=x.y() | memanggil \"x.y()\", yang tidak ada di Amanah | bukan sebuah nama",
                "amanah:title=${x} | memanggil \"${x}\", yang tidak ada di Amanah | bukan sebuah nama",
                "amanah:deadline=lain | tabel tenggat \"lain\", yang tidak ada | yang ada hanya task-deadlines",
                "amanah:retry=R3/PT1M | \"amanah:retry\", yang tidak dikenal di sini | yang tidak dikenal di sini",
                "amanah:selesai=x | \"amanah:selesai\", yang tidak dikenal di sini | yang tidak dikenal di sini"
            })
    void a_human_task_that_says_two_things_or_nonsense_is_refused(String property, String gate, String parse)
            throws IOException {
        String model = with(shipped("MemberSurveyProcess"), RECORD, property);
        assertRefused("MemberSurveyProcess", model, "Survei rumah dan usaha", gate, parse);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TimerEvent_MeetingBegins | amanah:wait=P3D | Hari pertemuan tiba | menyebut waktunya dua kali"
                        + " | menyebut dua waktu; hapus",
                "TimerEvent_MeetingBegins | amanah:wait=trainingDayStart | Hari pertemuan tiba"
                        + " | menyebut waktunya dua kali | menyebut dua waktu; hapus",
                "ServiceTask_CloseFinancing | amanah:retry=besok | Tutup pembiayaan | tidak dapat dibaca: \"besok\""
                        + " | pengulangan yang tidak dapat dibaca",
                "Gateway_Repaid | amanah:wait=P3D | Sudah lunas? | \"amanah:wait\", yang tidak dikenal di sini"
                        + " | yang tidak dikenal di sini"
            })
    void so_is_any_other_step(String step, String property, String called, String gate, String parse)
            throws IOException {
        String model = with(shipped("GroupCoachingProcess"), step, property);
        assertRefused("GroupCoachingProcess", model, called, gate, parse);
    }

    /** The gate says it first and alone; what got past the gate, the engine would refuse itself. */
    private void assertRefused(String process, String model, String called, String gate, String parse) {
        ParseException first = catchThrowableOfType(ParseException.class, () -> deployThroughTheGate(process, model));
        assertThat(first).hasMessageContaining(called).hasMessageContaining(gate);
        assertThat(first.getMessage().split(Pattern.quote(gate), -1))
                .as("told once")
                .hasSize(2);
        assertThat(first.getClass().getSimpleName()).isEqualTo("RefusedModels");
        assertThatThrownBy(() -> deploy(process, model))
                .isExactlyInstanceOf(ParseException.class)
                .hasMessageContaining(called)
                .hasMessageContaining(parse);
    }

    @Test
    void a_wait_of_some_days_is_a_timer_of_that_length() throws IOException {
        String model = with(
                shipped("GroupCoachingProcess")
                        .replaceFirst("(?s)<bpmn:timeDate[^>]*>\\$\\{meetingBegins}</bpmn:timeDate>", ""),
                "TimerEvent_MeetingBegins",
                "amanah:wait=P3D");
        assertThat(engineSees(deploy("GroupCoachingProcess", model)))
                .contains("job TimerEvent_MeetingBegins timer-intermediate-transition DURATION: P3D");
    }

    /** The steps that no shipped model has: written here as Modeler writes them when their templates are picked. */
    @Test
    void what_managers_add_themselves_runs_too() {
        String table = "own-" + UUID.randomUUID();
        deployed.add(engine.getRepositoryService()
                .createDeployment()
                .addString(table + ".dmn", OWN_TABLE.replace("own-table", table))
                .deploy()
                .getId());
        String key = engine.getRepositoryService()
                .getProcessDefinition(deployThroughTheGate("OwnProcess", OWN_PROCESS.replace("own-table", table)))
                .getKey();
        CaseInMotion.at(LocalDate.of(2026, 11, 23), 9);
        GroupView group = ReadyGroups.of(groups, "BMT-KELOMPOK", 5);
        CaseInMotion own = CaseInMotion.start(engine, key, ReadyGroups.facts(group));

        assertThat(own.fact("jawabanTabel")).isEqualTo("periksa");
        assertThat(own.timer("TimerEvent_DaysPassed").getDuedate())
                .isEqualTo(Date.from(CaseInMotion.now().plus(Duration.ofDays(3))));
        own.pass("TimerEvent_DaysPassed");
        Task task = own.task("UserTask_CheckPapers");
        assertThat(task.getAssignee()).isNull();
        assertThat(task.getDueDate()).isNotNull();
        own.passDeadlines();
        assertThat(engine.getTaskService().getTaskComments(task.getId())).hasSize(2);
        own.complete("UserTask_CheckPapers", "zulkifli", Map.of("answer", "ada"));
        assertThat(own.endedAt()).isEqualTo("End_Checked");
        assertThat(own.fact("answer")).isNull();
    }

    /** Past the gate: a copy under another name has protected steps outside their process, and nobody calls it. */
    private String deploy(String process, String model) {
        return PastTheGate.during(engine, () -> deployThroughTheGate(process, model));
    }

    private String deployThroughTheGate(String process, String model) {
        String key =
                process.replace("Process", "") + UUID.randomUUID().toString().replace("-", "") + "Process";
        DeploymentWithDefinitions deployment = engine.getRepositoryService()
                .createDeployment()
                .addInputStream(
                        key + ".bpmn",
                        new ByteArrayInputStream(model.replace("\"" + process + "\"", "\"" + key + "\"")
                                .getBytes(StandardCharsets.UTF_8)))
                .deployWithResult();
        deployed.add(deployment.getId());
        return deployment.getDeployedProcessDefinitions().get(0).getId();
    }

    /** What is written differently and must come to the same: listeners, deadlines, timers and retries. */
    private Set<String> engineSees(String definitionId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    ProcessDefinitionEntity definition = Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .findDeployedProcessDefinitionById(definitionId);
                    Set<String> seen = new TreeSet<>();
                    definition.getTaskDefinitions().forEach((task, one) -> listeners(task, one, seen));
                    activities(definition.getActivities(), seen);
                    engine.getManagementService()
                            .createJobDefinitionQuery()
                            .processDefinitionId(definitionId)
                            .list()
                            .forEach(job -> seen.add("job " + job.getActivityId() + " " + job.getJobType() + " "
                                    + job.getJobConfiguration()));
                    return seen;
                });
    }

    private static void listeners(String task, TaskDefinition definition, Set<String> seen) {
        seen.add(task + " due " + definition.getDueDateExpression());
        definition
                .getTaskListeners()
                .forEach((event, all) -> seen.add(task + " " + event + " "
                        + all.stream().map(TemplatedParseTests::called).toList()));
        for (String ending : List.of("_Reminder", "_Escalation")) {
            seen.add(task + ending + " " + called(definition.getTimeoutTaskListener(task + ending)));
        }
    }

    private static void activities(List<ActivityImpl> activities, Set<String> seen) {
        for (ActivityImpl activity : activities) {
            var retries = activity.getProperties().get(DefaultFailedJobParseListener.FAILED_JOB_CONFIGURATION);
            if (retries != null) {
                seen.add(activity.getId() + " retried " + retries.getRetries() + " " + retries.getRetryIntervals());
            }
            activities(activity.getActivities(), seen);
        }
    }

    private static String called(TaskListener listener) {
        if (listener instanceof DelegateExpressionTaskListener bean) {
            return bean.getExpressionText();
        }
        return listener instanceof ExpressionTaskListener expression
                ? expression.getExpressionText()
                : listener.getClass().getSimpleName();
    }

    private static String with(String model, String step, String property) {
        String[] parts = property.split("=", 2);
        String properties = "<camunda:properties><camunda:property name=\"" + parts[0] + "\" value=\"" + parts[1]
                + "\" /></camunda:properties>";
        String element = Stream.of(model.split("(?=<bpmn:)"))
                .filter(tag -> tag.matches("(?s)<bpmn:\\w+ id=\"" + step + "\".*"))
                .findFirst()
                .orElseThrow();
        int at = model.indexOf(element) + element.length();
        int doc = model.indexOf("</bpmn:documentation>", at) + "</bpmn:documentation>".length();
        boolean extended = model.substring(doc).strip().startsWith("<bpmn:extensionElements>");
        int inside =
                extended ? model.indexOf("<bpmn:extensionElements>", doc) + "<bpmn:extensionElements>".length() : doc;
        String added = extended ? properties : "<bpmn:extensionElements>" + properties + "</bpmn:extensionElements>";
        return model.substring(0, inside) + added + model.substring(inside);
    }

    private static String shipped(String process) throws IOException {
        return Files.readString(Path.of("processes", process + ".bpmn"));
    }
}
