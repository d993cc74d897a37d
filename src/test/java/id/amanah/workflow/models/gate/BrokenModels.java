package id.amanah.workflow.models.gate;

import static id.amanah.workflow.models.gate.Edit.added;
import static id.amanah.workflow.models.gate.Edit.all;
import static id.amanah.workflow.models.gate.Edit.attribute;
import static id.amanah.workflow.models.gate.Edit.choice;
import static id.amanah.workflow.models.gate.Edit.condition;
import static id.amanah.workflow.models.gate.Edit.extended;
import static id.amanah.workflow.models.gate.Edit.led;
import static id.amanah.workflow.models.gate.Edit.match;
import static id.amanah.workflow.models.gate.Edit.newPart;
import static id.amanah.workflow.models.gate.Edit.part;
import static id.amanah.workflow.models.gate.Edit.swap;
import static id.amanah.workflow.models.gate.Edit.swapAll;
import static id.amanah.workflow.models.gate.Edit.without;
import static id.amanah.workflow.models.gate.Edit.withoutPart;

import java.util.ArrayList;
import java.util.List;

/** Every way to break a model that we could think of, each with the finding that must refuse it. */
final class BrokenModels {

    private static final String ONBOARDING = "GroupOnboardingProcess.bpmn";
    private static final String SURVEY = "MemberSurveyProcess.bpmn";
    private static final String TRAINING = "GroupTrainingProcess.bpmn";
    private static final String APPROVAL = "GroupApprovalProcess.bpmn";
    private static final String PAYOUT = "GroupDisbursementProcess.bpmn";
    private static final String COACHING = "GroupCoachingProcess.bpmn";
    private static final String WITHDRAWAL = "WithdrawalProcess.bpmn";

    private BrokenModels() {}

    static List<Break> catalogue() {
        List<Break> all = new ArrayList<>();
        all.addAll(files());
        all.addAll(bindings());
        all.addAll(expressions());
        all.addAll(forms());
        all.addAll(tasks());
        all.addAll(references());
        all.addAll(gateways());
        all.addAll(flows());
        all.addAll(savePoints());
        all.addAll(protectedRules());
        all.addAll(changes());
        all.addAll(tableShapes());
        all.addAll(tableRows());
        return all;
    }

    private static List<Break> files() {
        return List.of(
                Break.of(
                        "the file was cut off",
                        SURVEY,
                        text -> text.substring(0, text.length() / 2),
                        "XML_UNREADABLE",
                        null),
                Break.of(
                        "the table was cut off",
                        "income-test.dmn",
                        text -> text.substring(0, text.length() / 2),
                        "XML_UNREADABLE",
                        null),
                Break.of(
                        "an entity reads a file of the server",
                        SURVEY,
                        swap(
                                "<bpmn:definitions",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<bpmn:definitions"),
                        "XML_DOCTYPE",
                        null),
                Break.of(
                        "entities that grow without bound",
                        "income-test.dmn",
                        swap("<definitions", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<definitions"),
                        "XML_DOCTYPE",
                        null),
                Break.of(
                        "an element that BPMN does not know",
                        SURVEY,
                        added("<bpmn:wish id=\"Wish_One\"/>"),
                        "XML_INVALID",
                        null),
                Break.of(
                        "three megabytes of nothing",
                        SURVEY,
                        swap("</bpmn:definitions>", "<!--" + " ".repeat(3_000_000) + "--></bpmn:definitions>"),
                        "FILE_TOO_BIG",
                        null),
                Break.of(
                        "nested beyond reason",
                        SURVEY,
                        added("<bpmn:extensionElements>" + "<x>".repeat(80) + "</x>".repeat(80)
                                + "</bpmn:extensionElements>"),
                        "FILE_TOO_BIG",
                        null),
                Break.of(
                        "the process got another id",
                        SURVEY,
                        swapAll("MemberSurveyProcess", "MemberSurveyProcess2"),
                        "NAME_NOT_ID",
                        "MemberSurveyProcess2",
                        "NEEDED_FACT_MISSING"),
                Break.of("the file got another name", SURVEY, swap("", ""), "NAME_NOT_ID", "MemberSurveyProcess")
                        .sentAs("Survei (2).bpmn"),
                Break.of(
                        "the form got another id",
                        "pay-out.form",
                        swap("\"id\": \"pay-out\"", "\"id\": \"serah-uang\""),
                        "NAME_NOT_ID",
                        "serah-uang"),
                Break.of(
                        "the table got another id",
                        "income-test.dmn",
                        swapAll("\"income-test\"", "\"uji-pendapatan\""),
                        "NAME_NOT_ID",
                        "uji-pendapatan"),
                Break.of(
                        "two processes in one file",
                        SURVEY,
                        swap("</bpmn:process>", "</bpmn:process><bpmn:process id=\"Another\" isExecutable=\"true\"/>"),
                        "ONE_PROCESS",
                        null),
                Break.of(
                        "the process is no longer executable",
                        SURVEY,
                        swap("isExecutable=\"true\"", "isExecutable=\"false\""),
                        "NOT_EXECUTABLE",
                        "MemberSurveyProcess"),
                Break.of("a script file comes along", SURVEY, swap("", ""), "FILE_KIND", null)
                        .sentAs("survei.groovy"),
                Break.of("an HTML form comes along", SURVEY, swap("", ""), "FILE_KIND", null)
                        .sentAs("survei.html"),
                Break.of(
                        "the form was cut off",
                        "pay-out.form",
                        text -> text.substring(0, text.length() / 2),
                        "FORM_UNREADABLE",
                        null),
                Break.of(
                        "the form has no parts",
                        "pay-out.form",
                        swap("\"components\"", "\"komponen\""),
                        "FORM_UNREADABLE",
                        null),
                Break.of(
                        "two decisions in one file",
                        "income-test.dmn",
                        swap(
                                "</decision>",
                                "</decision><decision id=\"another\" name=\"x\"><literalExpression id=\"l\"><text>1</text>"
                                        + "</literalExpression></decision>"),
                        "ONE_TABLE",
                        null),
                Break.of(
                        "a formula instead of a table",
                        "income-test.dmn",
                        match(
                                "<decisionTable.*</decisionTable>",
                                "<literalExpression id=\"L\"><text>800000</text></literalExpression>"),
                        "NO_TABLE",
                        "income-test"));
    }

    private static List<Break> bindings() {
        return List.of(
                Break.of(
                        "a Java class does the step",
                        PAYOUT,
                        swap(
                                "camunda:delegateExpression=\"${prepareFinancingDelegate}\"",
                                "camunda:class=\"java.lang.Runtime\""),
                        "BINDING_CLASS",
                        "ServiceTask_PrepareFinancing",
                        "STEP_WORK_CHANGED",
                        "FINANCING_LEFT_OUT"),
                Break.of(
                        "a Java class listens",
                        PAYOUT,
                        extended(
                                "UserTask_PayOut",
                                "<camunda:taskListener event=\"create\" class=\"com.example.Spy\"/>"),
                        "BINDING_CLASS",
                        "UserTask_PayOut"),
                Break.of(
                        "an expression does the step",
                        COACHING,
                        swap(
                                "camunda:delegateExpression=\"${closeFinancingDelegate}\"",
                                "camunda:expression=\"${assignment.managers()}\""),
                        "BINDING_EXPRESSION",
                        "ServiceTask_CloseFinancing",
                        "STEP_WORK_CHANGED",
                        "CLOSING_LEFT_OUT"),
                Break.of(
                        "a worker outside does the step",
                        COACHING,
                        swap(
                                "camunda:delegateExpression=\"${closeFinancingDelegate}\"",
                                "camunda:type=\"external\" camunda:topic=\"tutup\""),
                        "BINDING_EXTERNAL",
                        "ServiceTask_CloseFinancing",
                        "STEP_WORK_CHANGED",
                        "CLOSING_LEFT_OUT"),
                Break.of(
                        "a script task",
                        WITHDRAWAL,
                        all(
                                led("Flow_ApplicationStopped", "ScriptTask_Count"),
                                added(
                                        "<bpmn:scriptTask id=\"ScriptTask_Count\" name=\"Hitung\" scriptFormat=\"groovy\">"
                                                + "<bpmn:documentation>x</bpmn:documentation><bpmn:script>1+1</bpmn:script></bpmn:scriptTask>"
                                                + "<bpmn:sequenceFlow id=\"Flow_Counted\" sourceRef=\"ScriptTask_Count\""
                                                + " targetRef=\"End_WithdrawalRecorded\"/>")),
                        "BINDING_SCRIPT",
                        "ScriptTask_Count"),
                Break.of(
                        "a script listens to a task",
                        PAYOUT,
                        extended(
                                "UserTask_PayOut",
                                "<camunda:taskListener event=\"create\"><camunda:script scriptFormat=\"groovy\">1</camunda:script>"
                                        + "</camunda:taskListener>"),
                        "BINDING_SCRIPT",
                        "UserTask_PayOut"),
                Break.of(
                        "a script fills in a parameter",
                        PAYOUT,
                        extended(
                                "ServiceTask_PrepareFinancing",
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"js\">1"
                                        + "</camunda:script></camunda:inputParameter></camunda:inputOutput>"),
                        "BINDING_SCRIPT",
                        "ServiceTask_PrepareFinancing"),
                Break.of(
                        "a script is the condition",
                        SURVEY,
                        swap(
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">",
                                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">"),
                        "BINDING_SCRIPT",
                        "Flow_SurveyOutcome_Doubtful"),
                Break.of(
                        "a connector calls another system",
                        PAYOUT,
                        extended(
                                "ServiceTask_PrepareFinancing",
                                "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"),
                        "BINDING_CONNECTOR",
                        "ServiceTask_PrepareFinancing"),
                Break.of(
                        "a value is injected into code",
                        PAYOUT,
                        extended("ServiceTask_PrepareFinancing", "<camunda:field name=\"x\" stringValue=\"y\"/>"),
                        "BINDING_FIELD",
                        "ServiceTask_PrepareFinancing"),
                Break.of(
                        "a template names a completion that is not there",
                        COACHING,
                        extended(
                                "UserTask_RecordMeeting",
                                "<camunda:properties><camunda:property name=\"amanah:completion\" value=\"catatRapat\"/></camunda:properties>"),
                        "BINDING_UNKNOWN",
                        "UserTask_RecordMeeting",
                        "COMPLETION_TWICE",
                        "STEP_WORK_CHANGED"),
                Break.of(
                        "a template names an automatic step as completion",
                        COACHING,
                        extended(
                                "UserTask_RecordMeeting",
                                "<camunda:properties><camunda:property name=\"amanah:completion\" value=\"closeFinancingDelegate\"/></camunda:properties>"),
                        "BINDING_WRONG_KIND",
                        "UserTask_RecordMeeting",
                        "COMPLETION_TWICE",
                        "STEP_WORK_CHANGED",
                        "SAVE_POINT_MISSING",
                        "DEBT_IGNORED"),
                Break.of(
                        "a template's title that names nothing",
                        COACHING,
                        extended(
                                "UserTask_RecordMeeting",
                                "<camunda:properties><camunda:property name=\"amanah:title\" value=\"deadlines\"/></camunda:properties>"),
                        "BINDING_WRONG_KIND",
                        "UserTask_RecordMeeting"),
                Break.of(
                        "a template with another table of deadlines",
                        COACHING,
                        extended(
                                "UserTask_RecordMeeting",
                                "<camunda:properties><camunda:property name=\"amanah:deadline\" value=\"tenggat-baru\"/></camunda:properties>"),
                        "TEMPLATE_DEADLINE",
                        "UserTask_RecordMeeting"),
                Break.of(
                        "a property that no template writes",
                        COACHING,
                        extended(
                                "UserTask_RecordMeeting",
                                "<camunda:properties><camunda:property name=\"amanah:kirim\" value=\"surat\"/></camunda:properties>"),
                        "TEMPLATE_PROPERTY",
                        "UserTask_RecordMeeting"),
                Break.of(
                        "a template's title that is not there",
                        COACHING,
                        extended(
                                "UserTask_RecordMeeting",
                                "<camunda:properties><camunda:property name=\"amanah:title\" value=\"namaRapat\"/></camunda:properties>"),
                        "BINDING_UNKNOWN",
                        "UserTask_RecordMeeting"),
                Break.of(
                        "a human task is to be tried again",
                        COACHING,
                        extended(
                                "UserTask_RecordMeeting",
                                "<camunda:properties><camunda:property name=\"amanah:retry\" value=\"R3/PT1M\"/></camunda:properties>"),
                        "TEMPLATE_PROPERTY",
                        "UserTask_RecordMeeting"),
                Break.of(
                        "two templates at one task",
                        COACHING,
                        extended(
                                "UserTask_RecordMeeting",
                                "<camunda:properties><camunda:property name=\"amanah:completion\" value=\"agreeMeetingsCompletion\"/></camunda:properties>"),
                        "COMPLETION_TWICE",
                        "UserTask_RecordMeeting",
                        "STEP_WORK_CHANGED"),
                Break.of(
                        "a gateway is to wait",
                        COACHING,
                        match(
                                "(id=\"Gateway_Repaid\"[^>]*>.*?</bpmn:documentation>)",
                                "$1<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:wait\" value=\"P3D\"/></camunda:properties></bpmn:extensionElements>"),
                        "TEMPLATE_PROPERTY",
                        "Gateway_Repaid"),
                Break.of(
                        "a template waits for a number",
                        COACHING,
                        all(
                                match(
                                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">\\$\\{meetingBegins}</bpmn:timeDate>",
                                        ""),
                                match(
                                        "(id=\"TimerEvent_MeetingBegins\"[^>]*>.*?</bpmn:documentation>)",
                                        "$1<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:wait\" value=\"meetingNumber\"/></camunda:properties></bpmn:extensionElements>")),
                        "WAIT_NO_DAY",
                        "TimerEvent_MeetingBegins"),
                Break.of(
                        "a template waits for a length that the engine cannot read",
                        COACHING,
                        all(
                                match(
                                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">\\$\\{meetingBegins}</bpmn:timeDate>",
                                        ""),
                                match(
                                        "(id=\"TimerEvent_MeetingBegins\"[^>]*>.*?</bpmn:documentation>)",
                                        "$1<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:wait\" value=\"P1W\"/></camunda:properties></bpmn:extensionElements>")),
                        "VARIABLE_UNKNOWN",
                        "TimerEvent_MeetingBegins"),
                Break.of(
                        "a template retries in words",
                        COACHING,
                        extended(
                                "ServiceTask_CloseFinancing",
                                "<camunda:properties><camunda:property name=\"amanah:retry\" value=\"sering\"/></camunda:properties>"),
                        "RETRY_UNREADABLE",
                        "ServiceTask_CloseFinancing"),
                Break.of(
                        "the delegate's name is misspelt",
                        PAYOUT,
                        swap("prepareFinancingDelegate", "prepareFinansingDelegate"),
                        "BINDING_UNKNOWN",
                        "ServiceTask_PrepareFinancing",
                        "STEP_WORK_CHANGED",
                        "FINANCING_LEFT_OUT"),
                Break.of(
                        "a bean that is not for models",
                        COACHING,
                        swap("${closeFinancingDelegate}", "${dataSource}"),
                        "BINDING_UNKNOWN",
                        "ServiceTask_CloseFinancing",
                        "STEP_WORK_CHANGED",
                        "CLOSING_LEFT_OUT"),
                Break.of(
                        "a person's work is bound to an automatic step",
                        COACHING,
                        swap("${closeFinancingDelegate}", "${recordMeetingCompletion}"),
                        "BINDING_WRONG_KIND",
                        "ServiceTask_CloseFinancing",
                        "STEP_WORK_CHANGED",
                        "CLOSING_LEFT_OUT"),
                Break.of(
                        "an automatic step's work is bound to a task",
                        COACHING,
                        swap("${agreeMeetingsCompletion}", "${closeFinancingDelegate}"),
                        "BINDING_WRONG_KIND",
                        "UserTask_AgreeMeetings",
                        "STEP_WORK_CHANGED",
                        "DEBT_IGNORED",
                        "SAVE_POINT_MISSING",
                        "FORM_VALUE_UNKNOWN"),
                Break.of(
                        "the completion listens too early",
                        COACHING,
                        swap(
                                "event=\"complete\" delegateExpression=\"${agreeMeetingsCompletion}\"",
                                "event=\"create\" delegateExpression=\"${agreeMeetingsCompletion}\""),
                        "LISTENER_EVENT",
                        "UserTask_AgreeMeetings",
                        "STEP_WORK_CHANGED"),
                Break.of(
                        "a reminder when all is done",
                        COACHING,
                        extended(
                                "UserTask_AgreeMeetings",
                                "<camunda:taskListener event=\"complete\" delegateExpression=\"${remindTask}\"/>"),
                        "BINDING_WRONG_KIND",
                        "UserTask_AgreeMeetings",
                        "STEP_WORK_CHANGED",
                        "COMPLETION_TWICE"),
                Break.of(
                        "the start form's work at another step",
                        WITHDRAWAL,
                        all(swap(
                                "<bpmn:extensionElements>\n        <camunda:executionListener event=\"start\"",
                                "<bpmn:extensionElements>\n        <camunda:executionListener event=\"end\"")),
                        "LISTENER_EVENT",
                        "StartEvent_WithdrawalReported"),
                Break.of(
                        "an automatic step that does nothing",
                        COACHING,
                        swap(" camunda:delegateExpression=\"${closeFinancingDelegate}\"", ""),
                        "BINDING_MISSING",
                        "ServiceTask_CloseFinancing",
                        "STEP_WORK_CHANGED",
                        "CLOSING_LEFT_OUT"),
                Break.of(
                        "a send task",
                        WITHDRAWAL,
                        all(
                                led("Flow_ApplicationStopped", "SendTask_Letter"),
                                added("<bpmn:sendTask id=\"SendTask_Letter\" name=\"Kirim surat\"><bpmn:documentation>x"
                                        + "</bpmn:documentation></bpmn:sendTask><bpmn:sequenceFlow id=\"Flow_Sent\""
                                        + " sourceRef=\"SendTask_Letter\" targetRef=\"End_WithdrawalRecorded\"/>")),
                        "ELEMENT_UNSUPPORTED",
                        "SendTask_Letter"),
                Break.of(
                        "a model for another engine",
                        SURVEY,
                        all(
                                swap("xmlns:xsi=", "xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" xmlns:xsi="),
                                extended("UserTask_RecordSurvey", "<zeebe:userTask/>")),
                        "PLATFORM_8",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "variables mapped by code",
                        ONBOARDING,
                        attribute(
                                "CallActivity_TrainGroup", "camunda:variableMappingDelegateExpression", "${deadlines}"),
                        "BINDING_FORBIDDEN",
                        "CallActivity_TrainGroup"));
    }

    private static List<Break> expressions() {
        return List.of(
                Break.of(
                        "a condition reaches for classes",
                        SURVEY,
                        condition(
                                "Flow_SurveyOutcome_Doubtful",
                                "${surveyOutcome.getClass().forName('java.lang.Runtime') == 'x'}"),
                        "EXPRESSION_FORBIDDEN",
                        "Flow_SurveyOutcome_Doubtful",
                        "DOUBT_IGNORED"),
                Break.of(
                        "a deadline reaches for the engine",
                        PAYOUT,
                        attribute("UserTask_PayOut", "camunda:dueDate", "${execution.processEngineServices}"),
                        "EXPRESSION_FORBIDDEN",
                        "UserTask_PayOut"),
                Break.of(
                        "a parameter reaches for the database",
                        PAYOUT,
                        extended(
                                "ServiceTask_PrepareFinancing",
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\">${dataSource.connection}"
                                        + "</camunda:inputParameter></camunda:inputOutput>"),
                        "EXPRESSION_FORBIDDEN",
                        "ServiceTask_PrepareFinancing",
                        "VARIABLE_UNKNOWN"),
                Break.of(
                        "a listener completes the task itself",
                        PAYOUT,
                        extended(
                                "UserTask_PayOut",
                                "<camunda:taskListener event=\"create\" expression=\"${task.complete()}\"/>"),
                        "EXPRESSION_FORBIDDEN",
                        "UserTask_PayOut"),
                Break.of(
                        "a completion is called as if it were a question",
                        PAYOUT,
                        extended(
                                "UserTask_PayOut",
                                "<camunda:taskListener event=\"create\" expression=\"${payOutCompletion.show(task)}\"/>"),
                        "METHOD_UNKNOWN",
                        "UserTask_PayOut"),
                Break.of(
                        "the deadline's method is misspelt",
                        PAYOUT,
                        attribute("UserTask_PayOut", "camunda:dueDate", "${deadlines.dew(execution)}"),
                        "METHOD_UNKNOWN",
                        "UserTask_PayOut"),
                Break.of(
                        "(execution) was forgotten",
                        PAYOUT,
                        attribute("UserTask_SignAgreements", "camunda:candidateGroups", "${assignment.team()}"),
                        "METHOD_UNKNOWN",
                        "UserTask_SignAgreements"),
                Break.of(
                        "a bracket was forgotten",
                        PAYOUT,
                        attribute("UserTask_PayOut", "camunda:dueDate", "${deadlines.due(execution}"),
                        "EXPRESSION_UNREADABLE",
                        "UserTask_PayOut"),
                Break.of(
                        "a team as a deadline",
                        PAYOUT,
                        attribute("UserTask_PayOut", "camunda:dueDate", "${assignment.team(execution)}"),
                        "EXPRESSION_TYPE",
                        "UserTask_PayOut"),
                Break.of(
                        "a deadline as a team",
                        PAYOUT,
                        attribute("UserTask_SignAgreements", "camunda:candidateGroups", "${deadlines.due(execution)}"),
                        "EXPRESSION_TYPE",
                        "UserTask_SignAgreements"),
                Break.of(
                        "a list of people as a condition",
                        ONBOARDING,
                        condition("Flow_AllMembersPassed_Yes", "${surveyRounds.membersToSurvey(execution)}"),
                        "EXPRESSION_TYPE",
                        "Flow_AllMembersPassed_Yes",
                        "SURVEY_IGNORED"),
                Break.of(
                        "the condition's variable is misspelt",
                        SURVEY,
                        condition("Flow_SurveyOutcome_Doubtful", "${surveyOutcom == \"DOUBTFUL\"}"),
                        "VARIABLE_UNKNOWN",
                        "Flow_SurveyOutcome_Doubtful",
                        "DOUBT_IGNORED"),
                Break.of(
                        "the timer waits for an unknown day",
                        TRAINING,
                        swap("${trainingDayStart}", "${trainingDay}"),
                        "VARIABLE_UNKNOWN",
                        "TimerEvent_TrainingDayBegins"),
                Break.of(
                        "a called process is handed an unknown value",
                        ONBOARDING,
                        swap(
                                "<camunda:in source=\"groupId\" target=\"groupId\" />",
                                "<camunda:in source=\"kelompok\" target=\"groupId\" />"),
                        "VARIABLE_UNKNOWN",
                        "CallActivity_SurveyMembers"),
                Break.of(
                        "a task's name computes",
                        PAYOUT,
                        attribute("UserTask_PayOut", "name", "Serahkan ${uang}"),
                        "VARIABLE_UNKNOWN",
                        "UserTask_PayOut"),
                Break.of(
                        "a function nobody offers",
                        PAYOUT,
                        attribute("UserTask_PayOut", "camunda:dueDate", "${system('rm')}"),
                        "EXPRESSION_FORBIDDEN",
                        "UserTask_PayOut"));
    }

    private static List<Break> forms() {
        return List.of(
                Break.of(
                        "a file picker",
                        "record-survey.form",
                        newPart(null, "{\"type\":\"filepicker\",\"id\":\"Field_File\",\"key\":\"berkas\"}"),
                        "FORM_PART_UNSUPPORTED",
                        "Field_File"),
                Break.of(
                        "a page within the page",
                        "record-survey.form",
                        newPart(null, "{\"type\":\"iframe\",\"id\":\"Frame_One\",\"url\":\"https://example.org\"}"),
                        "FORM_PART_UNSUPPORTED",
                        "Frame_One"),
                Break.of(
                        "a key used twice",
                        "record-survey.form",
                        part("Field_Roof", field -> field.put("key", "wall")),
                        "FORM_KEY_TWICE",
                        "Field_Wall",
                        "FORM_FIELD_MISSING",
                        "FORM_CHOICE_UNKNOWN"),
                Break.of(
                        "a field without a key",
                        "record-survey.form",
                        part("Field_Note", field -> field.put("key", "")),
                        "FORM_KEY_MISSING",
                        "Field_Note"),
                Break.of(
                        "a question of the survey is gone",
                        "record-survey.form",
                        withoutPart("Field_Roof"),
                        "FORM_FIELD_MISSING",
                        "roof"),
                Break.of(
                        "the pledge is gone from the meeting (A14)",
                        "record-meeting.form",
                        withoutPart("Field_IkrarRead"),
                        "FORM_FIELD_MISSING",
                        "ikrarRead"),
                Break.of(
                        "the amount is gone from a row",
                        "record-requests.form",
                        withoutPart("Field_Amount"),
                        "FORM_FIELD_MISSING",
                        "amount"),
                Break.of(
                        "the hidden id is gone from a row",
                        "pay-out.form",
                        withoutPart("Field_MemberId"),
                        "FORM_FIELD_MISSING",
                        "memberId"),
                Break.of(
                        "a row's reason for leaving is gone (A9)",
                        "record-training-day.form",
                        withoutPart("Field_Refusal"),
                        "FORM_FIELD_MISSING",
                        "refusal"),
                Break.of(
                        "the whole list of members is gone",
                        "sign-agreements.form",
                        withoutPart("List_Members"),
                        "FORM_FIELD_MISSING",
                        "members"),
                Break.of(
                        "the start form lost the identity number",
                        "register-group.form",
                        withoutPart("Field_Nik"),
                        "FORM_FIELD_MISSING",
                        "nik"),
                Break.of(
                        "an amount is typed as text",
                        "record-survey.form",
                        part("Field_BusinessCost", field -> field.put("type", "textfield")),
                        "FORM_FIELD_KIND",
                        "Field_BusinessCost"),
                Break.of(
                        "a date became text",
                        "pay-out.form",
                        part("Field_HandedOverOn", field -> field.put("type", "textfield")),
                        "FORM_FIELD_KIND",
                        "Field_HandedOverOn"),
                Break.of(
                        "a date asks for the hour",
                        "pay-out.form",
                        part("Field_HandedOverOn", field -> field.put("subtype", "datetime")),
                        "FORM_FIELD_KIND",
                        "Field_HandedOverOn"),
                Break.of(
                        "a date without its kind",
                        "pay-out.form",
                        part("Field_HandedOverOn", field -> field.remove("subtype")),
                        "FORM_DATE_KIND",
                        "Field_HandedOverOn",
                        "FORM_FIELD_KIND"),
                Break.of(
                        "a choice became many",
                        "rule-doubtful-survey.form",
                        part("Field_Verdict", field -> field.put("type", "checklist")),
                        "FORM_FIELD_KIND",
                        "Field_Verdict"),
                Break.of(
                        "a choice's value was translated",
                        "rule-doubtful-survey.form",
                        choice("Field_Verdict", "PASSED", "LOLOS"),
                        "FORM_CHOICE_UNKNOWN",
                        "Field_Verdict"),
                Break.of(
                        "yes was translated",
                        "record-survey.form",
                        choice("Field_BusinessRunning", "YA", "YES"),
                        "FORM_CHOICE_UNKNOWN",
                        "Field_BusinessRunning"),
                Break.of(
                        "a new answer without a row in its table",
                        "record-survey.form",
                        choice("Field_Roof", "THATCH", "RUMBIA"),
                        "FORM_CHOICE_UNKNOWN",
                        "Field_Roof"),
                Break.of(
                        "a programme that nobody lends by",
                        "register-group.form",
                        choice("Field_Programme", "KSM", "KSM-BARU"),
                        "FORM_CHOICE_UNKNOWN",
                        "Field_Programme"),
                Break.of(
                        "a needed field is only shown",
                        "agree-meetings.form",
                        part("Field_Place", field -> field.put("disabled", true)),
                        "FORM_FIELD_NOT_SENT",
                        "Field_Place"),
                Break.of(
                        "a needed field may hide",
                        "agree-meetings.form",
                        part(
                                "Field_Place",
                                field -> field.putObject("conditional").put("hide", "=frequency = \"WEEKLY\"")),
                        "FORM_FIELD_HIDDEN",
                        "Field_Place"),
                Break.of(
                        "attendance has fixed choices",
                        "record-training-day.form",
                        part("Field_Attendance", field -> {
                            field.remove("valuesExpression");
                            field.putArray("values")
                                    .addObject()
                                    .put("label", "Hadir")
                                    .put("value", "ISTRI");
                        }),
                        "FORM_CHOICES_FIXED",
                        "Field_Attendance"),
                Break.of(
                        "a choice without choices",
                        "agree-meetings.form",
                        part("Field_Frequency", field -> field.putArray("values")),
                        "FORM_CHOICES_MISSING",
                        "Field_Frequency"),
                Break.of(
                        "a choice is there twice",
                        "agree-meetings.form",
                        choice("Field_Frequency", "TWO_WEEKLY", "WEEKLY"),
                        "FORM_CHOICE_TWICE",
                        "Field_Frequency"),
                Break.of(
                        "a condition cannot be read",
                        "confirm-payout.form",
                        part(
                                "Field_Comment",
                                field -> field.putObject("conditional").put("hide", "=verdict != \"DIFFERS")),
                        "FORM_EXPRESSION_UNREADABLE",
                        "Field_Comment"),
                Break.of(
                        "a condition asks for an unknown value",
                        "confirm-payout.form",
                        part(
                                "Field_Comment",
                                field -> field.putObject("conditional").put("hide", "=putusan != \"DIFFERS\"")),
                        "FORM_VALUE_UNKNOWN",
                        "Field_Comment"),
                Break.of(
                        "a text shows an unknown value",
                        "answer-question.form",
                        part("Text_Question", field -> field.put("text", "{{pertanyaan}}")),
                        "FORM_VALUE_UNKNOWN",
                        "Text_Question"),
                Break.of(
                        "a table shows an unknown list",
                        "confirm-payout.form",
                        part("Table_Members", field -> field.put("dataSource", "=laporan")),
                        "FORM_VALUE_UNKNOWN",
                        "Table_Members"),
                Break.of(
                        "rows can be added",
                        "pay-out.form",
                        part("List_Members", field -> field.put("allowAddRemove", true)),
                        "FORM_ROWS_ADDABLE",
                        "List_Members"),
                Break.of(
                        "a picture from another site",
                        "rule-doubtful-survey.form",
                        part("Image_HousePhotoSource", field -> field.put("source", "https://example.org/x.png")),
                        "FORM_IMAGE_OUTSIDE",
                        "Image_HousePhotoSource"),
                Break.of(
                        "the decider's amounts are gone",
                        "decide-application.form",
                        withoutPart("Field_Amount"),
                        "FORM_FIELD_MISSING",
                        "amount"),
                Break.of(
                        "kinship can no longer be declared",
                        "decide-application.form",
                        withoutPart("Field_Kin"),
                        "FORM_FIELD_MISSING",
                        "kin",
                        "FORM_VALUE_UNKNOWN"));
    }

    private static List<Break> tasks() {
        return List.of(
                Break.of(
                        "a task for nobody",
                        SURVEY,
                        all(
                                attribute("UserTask_RecordSurvey", "camunda:assignee", null),
                                attribute("UserTask_RecordSurvey", "camunda:candidateGroups", null)),
                        "TASK_HOLDER_MISSING",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "a task without a team",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "camunda:candidateGroups", null),
                        "TASK_TEAM_MISSING",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "a task for one person by name",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "camunda:assignee", "rina"),
                        "TASK_PERSON_FIXED",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "a team that does not exist",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "camunda:candidateGroups", "pemasaran"),
                        "TASK_TEAM_UNKNOWN",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "no deadline",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "camunda:dueDate", null),
                        "TASK_DUE_MISSING",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "a deadline in words",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "camunda:dueDate", "besok"),
                        "TASK_DUE_UNREADABLE",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "no reminder",
                        SURVEY,
                        without("UserTask_RecordSurvey_Reminder"),
                        "TASK_REMINDER_MISSING",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "no escalation",
                        SURVEY,
                        without("UserTask_RecordSurvey_Escalation"),
                        "TASK_ESCALATION_MISSING",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "an escalation without a time",
                        SURVEY,
                        without("Timer_RecordSurvey_Escalation"),
                        "TASK_TIMEOUT_INCOMPLETE",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "no name",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "name", null),
                        "NAME_MISSING",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "no form",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "camunda:formRef", null),
                        "FORM_MISSING",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "a form that does not exist",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "camunda:formRef", "survei"),
                        "FORM_UNKNOWN",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "a form tied to its deployment",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "camunda:formRefBinding", "deployment"),
                        "FORM_BINDING",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "an embedded form",
                        SURVEY,
                        all(
                                attribute("UserTask_RecordSurvey", "camunda:formRef", null),
                                attribute("UserTask_RecordSurvey", "camunda:formRefBinding", null),
                                attribute("UserTask_RecordSurvey", "camunda:formKey", "embedded:deployment:x.html")),
                        "FORM_KIND",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "a generated form",
                        SURVEY,
                        all(
                                attribute("UserTask_RecordSurvey", "camunda:formRef", null),
                                extended(
                                        "UserTask_RecordSurvey",
                                        "<camunda:formData><camunda:formField id=\"x\" type=\"string\"/>"
                                                + "</camunda:formData>")),
                        "FORM_KIND",
                        "UserTask_RecordSurvey",
                        "FORM_MISSING"),
                Break.of(
                        "a form of another step",
                        SURVEY,
                        attribute("UserTask_RecordSurvey", "camunda:formRef", "pay-out"),
                        "FORM_FIELD_MISSING",
                        "houseSize",
                        "FORM_VALUE_UNKNOWN"),
                Break.of(
                        "two completions",
                        SURVEY,
                        extended(
                                "UserTask_RecordSurvey",
                                "<camunda:taskListener event=\"complete\" delegateExpression=\"${ruleDoubtfulSurveyCompletion}\"/>"),
                        "COMPLETION_TWICE",
                        "UserTask_RecordSurvey",
                        "STEP_WORK_CHANGED",
                        "FORM_FIELD_MISSING",
                        "TASK_HOLDER_PROTECTED",
                        "DOUBT_IGNORED"),
                Break.of(
                        "the surveyor's team decides (approval by the surveyor)",
                        APPROVAL,
                        all(
                                attribute("UserTask_DecideApplication", "camunda:candidateUsers", null),
                                attribute(
                                        "UserTask_DecideApplication",
                                        "camunda:candidateGroups",
                                        "${assignment.team(execution)}")),
                        "TASK_HOLDER_PROTECTED",
                        "UserTask_DecideApplication"),
                Break.of(
                        "the managers decide whoever they are",
                        APPROVAL,
                        attribute("UserTask_DecideApplication", "camunda:candidateGroups", "${assignment.managers()}"),
                        "TASK_HOLDER_PROTECTED",
                        "UserTask_DecideApplication"),
                Break.of(
                        "the trainer examines her own group",
                        TRAINING,
                        all(
                                attribute("UserTask_TakeRecognitionTest", "camunda:candidateUsers", null),
                                attribute(
                                        "UserTask_TakeRecognitionTest",
                                        "camunda:assignee",
                                        "${assignment.officer(execution)}"),
                                attribute(
                                        "UserTask_TakeRecognitionTest",
                                        "camunda:candidateGroups",
                                        "${assignment.team(execution)}")),
                        "TASK_HOLDER_PROTECTED",
                        "UserTask_TakeRecognitionTest"),
                Break.of(
                        "anybody hands over money",
                        PAYOUT,
                        attribute("UserTask_PayOut", "camunda:candidateGroups", "${assignment.staff()}"),
                        "TASK_HOLDER_PROTECTED",
                        "UserTask_PayOut"),
                Break.of(
                        "who paid confirms",
                        PAYOUT,
                        attribute(
                                "UserTask_ConfirmPayout", "camunda:candidateUsers", "${assignment.payers(execution)}"),
                        "TASK_HOLDER_PROTECTED",
                        "UserTask_ConfirmPayout"),
                Break.of(
                        "staff rule on doubtful surveys",
                        SURVEY,
                        attribute("UserTask_RuleDoubtfulSurvey", "camunda:candidateGroups", "${assignment.staff()}"),
                        "TASK_HOLDER_PROTECTED",
                        "UserTask_RuleDoubtfulSurvey"),
                Break.of(
                        "no limit to the history",
                        SURVEY,
                        swap(" camunda:historyTimeToLive=\"P3650D\"", ""),
                        "TIME_TO_LIVE",
                        "MemberSurveyProcess"),
                Break.of(
                        "a part of the way can be started by itself",
                        PAYOUT,
                        swap(" camunda:isStartableInTasklist=\"false\"", ""),
                        "START_UNGUARDED",
                        "StartEvent_ApplicationApproved",
                        "START_UNGUARDED"),
                Break.of(
                        "nobody can register groups any more",
                        ONBOARDING,
                        swap("isExecutable=\"true\"", "isExecutable=\"true\" camunda:isStartableInTasklist=\"false\""),
                        "START_HIDDEN",
                        "StartEvent_GroupRegistered"),
                Break.of(
                        "the start form is gone",
                        ONBOARDING,
                        attribute("StartEvent_GroupRegistered", "camunda:formRef", null),
                        "FORM_MISSING",
                        "StartEvent_GroupRegistered"),
                Break.of(
                        "a template waits for an unknown day",
                        COACHING,
                        all(
                                match(
                                        "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">\\$\\{meetingBegins}</bpmn:timeDate>",
                                        ""),
                                match(
                                        "(id=\"TimerEvent_MeetingBegins\"[^>]*>.*?</bpmn:documentation>)",
                                        "$1<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:wait\""
                                                + " value=\"hariRapat\"/></camunda:properties></bpmn:extensionElements>")),
                        "VARIABLE_UNKNOWN",
                        "TimerEvent_MeetingBegins"),
                Break.of(
                        "a template waits for two times",
                        COACHING,
                        match(
                                "(id=\"TimerEvent_MeetingBegins\"[^>]*>.*?</bpmn:documentation>)",
                                "$1<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:wait\""
                                        + " value=\"P7D\"/></camunda:properties></bpmn:extensionElements>"),
                        "TIMER_TWICE",
                        "TimerEvent_MeetingBegins"),
                Break.of(
                        "a template's length of time is spelled out as a date",
                        COACHING,
                        all(
                                swap("${meetingBegins}", "P7D"),
                                match(
                                        "(id=\"TimerEvent_MeetingBegins\"[^>]*>.*?</bpmn:documentation>)",
                                        "$1<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:wait\""
                                                + " value=\"P7D\"/></camunda:properties></bpmn:extensionElements>")),
                        "TIMER_TWICE",
                        "TimerEvent_MeetingBegins"),
                Break.of(
                        "a template's day is spelled out as a word",
                        COACHING,
                        all(
                                swap("${meetingBegins}", "meetingBegins"),
                                match(
                                        "(id=\"TimerEvent_MeetingBegins\"[^>]*>.*?</bpmn:documentation>)",
                                        "$1<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:wait\""
                                                + " value=\"meetingBegins\"/></camunda:properties></bpmn:extensionElements>")),
                        "TIMER_TWICE",
                        "TimerEvent_MeetingBegins"),
                Break.of(
                        "a timer without a time",
                        COACHING,
                        swap("${meetingBegins}", ""),
                        "TIMER_EMPTY",
                        "TimerEvent_MeetingBegins"),
                Break.of(
                        "a duration in words",
                        COACHING,
                        match(
                                "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">\\$\\{meetingBegins}</bpmn:timeDate>",
                                "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">seminggu</bpmn:timeDuration>"),
                        "TIMER_UNREADABLE",
                        "TimerEvent_MeetingBegins"));
    }

    private static List<Break> references() {
        String error = "<bpmn:error id=\"Error_Full\" name=\"Penuh\" errorCode=\"PENUH\"/>";
        return List.of(
                Break.of(
                        "a called process is misspelt",
                        ONBOARDING,
                        swap("calledElement=\"GroupTrainingProcess\"", "calledElement=\"GroupTrainingProses\""),
                        "CALLED_PROCESS_UNKNOWN",
                        "CallActivity_TrainGroup",
                        "STEP_WORK_CHANGED",
                        "TRAINING_LEFT_OUT"),
                Break.of(
                        "a called process is computed",
                        ONBOARDING,
                        swap("calledElement=\"GroupTrainingProcess\"", "calledElement=\"${programme}\""),
                        "CALLED_PROCESS_COMPUTED",
                        "CallActivity_TrainGroup",
                        "STEP_WORK_CHANGED",
                        "TRAINING_LEFT_OUT"),
                Break.of(
                        "no called process",
                        ONBOARDING,
                        swap(" calledElement=\"GroupTrainingProcess\"", ""),
                        "CALLED_PROCESS_MISSING",
                        "CallActivity_TrainGroup",
                        "STEP_WORK_CHANGED",
                        "TRAINING_LEFT_OUT"),
                Break.of(
                        "a called process is not told whom it is about",
                        ONBOARDING,
                        swap("<camunda:in source=\"memberId\" target=\"memberId\" />", ""),
                        "CALL_FACT_MISSING",
                        "CallActivity_SurveyMembers",
                        "NEEDED_FACT_MISSING"),
                Break.of(
                        "a called process is not told the group",
                        ONBOARDING,
                        swap("<camunda:in source=\"groupId\" target=\"groupId\" />", ""),
                        "CALL_FACT_MISSING",
                        "CallActivity_SurveyMembers"),
                Break.of(
                        "a called process is not told the number",
                        ONBOARDING,
                        swap("<camunda:in businessKey=\"#{execution.processBusinessKey}\" />", ""),
                        "CALL_NUMBER_MISSING",
                        "CallActivity_SurveyMembers"),
                Break.of(
                        "a called process gives nothing of that name",
                        ONBOARDING,
                        swap("<camunda:out source=\"trainingOutcome\"", "<camunda:out source=\"hasilLatihan\""),
                        "CALL_RESULT_UNKNOWN",
                        "CallActivity_TrainGroup"),
                Break.of(
                        "a called process's answer is not taken",
                        ONBOARDING,
                        swap("<camunda:out source=\"trainingOutcome\" target=\"trainingOutcome\" />", ""),
                        "VARIABLE_UNKNOWN",
                        "Flow_TrainingCompleted_Yes"),
                Break.of(
                        "a decision that does not exist",
                        WITHDRAWAL,
                        all(
                                led("Flow_ApplicationStopped", "BusinessRuleTask_Ask"),
                                added(
                                        "<bpmn:businessRuleTask id=\"BusinessRuleTask_Ask\" name=\"Tanya tabel\" camunda:decisionRef=\"biaya\">"
                                                + "<bpmn:documentation>x</bpmn:documentation></bpmn:businessRuleTask><bpmn:sequenceFlow"
                                                + " id=\"Flow_Asked\" sourceRef=\"BusinessRuleTask_Ask\" targetRef=\"End_WithdrawalRecorded\"/>")),
                        "DECISION_UNKNOWN",
                        "BusinessRuleTask_Ask"),
                Break.of(
                        "no decision",
                        WITHDRAWAL,
                        all(
                                led("Flow_ApplicationStopped", "BusinessRuleTask_Ask"),
                                added(
                                        "<bpmn:businessRuleTask id=\"BusinessRuleTask_Ask\" name=\"Tanya tabel\">"
                                                + "<bpmn:documentation>x</bpmn:documentation></bpmn:businessRuleTask><bpmn:sequenceFlow"
                                                + " id=\"Flow_Asked\" sourceRef=\"BusinessRuleTask_Ask\" targetRef=\"End_WithdrawalRecorded\"/>")),
                        "DECISION_MISSING",
                        "BusinessRuleTask_Ask"),
                Break.of(
                        "a message that nobody sends",
                        ONBOARDING,
                        swap(
                                "<bpmn:message id=\"Message_GroupWithdrawn\" name=\"Message_GroupWithdrawn\" />",
                                "<bpmn:message id=\"Message_GroupWithdrawn\" name=\"Kelompok mundur\" />"),
                        "MESSAGE_UNKNOWN",
                        "StartEvent_GroupWithdrawn",
                        "WITHDRAWAL_UNHEARD"),
                Break.of(
                        "no message",
                        ONBOARDING,
                        swap(
                                "<bpmn:messageEventDefinition id=\"MessageDefinition_TrainGroup\" messageRef=\"Message_MemberWithdrawn\" />",
                                "<bpmn:messageEventDefinition id=\"MessageDefinition_TrainGroup\" />"),
                        "MESSAGE_MISSING",
                        "BoundaryEvent_MemberWithdrewFromTrainGroup",
                        "WITHDRAWAL_UNHEARD"),
                Break.of(
                        "a member who leaves during training is not heard",
                        ONBOARDING,
                        all(
                                without("BoundaryEvent_MemberWithdrewFromTrainGroup"),
                                without("Flow_MemberWithdrewFromTrainGroup"),
                                swap("<bpmn:incoming>Flow_MemberWithdrewFromTrainGroup</bpmn:incoming>", ""),
                                without("BoundaryEvent_MemberWithdrewFromTrainGroup_di"),
                                without("Flow_MemberWithdrewFromTrainGroup_di")),
                        "WITHDRAWAL_UNHEARD",
                        "CallActivity_TrainGroup"),
                Break.of(
                        "an error that nobody catches",
                        WITHDRAWAL,
                        all(
                                swap("</bpmn:process>", "</bpmn:process>" + error),
                                match(
                                        "(<bpmn:endEvent id=\"End_WithdrawalRecorded\".*?)</bpmn:endEvent>",
                                        "$1<bpmn:errorEventDefinition id=\"E1\" errorRef=\"Error_Full\"/></bpmn:endEvent>")),
                        "ERROR_UNCAUGHT",
                        "End_WithdrawalRecorded"),
                Break.of(
                        "an error without a name",
                        WITHDRAWAL,
                        match(
                                "(<bpmn:endEvent id=\"End_WithdrawalRecorded\".*?)</bpmn:endEvent>",
                                "$1<bpmn:errorEventDefinition id=\"E1\"/></bpmn:endEvent>"),
                        "ERROR_MISSING",
                        "End_WithdrawalRecorded"),
                Break.of(
                        "waiting for an error that nobody throws",
                        ONBOARDING,
                        all(
                                swap("</bpmn:process>", "</bpmn:process>" + error),
                                added(
                                        "<bpmn:boundaryEvent id=\"BoundaryEvent_Full\" name=\"Penuh\" attachedToRef=\"CallActivity_TrainGroup\">"
                                                + "<bpmn:errorEventDefinition id=\"E2\" errorRef=\"Error_Full\"/></bpmn:boundaryEvent>"
                                                + "<bpmn:sequenceFlow id=\"Flow_Full\" sourceRef=\"BoundaryEvent_Full\""
                                                + " targetRef=\"UserTask_ResolveMembers\"/>")),
                        "ERROR_NEVER_THROWN",
                        "BoundaryEvent_Full"),
                Break.of(
                        "a training day recorded where no day was picked",
                        COACHING,
                        swap("${agreeMeetingsCompletion}", "${recordTrainingDayCompletion}"),
                        "NEEDED_FACT_MISSING",
                        "UserTask_AgreeMeetings",
                        "STEP_WORK_CHANGED",
                        "FORM_FIELD_MISSING",
                        "FORM_VALUE_UNKNOWN"));
    }

    private static List<Break> gateways() {
        return List.of(
                Break.of(
                        "a gateway that asks nothing",
                        SURVEY,
                        attribute("Gateway_SurveyOutcome", "name", "Hasil"),
                        "GATEWAY_QUESTION",
                        "Gateway_SurveyOutcome"),
                Break.of(
                        "an answer without a name",
                        SURVEY,
                        attribute("Flow_SurveyOutcome_Doubtful", "name", null),
                        "GATEWAY_ANSWER",
                        "Flow_SurveyOutcome_Doubtful"),
                Break.of(
                        "a way without a condition",
                        SURVEY,
                        condition("Flow_SurveyOutcome_Doubtful", null),
                        "GATEWAY_CONDITION",
                        "Flow_SurveyOutcome_Doubtful",
                        "DOUBT_IGNORED"),
                Break.of(
                        "another gateway's way as the default",
                        ONBOARDING,
                        attribute("Gateway_CaseDecided", "default", "Flow_Verdict_Approved"),
                        "GATEWAY_DEFAULT_FOREIGN",
                        "Gateway_CaseDecided",
                        "GATEWAY_CONDITION",
                        "ANSWER_MISSING"),
                Break.of(
                        "a condition on the default",
                        SURVEY,
                        condition("Flow_SurveyOutcome_Clear", "${surveyOutcome == \"PASSED\"}"),
                        "GATEWAY_DEFAULT_CONDITION",
                        "Flow_SurveyOutcome_Clear"),
                Break.of(
                        "a code is misspelt",
                        SURVEY,
                        swap("DOUBTFUL&quot;}", "RAGU&quot;}"),
                        "CODE_UNKNOWN",
                        "Flow_SurveyOutcome_Doubtful",
                        "WAY_NEVER_TAKEN",
                        "DOUBT_IGNORED"),
                Break.of(
                        "an answer lost its way",
                        APPROVAL,
                        all(without("Flow_Decision_Answer"), without("Flow_Decision_Answer_di")),
                        "ANSWER_MISSING",
                        "Gateway_Decision",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "no default where a rule is asked",
                        ONBOARDING,
                        all(
                                attribute("Gateway_AllMembersPassed", "default", null),
                                condition("Flow_AllMembersPassed_No", "${!surveyRounds.allPassed(execution)}")),
                        "GATEWAY_DEFAULT",
                        "Gateway_AllMembersPassed"),
                Break.of(
                        "a yes without a no",
                        PAYOUT,
                        all(
                                attribute("Gateway_AllSigned", "default", null),
                                condition("Flow_AllSigned_No", "${allSigned == true}")),
                        "ANSWER_MISSING",
                        "Gateway_AllSigned",
                        "ANSWER_TWICE"),
                Break.of(
                        "two ways for one answer",
                        APPROVAL,
                        condition("Flow_Decision_Answer", "${decision == 'RESURVEY'}"),
                        "ANSWER_TWICE",
                        "Gateway_Decision",
                        "ANSWER_MISSING"),
                Break.of(
                        "a way that no answer takes",
                        ONBOARDING,
                        condition("Flow_Verdict_Rejected", "${approvalOutcome == \"RESURVEY\"}"),
                        "WAY_NEVER_TAKEN",
                        "Flow_Verdict_Rejected",
                        "ANSWER_MISSING"),
                Break.of(
                        "a question before anything is known",
                        TRAINING,
                        led("Flow_ReadyForTraining", "Gateway_NextDay"),
                        "FACT_NOT_SET_YET",
                        "Gateway_NextDay",
                        "STEP_UNREACHABLE",
                        "TEST_LEFT_OUT"));
    }

    private static List<Break> flows() {
        return List.of(
                Break.of(
                        "a step nobody comes to",
                        SURVEY,
                        led("Flow_SurveyOutcome_Doubtful", "End_SurveyRecorded"),
                        "STEP_UNREACHABLE",
                        "UserTask_RuleDoubtfulSurvey",
                        "DOUBT_IGNORED"),
                Break.of(
                        "a step after which nothing comes",
                        WITHDRAWAL,
                        all(without("Flow_ApplicationStopped"), without("Flow_ApplicationStopped_di")),
                        "DEAD_END",
                        "ServiceTask_StopApplication",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "money is handed over again and again",
                        PAYOUT,
                        led("Flow_PayoutConfirmed_Yes", "UserTask_PayOut"),
                        "LOOP_WITHOUT_EXIT",
                        "UserTask_PayOut",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "a circle that never waits",
                        TRAINING,
                        led("Flow_NextDay_Meeting", "ServiceTask_PickNextDay"),
                        "LOOP_WITHOUT_WAIT",
                        "Gateway_NextDay",
                        "STEP_UNREACHABLE",
                        "ATTENDANCE_LEFT_OUT"),
                Break.of(
                        "two starts",
                        SURVEY,
                        added("<bpmn:startEvent id=\"StartEvent_Second\" name=\"Lagi\"/>"
                                + "<bpmn:sequenceFlow id=\"Flow_Second\" sourceRef=\"StartEvent_Second\""
                                + " targetRef=\"UserTask_RecordSurvey\"/>"),
                        "ONE_START",
                        "MemberSurveyProcess"),
                Break.of(
                        "a start by the clock",
                        SURVEY,
                        match(
                                "(<bpmn:startEvent id=\"StartEvent_MemberToSurvey\".*?)</bpmn:startEvent>",
                                "$1<bpmn:timerEventDefinition id=\"T\"><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D"
                                        + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:startEvent>"),
                        "ONE_START",
                        "MemberSurveyProcess"),
                Break.of(
                        "a condition on a way out of a task",
                        SURVEY,
                        condition("Flow_SurveyRuled", "${surveyOutcome == \"PASSED\"}"),
                        "CONDITION_MISPLACED",
                        "Flow_SurveyRuled"),
                Break.of(
                        "two ways out of a task",
                        SURVEY,
                        added("<bpmn:sequenceFlow id=\"Flow_Extra\""
                                + " sourceRef=\"UserTask_RecordSurvey\" targetRef=\"UserTask_RuleDoubtfulSurvey\"/>"),
                        "SPLIT_WITHOUT_GATEWAY",
                        "UserTask_RecordSurvey"),
                Break.of(
                        "members are surveyed one after another, from a list that shrinks",
                        ONBOARDING,
                        swap(
                                "<bpmn:multiInstanceLoopCharacteristics ",
                                "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\" "),
                        "LOOP_ONE_BY_ONE",
                        "CallActivity_SurveyMembers"),
                Break.of(
                        "back to the start",
                        SURVEY,
                        led("Flow_SurveyRuled", "StartEvent_MemberToSurvey"),
                        "START_ENTERED",
                        "StartEvent_MemberToSurvey"),
                Break.of(
                        "an end that is none",
                        COACHING,
                        match(
                                "<bpmn:endEvent id=\"End_FinancingRepaid\"(.*?)</bpmn:endEvent>",
                                "<bpmn:intermediateThrowEvent id=\"End_FinancingRepaid\"$1</bpmn:intermediateThrowEvent>"),
                        "DEAD_END",
                        "End_FinancingRepaid"));
    }

    private static List<Break> savePoints() {
        return List.of(
                Break.of(
                        "the decision is not saved before the akad",
                        PAYOUT,
                        attribute("ServiceTask_PrepareFinancing", "camunda:asyncBefore", null),
                        "SAVE_POINT_MISSING",
                        "ServiceTask_PrepareFinancing"),
                Break.of(
                        "the payout is not saved before coaching",
                        ONBOARDING,
                        attribute("ServiceTask_StartCoaching", "camunda:asyncBefore", "false"),
                        "SAVE_POINT_MISSING",
                        "ServiceTask_StartCoaching"),
                Break.of(
                        "the akad may be prepared twice at once",
                        PAYOUT,
                        attribute("ServiceTask_PrepareFinancing", "camunda:exclusive", "false"),
                        "SAVE_POINT_SHARED",
                        "ServiceTask_PrepareFinancing"),
                Break.of(
                        "retries in words",
                        PAYOUT,
                        extended(
                                "ServiceTask_PrepareFinancing",
                                "<camunda:failedJobRetryTimeCycle>tiga kali</camunda:failedJobRetryTimeCycle>"),
                        "RETRY_UNREADABLE",
                        "ServiceTask_PrepareFinancing"));
    }

    private static List<Break> protectedRules() {
        return List.of(
                Break.of(
                        "money without approval",
                        ONBOARDING,
                        led("Flow_TrainingCompleted_Yes", "CallActivity_DisburseFinancing"),
                        "APPROVAL_LEFT_OUT",
                        "CallActivity_DisburseFinancing",
                        "STEP_UNREACHABLE",
                        "APPROVAL_IGNORED"),
                Break.of(
                        "money whatever was decided",
                        ONBOARDING,
                        led("Flow_CaseDecided_Yes", "CallActivity_DisburseFinancing"),
                        "APPROVAL_IGNORED",
                        "CallActivity_DisburseFinancing",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "money for the rejected",
                        ONBOARDING,
                        led("Flow_Verdict_Rejected", "CallActivity_DisburseFinancing"),
                        "APPROVAL_IGNORED",
                        "CallActivity_DisburseFinancing",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "training left out",
                        ONBOARDING,
                        led("Flow_AllMembersPassed_Yes", "CallActivity_ApproveApplication"),
                        "TRAINING_LEFT_OUT",
                        "CallActivity_DisburseFinancing",
                        "STEP_UNREACHABLE",
                        "TRAINING_IGNORED"),
                Break.of(
                        "training that need not be finished",
                        ONBOARDING,
                        led("Flow_TrainingCompleted_No", "CallActivity_ApproveApplication"),
                        "TRAINING_IGNORED",
                        "CallActivity_DisburseFinancing"),
                Break.of(
                        "survey left out",
                        ONBOARDING,
                        led("Flow_GroupEligible_Yes", "CallActivity_TrainGroup"),
                        "SURVEY_LEFT_OUT",
                        "CallActivity_DisburseFinancing",
                        "STEP_UNREACHABLE",
                        "SURVEY_IGNORED"),
                Break.of(
                        "the survey's result is ignored",
                        ONBOARDING,
                        led("Flow_AllMembersPassed_No", "CallActivity_TrainGroup"),
                        "SURVEY_IGNORED",
                        "CallActivity_DisburseFinancing"),
                Break.of(
                        "eligibility left out",
                        ONBOARDING,
                        led("Flow_GroupRegistered", "CallActivity_SurveyMembers"),
                        "ELIGIBILITY_LEFT_OUT",
                        "CallActivity_SurveyMembers",
                        "ELIGIBILITY_IGNORED"),
                Break.of(
                        "eligibility ignored",
                        ONBOARDING,
                        led("Flow_GroupEligible_No", "CallActivity_SurveyMembers"),
                        "ELIGIBILITY_IGNORED",
                        "CallActivity_SurveyMembers"),
                Break.of(
                        "coaching never begins",
                        ONBOARDING,
                        led("Flow_FinancingDisbursed", "End_FinancingDisbursed"),
                        "COACHING_LEFT_OUT",
                        "End_FinancingDisbursed",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "the rounds' bands are not asked",
                        APPROVAL,
                        led("Flow_ApprovalRequested", "UserTask_DecideApplication"),
                        "DECISION_LEFT_OUT",
                        "UserTask_DecideApplication"),
                Break.of(
                        "one decider is enough, whatever the amount",
                        APPROVAL,
                        led("Flow_Decision_Approved", "End_ApplicationApproved"),
                        "DECIDERS_IGNORED",
                        "End_ApplicationApproved",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "agreements unsigned",
                        PAYOUT,
                        led("Flow_Prepare_Sign", "UserTask_PayOut"),
                        "SIGNATURES_LEFT_OUT",
                        "UserTask_PayOut",
                        "STEP_UNREACHABLE",
                        "SIGNATURES_IGNORED"),
                Break.of(
                        "money although not all signed",
                        PAYOUT,
                        led("Flow_AllSigned_No", "UserTask_PayOut"),
                        "SIGNATURES_IGNORED",
                        "UserTask_PayOut"),
                Break.of(
                        "the payout's confirmation is left out",
                        PAYOUT,
                        led("Flow_PayOut_Confirm", "End_FinancingPaidOut"),
                        "CONFIRMATION_LEFT_OUT",
                        "End_FinancingPaidOut",
                        "STEP_UNREACHABLE",
                        "CONFIRMATION_IGNORED"),
                Break.of(
                        "the payout ends although it differs",
                        PAYOUT,
                        led("Flow_PayoutConfirmed_No", "End_FinancingPaidOut"),
                        "CONFIRMATION_IGNORED",
                        "End_FinancingPaidOut"),
                Break.of(
                        "the akad is not prepared",
                        PAYOUT,
                        led("Flow_Start_Prepare", "UserTask_SignAgreements"),
                        "FINANCING_LEFT_OUT",
                        "UserTask_SignAgreements",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "a debt is closed unpaid",
                        COACHING,
                        led("Flow_Repaid_No", "ServiceTask_CloseFinancing"),
                        "DEBT_IGNORED",
                        "ServiceTask_CloseFinancing"),
                Break.of(
                        "coaching ends with the debt open",
                        COACHING,
                        led("Flow_Repaid_Yes", "End_FinancingRepaid"),
                        "CLOSING_LEFT_OUT",
                        "End_FinancingRepaid",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "meetings are not recorded",
                        COACHING,
                        led("Flow_Agree_Begins", "ServiceTask_CloseFinancing"),
                        "MEETINGS_LEFT_OUT",
                        "StartEvent_FinancingPaidOut",
                        "STEP_UNREACHABLE",
                        "DEBT_IGNORED"),
                Break.of(
                        "the recognition test is left out",
                        TRAINING,
                        led("Flow_NextDay_Test", "End_TrainingCompleted"),
                        "TEST_LEFT_OUT",
                        "StartEvent_GroupReadyForTraining",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "requests are not asked for",
                        TRAINING,
                        led("Flow_NextDay_Requests", "UserTask_PlanMakeUp"),
                        "REQUESTS_LEFT_OUT",
                        "StartEvent_GroupReadyForTraining",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "doubtful surveys pass",
                        SURVEY,
                        all(led("Flow_SurveyRecorded", "End_SurveyRecorded")),
                        "DOUBT_IGNORED",
                        "End_SurveyRecorded",
                        "STEP_UNREACHABLE"),
                Break.of(
                        "money through a back door",
                        WITHDRAWAL,
                        all(
                                led("Flow_ApplicationStopped", "CallActivity_Money"),
                                added("<bpmn:callActivity id=\"CallActivity_Money\" name=\"Cairkan\""
                                        + " calledElement=\"GroupDisbursementProcess\"><bpmn:documentation>x</bpmn:documentation>"
                                        + "<bpmn:extensionElements><camunda:in variables=\"all\"/>"
                                        + "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/></bpmn:extensionElements>"
                                        + "</bpmn:callActivity><bpmn:sequenceFlow id=\"Flow_Money\" sourceRef=\"CallActivity_Money\""
                                        + " targetRef=\"End_WithdrawalRecorded\"/>")),
                        "PROTECTED_ELSEWHERE",
                        "CallActivity_Money"),
                Break.of(
                        "money on a message, beside the way",
                        ONBOARDING,
                        match(
                                "(targetRef=\"End_GroupWithdrawn\" />)",
                                "$1<bpmn:callActivity id=\"CallActivity_Again\" name=\"Cairkan\""
                                        + " calledElement=\"GroupDisbursementProcess\"><bpmn:documentation>x</bpmn:documentation>"
                                        + "<bpmn:extensionElements><camunda:in variables=\"all\"/>"
                                        + "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/></bpmn:extensionElements>"
                                        + "</bpmn:callActivity><bpmn:sequenceFlow id=\"Flow_Again\" sourceRef=\"StartEvent_GroupWithdrawn\""
                                        + " targetRef=\"CallActivity_Again\"/><bpmn:sequenceFlow id=\"Flow_AgainDone\""
                                        + " sourceRef=\"CallActivity_Again\" targetRef=\"End_GroupWithdrawn\"/>"),
                        "APPROVAL_LEFT_OUT",
                        "CallActivity_Again",
                        "SPLIT_WITHOUT_GATEWAY",
                        "WITHDRAWAL_UNHEARD",
                        "APPROVAL_IGNORED",
                        "TRAINING_LEFT_OUT",
                        "TRAINING_IGNORED",
                        "SURVEY_LEFT_OUT",
                        "SURVEY_IGNORED",
                        "COACHING_LEFT_OUT"),
                Break.of(
                        "a withdrawal stops nothing",
                        WITHDRAWAL,
                        led("Flow_WithdrawalReported", "End_WithdrawalRecorded"),
                        "STOP_LEFT_OUT",
                        "End_WithdrawalRecorded",
                        "STEP_UNREACHABLE"));
    }

    private static List<Break> changes() {
        return List.of(
                Break.of(
                        "a step got another id, and its deadline was forgotten",
                        PAYOUT,
                        swapAll("UserTask_PayOut", "UserTask_SerahUang"),
                        "CELL_STEP_UNKNOWN",
                        "Rule_13"),
                Break.of(
                        "a task's work is gone",
                        COACHING,
                        match(
                                "<camunda:taskListener event=\"complete\" delegateExpression=\"\\$\\{agreeMeetingsCompletion}\"/>",
                                ""),
                        "STEP_WORK_CHANGED",
                        "UserTask_AgreeMeetings"));
    }

    private static List<Break> tableShapes() {
        return List.of(
                Break.of(
                        "no limit to the table's history",
                        "income-test.dmn",
                        swap(" camunda:historyTimeToLive=\"P3650D\"", ""),
                        "TIME_TO_LIVE",
                        "income-test"),
                Break.of(
                        "a table without rows",
                        "payout-planning.dmn",
                        match("<rule .*</rule>", ""),
                        "TABLE_EMPTY",
                        "payout-planning"),
                Break.of(
                        "another language in a cell",
                        "income-test.dmn",
                        swap(
                                "<inputEntry id=\"Rule_1_programme\">",
                                "<inputEntry id=\"Rule_1_programme\" expressionLanguage=\"groovy\">"),
                        "TABLE_LANGUAGE",
                        "income-test"),
                Break.of(
                        "JUEL in an output",
                        "income-test.dmn",
                        swap(
                                "<outputEntry id=\"Rule_1_highestPerCapita\">",
                                "<outputEntry id=\"Rule_1_highestPerCapita\" expressionLanguage=\"juel\">"),
                        "TABLE_LANGUAGE",
                        "income-test"),
                Break.of(
                        "all rows answer where one is wanted",
                        "income-test.dmn",
                        swap("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\""),
                        "HIT_POLICY",
                        "income-test"),
                Break.of(
                        "one row answers where all are wanted",
                        "member-eligibility.dmn",
                        swap("hitPolicy=\"COLLECT\"", "hitPolicy=\"FIRST\""),
                        "HIT_POLICY",
                        "member-eligibility"),
                Break.of(
                        "answers are added up",
                        "group-eligibility.dmn",
                        swap("hitPolicy=\"COLLECT\"", "hitPolicy=\"COLLECT\" aggregation=\"COUNT\""),
                        "HIT_POLICY",
                        "group-eligibility"),
                Break.of(
                        "a column asks for something unknown",
                        "house-index-bounds.dmn",
                        swap("<text>houseIndex</text>", "<text>indeksRumah</text>"),
                        "INPUT_UNKNOWN",
                        "Input_HouseIndex"),
                Break.of(
                        "a column is of another kind",
                        "house-index-bounds.dmn",
                        swap(
                                "id=\"InputExpression_HouseIndex\" typeRef=\"integer\"",
                                "id=\"InputExpression_HouseIndex\" typeRef=\"string\""),
                        "INPUT_TYPE",
                        "Input_HouseIndex"),
                Break.of(
                        "an output got another name",
                        "income-test.dmn",
                        swap("name=\"highestPerCapita\"", "name=\"batas\""),
                        "OUTPUT_MISSING",
                        "income-test"),
                Break.of(
                        "an output is of another kind",
                        "income-test.dmn",
                        swap(
                                "name=\"highestPerCapita\" typeRef=\"long\"",
                                "name=\"highestPerCapita\" typeRef=\"string\""),
                        "OUTPUT_TYPE",
                        "Output_HighestPerCapita"),
                Break.of(
                        "a text without quotes",
                        "income-test.dmn",
                        swap("<text>\"KSM\"</text>", "<text>KSM</text>"),
                        "CELL_UNREADABLE",
                        "Rule_2"),
                Break.of(
                        "a range that never closes",
                        "house-index-bounds.dmn",
                        swap("[13..14]", "[13..14"),
                        "CELL_UNREADABLE",
                        "Rule_2"),
                Break.of(
                        "an amount with dots",
                        "income-test.dmn",
                        swap("<text>800000</text>", "<text>800.000.000</text>"),
                        "CELL_UNREADABLE",
                        "Rule_1"),
                Break.of(
                        "words where a number is asked",
                        "house-index-bounds.dmn",
                        swap("[13..14]", "\"sedang\""),
                        "CELL_TYPE",
                        "Rule_2",
                        "TABLE_GAP",
                        "ROW_UNREACHABLE"),
                Break.of(
                        "a criterion that is never asked",
                        "house-index.dmn",
                        swap("\"houseSize\"", "\"luasRumah\""),
                        "CELL_CODE_UNKNOWN",
                        "Rule_1",
                        "ROW_UNREACHABLE",
                        "FORM_CHOICE_UNKNOWN"),
                Break.of(
                        "a deadline for a step that is not there",
                        "task-deadlines.dmn",
                        swap("\"UserTask_PayOut\"", "\"UserTask_Bayar\""),
                        "CELL_STEP_UNKNOWN",
                        "Rule_13"),
                Break.of(
                        "an empty output",
                        "payout-planning.dmn",
                        swap("<text>3</text>", "<text></text>"),
                        "CELL_EMPTY",
                        "Rule_1"),
                Break.of(
                        "an output without quotes",
                        "survey-outcome.dmn",
                        swap("<text>\"PASSED\"</text>", "<text>PASSED</text>"),
                        "CELL_UNREADABLE",
                        "Rule_5"),
                Break.of(
                        "a text where a number is read",
                        "payout-planning.dmn",
                        swap("<text>3</text>", "<text>\"3\"</text>"),
                        "CELL_TYPE",
                        "Rule_1"),
                Break.of(
                        "a code in Indonesian",
                        "survey-outcome.dmn",
                        swap("<text>\"PASSED\"</text>", "<text>\"LOLOS\"</text>"),
                        "OUTPUT_CODE_UNKNOWN",
                        "Rule_5"),
                Break.of(
                        "three deciders",
                        "approval-band.dmn",
                        match("(Rule_2_deciders\"><text>)\"2\"", "$1\"3\""),
                        "OUTPUT_CODE_UNKNOWN",
                        "Rule_2"),
                Break.of(
                        "a frequency that is none",
                        "coaching-rules.dmn",
                        swap("\"MONTHLY\"", "\"YEARLY\""),
                        "OUTPUT_CODE_UNKNOWN",
                        "Rule_1"),
                Break.of(
                        "an hour that is none",
                        "coaching-rules.dmn",
                        swap("\"07:00\"", "\"jam 7\""),
                        "OUTPUT_TIME",
                        "Rule_1"),
                Break.of(
                        "a deadline before its beginning",
                        "task-deadlines.dmn",
                        match("(Rule_1_due\"><text>)3", "$1-3"),
                        "OUTPUT_RANGE",
                        "Rule_1"),
                Break.of(
                        "half a day",
                        "task-deadlines.dmn",
                        match("(Rule_1_due\"><text>)3", "$11.5"),
                        "OUTPUT_RANGE",
                        "Rule_1"),
                Break.of(
                        "a column twice",
                        "house-index-bounds.dmn",
                        swap("<text>programme</text>", "<text>houseIndex</text>"),
                        "INPUT_TWICE",
                        "Input_HouseIndex",
                        "INPUT_TYPE"));
    }

    private static List<Break> tableRows() {
        return List.of(
                Break.of(
                        "a gap between two rows",
                        "house-index-bounds.dmn",
                        swap("[13..14]", "[14..14]"),
                        "TABLE_GAP",
                        "house-index-bounds"),
                Break.of(
                        "a gap above the last row",
                        "house-index-bounds.dmn",
                        swap("&gt; 14", "[15..20]"),
                        "TABLE_GAP",
                        "house-index-bounds"),
                Break.of(
                        "a programme falls through",
                        "income-test.dmn",
                        swap("not(\"KSM\")", "\"KSM\", \"LAIN\""),
                        "TABLE_GAP",
                        "income-test",
                        "TABLE_OVERLAP"),
                Break.of(
                        "an outcome is missing",
                        "survey-outcome.dmn",
                        without("Rule_5"),
                        "TABLE_GAP",
                        "survey-outcome"),
                Break.of(
                        "the last row of the deadlines is gone",
                        "task-deadlines.dmn",
                        without("Rule_17"),
                        "TABLE_GAP",
                        "task-deadlines"),
                Break.of(
                        "two rows answer",
                        "house-index-bounds.dmn",
                        swap("[13..14]", "[12..14]"),
                        "TABLE_OVERLAP",
                        "Rule_2"),
                Break.of(
                        "two rows answer on open bounds",
                        "house-index-bounds.dmn",
                        swap("&gt; 14", "&gt;= 14"),
                        "TABLE_OVERLAP",
                        "Rule_3"),
                Break.of(
                        "the same answer twice",
                        "house-index.dmn",
                        swap("\"MEDIUM\"", "\"LARGE\""),
                        "TABLE_OVERLAP",
                        "Rule_2",
                        "FORM_CHOICE_UNKNOWN"),
                Break.of(
                        "a row under one that takes all",
                        "coaching-rules.dmn",
                        swap("<text>\"KSM\"</text>", "<text>-</text>"),
                        "ROW_UNREACHABLE",
                        "Rule_2"),
                Break.of(
                        "a band that the band above swallows",
                        "approval-band.dmn",
                        all(swap("&lt;= 2000000", "&lt;= 9000000"), swap("&lt;= 10000000<", "&lt;= 60000000<")),
                        "ROW_UNREACHABLE",
                        "Rule_2"),
                Break.of(
                        "a row for an index that cannot be",
                        "house-index-bounds.dmn",
                        all(
                                swap("&gt; 14", "[15..900]"),
                                swap("[13..14]", "[13..14], &gt; 900"),
                                swap(
                                        "<rule id=\"Rule_3\">",
                                        "<rule id=\"Rule_4\"><inputEntry id=\"a1\"><text></text></inputEntry>"
                                                + "<inputEntry id=\"a2\"><text>&lt; 0</text></inputEntry><outputEntry id=\"a3\"><text>\"MANAGER\"</text>"
                                                + "</outputEntry><outputEntry id=\"a4\"><text>\"x\"</text></outputEntry></rule><rule id=\"Rule_3\">"),
                                swap("&lt;= 12", "[0..12]")),
                        "ROW_UNREACHABLE",
                        "Rule_4"),
                Break.of(
                        "a programme without bands",
                        "approval-band.dmn",
                        swapAll("\"KSM\"", "\"BMT-KELOMPOK\""),
                        "PROGRAMME_UNCOVERED",
                        "approval-band"),
                Break.of(
                        "a programme without training",
                        "training-topics.dmn",
                        all(without("Rule_7"), without("Rule_8")),
                        "PROGRAMME_UNCOVERED",
                        "training-topics"),
                Break.of(
                        "a programme without rules of eligibility",
                        "group-eligibility.dmn",
                        without("Rule_KsmSize"),
                        "PROGRAMME_UNCOVERED",
                        "group-eligibility"),
                Break.of(
                        "nobody may attend",
                        "training-attendees.dmn",
                        swapAll("not(\"KSM\")", "\"KSM\""),
                        "PROGRAMME_UNCOVERED",
                        "training-attendees"),
                Break.of(
                        "an answer of the form lost its points",
                        "house-index.dmn",
                        swap("\"THATCH\"", "\"DAUN\""),
                        "FORM_CHOICE_UNKNOWN",
                        "Field_Roof"));
    }
}
