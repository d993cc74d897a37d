package id.amanah.workflow.models.gate;

import static id.amanah.workflow.models.gate.Edit.added;
import static id.amanah.workflow.models.gate.Edit.all;
import static id.amanah.workflow.models.gate.Edit.attribute;
import static id.amanah.workflow.models.gate.Edit.extended;
import static id.amanah.workflow.models.gate.Edit.led;
import static id.amanah.workflow.models.gate.Edit.match;
import static id.amanah.workflow.models.gate.Edit.newPart;
import static id.amanah.workflow.models.gate.Edit.part;
import static id.amanah.workflow.models.gate.Edit.swap;
import static id.amanah.workflow.models.gate.Edit.swapAll;
import static id.amanah.workflow.models.gate.Edit.without;
import static id.amanah.workflow.models.gate.Edit.withoutPart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What managers sensibly change; edits of one batch do not touch the same thing and can be live together. */
public final class SensibleEdits {

    private static final String ONBOARDING = "GroupOnboardingProcess.bpmn";
    private static final String SURVEY = "MemberSurveyProcess.bpmn";
    private static final String TRAINING = "GroupTrainingProcess.bpmn";
    private static final String APPROVAL = "GroupApprovalProcess.bpmn";
    private static final String PAYOUT = "GroupDisbursementProcess.bpmn";
    private static final String COACHING = "GroupCoachingProcess.bpmn";

    private static final Set<String> NEW_FORMS = Set.of("inform-group.form", "check-books.form");

    private SensibleEdits() {}

    /** All of them. */
    public static List<Sensible> catalogue() {
        List<Sensible> edits = new ArrayList<>();
        edits.addAll(words());
        edits.addAll(training());
        edits.addAll(steps());
        edits.addAll(rules());
        edits.addAll(ksm());
        return edits;
    }

    /** The edits of each batch laid over each other, file by file, by name of the batch. */
    public static Map<String, Map<String, String>> batches() {
        Map<String, Map<String, String>> batches = new TreeMap<>();
        for (Sensible edit : catalogue()) {
            Map<String, String> files = batches.computeIfAbsent(edit.batch(), unknown -> new LinkedHashMap<>());
            edit.edits()
                    .forEach((file, change) ->
                            files.put(file, change.apply(files.computeIfAbsent(file, SensibleEdits::shipped))));
        }
        return batches;
    }

    private static String shipped(String file) {
        return NEW_FORMS.contains(file) ? "" : Shipped.text(file);
    }

    private static List<Sensible> words() {
        return List.of(
                edit(
                        "words",
                        "a task gets a clearer name",
                        PAYOUT,
                        attribute("UserTask_PayOut", "name", "Serahkan uang kepada anggota")),
                edit(
                        "words",
                        "a step is explained better",
                        TRAINING,
                        swap(
                                "Semua dianggap tidak hadir sampai ditandai hadir.",
                                "Anggap tidak hadir sampai orangnya datang.")),
                edit(
                        "words",
                        "a label of a form is put right",
                        "record-survey.form",
                        part("Field_BusinessTurnover", field -> field.put("label", "Omzet usaha sebulan (Rp)"))),
                edit(
                        "words",
                        "a form explains itself",
                        "record-requests.form",
                        newPart(
                                null,
                                "{\"type\":\"text\",\"id\":\"Text_Help\",\"text\":\"Tanyakan satu per satu, jangan di depan orang lain.\"}")),
                edit(
                        "words",
                        "a choice is called otherwise",
                        "record-meeting.form",
                        part(
                                "Field_Held",
                                field -> ((ObjectNode) field.path("values").get(0)).put("label", "Ya, sesuai jadwal"))),
                edit(
                        "words",
                        "a place is called otherwise",
                        "agree-meetings.form",
                        part("Field_Place", field -> field.put("label", "Tempat berkumpul"))),
                edit(
                        "words",
                        "a question is asked otherwise",
                        SURVEY,
                        attribute("Gateway_SurveyOutcome", "name", "Perlu putusan manajer?")),
                edit("words", "a deadline grows", "task-deadlines.dmn", match("(Rule_1_due\"><text>)3", "$15")),
                edit(
                        "words",
                        "an explanation is put on the drawing",
                        COACHING,
                        added("<bpmn:textAnnotation id=\"TextAnnotation_Note\"><bpmn:text>Sampai lunas</bpmn:text>"
                                + "</bpmn:textAnnotation>")),
                edit(
                        "words",
                        "a version is named",
                        APPROVAL,
                        swap("isExecutable=\"true\"", "isExecutable=\"true\" camunda:versionTag=\"2026-11\"")),
                edit(
                        "words",
                        "the reason why a group is refused is reworded",
                        "group-eligibility.dmn",
                        swap(
                                "Kelompok harus tepat 5 orang; sekarang {jumlah} orang",
                                "Anggotanya {jumlah} orang, seharusnya tepat 5")));
    }

    private static List<Sensible> training() {
        return List.of(
                edit(
                        "training",
                        "three days of training",
                        "training-topics.dmn",
                        all(
                                without("Rule_4"),
                                without("Rule_5"),
                                without("Rule_3"),
                                match("(Rule_6_day\"><text>)5", "$13"))),
                edit("training", "training begins at nine", "training-rules.dmn", swap("\"08:00\"", "\"09:00\"")),
                edit(
                        "training",
                        "a sister may come too",
                        "training-attendees.dmn",
                        swap(
                                "<rule id=\"Rule_3\">",
                                "<rule id=\"Rule_9\"><inputEntry id=\"Rule_9_programme\"><text>not(\"KSM\")</text></inputEntry>"
                                        + "<outputEntry id=\"Rule_9_attendee\"><text>\"SAUDARA\"</text></outputEntry>"
                                        + "<outputEntry id=\"Rule_9_label\"><text>\"Hadir: saudara perempuan\"</text></outputEntry>"
                                        + "<outputEntry id=\"Rule_9_accepted\"><text>true</text></outputEntry>"
                                        + "<outputEntry id=\"Rule_9_sentence\"><text>\"\"</text></outputEntry></rule><rule id=\"Rule_3\">")),
                edit(
                        "training",
                        "coaching every fortnight",
                        "coaching-rules.dmn",
                        swap("\"WEEKLY\"", "\"TWO_WEEKLY\"")),
                edit(
                        "training",
                        "the note of a meeting is no longer asked for",
                        "record-meeting.form",
                        withoutPart("Field_Note")),
                edit(
                        "training",
                        "a wait from its template whose time is spelled out as well",
                        PAYOUT,
                        all(
                                led("Flow_AllSigned_Yes", "TimerEvent_Rest"),
                                added("<bpmn:intermediateCatchEvent id=\"TimerEvent_Rest\" name=\"Dua hari berlalu\""
                                        + " camunda:modelerTemplate=\"id.amanah.wait.days\" camunda:modelerTemplateVersion=\"1\">"
                                        + "<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:wait\""
                                        + " value=\"P2D\"/></camunda:properties></bpmn:extensionElements>"
                                        + "<bpmn:timerEventDefinition id=\"TimerEvent_Rest_Definition\"><bpmn:timeDuration"
                                        + " xsi:type=\"bpmn:tFormalExpression\">P2D</bpmn:timeDuration></bpmn:timerEventDefinition>"
                                        + "</bpmn:intermediateCatchEvent><bpmn:sequenceFlow id=\"Flow_Rest\""
                                        + " sourceRef=\"TimerEvent_Rest\" targetRef=\"UserTask_PayOut\"/>"))),
                edit("training", "no photo of the business", "record-survey.form", withoutPart("Field_BusinessPhoto")));
    }

    private static List<Sensible> steps() {
        String task = "<bpmn:userTask id=\"UserTask_InformGroup\" name=\"Beri tahu kelompok\""
                + " camunda:formRef=\"inform-group\" camunda:formRefBinding=\"latest\""
                + " camunda:assignee=\"${assignment.officer(execution)}\""
                + " camunda:candidateGroups=\"${assignment.team(execution)}\" camunda:dueDate=\"${deadlines.due(execution)}\">"
                + "<bpmn:documentation>Kelompok mendengar kabarnya dari petugas, bukan dari orang lain.</bpmn:documentation>"
                + "<bpmn:extensionElements>"
                + "<camunda:taskListener event=\"timeout\" id=\"UserTask_InformGroup_Reminder\""
                + " delegateExpression=\"${remindTask}\"><bpmn:timerEventDefinition id=\"Timer_InformGroup_Reminder\">"
                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.remind(execution)}</bpmn:timeDate>"
                + "</bpmn:timerEventDefinition></camunda:taskListener>"
                + "<camunda:taskListener event=\"timeout\" id=\"UserTask_InformGroup_Escalation\""
                + " delegateExpression=\"${escalateTask}\"><bpmn:timerEventDefinition id=\"Timer_InformGroup_Escalation\">"
                + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${deadlines.escalate(execution)}</bpmn:timeDate>"
                + "</bpmn:timerEventDefinition></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>"
                + "<bpmn:sequenceFlow id=\"Flow_GroupInformed\" sourceRef=\"UserTask_InformGroup\""
                + " targetRef=\"CallActivity_DisburseFinancing\"/>";
        return List.of(
                new Sensible(
                        "steps",
                        "a new task with a form of its own",
                        Map.of(
                                ONBOARDING,
                                all(led("Flow_Verdict_Approved", "UserTask_InformGroup"), added(task)),
                                "inform-group.form",
                                text -> """
                                {"id": "inform-group", "type": "default", "schemaVersion": 16,
                                 "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.22.0",
                                 "components": [{"type": "text", "id": "Text_What", "text": "Sampaikan putusannya."}]}
                                """)),
                edit(
                        "steps",
                        "a day to sleep over it before the money",
                        PAYOUT,
                        all(
                                led("Flow_AllSigned_Yes", "TimerEvent_Night"),
                                added("<bpmn:intermediateCatchEvent id=\"TimerEvent_Night\" name=\"Semalam berlalu\">"
                                        + "<bpmn:timerEventDefinition id=\"TimerEvent_Night_Definition\"><bpmn:timeDuration"
                                        + " xsi:type=\"bpmn:tFormalExpression\">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>"
                                        + "</bpmn:intermediateCatchEvent><bpmn:sequenceFlow id=\"Flow_Night\""
                                        + " sourceRef=\"TimerEvent_Night\" targetRef=\"UserTask_PayOut\"/>"))),
                new Sensible(
                        "steps",
                        "a task from its template between two steps",
                        Map.of(
                                COACHING,
                                all(led("Flow_Start_Agree", "UserTask_CheckBooks"), added(templatedTask())),
                                "check-books.form",
                                text -> """
                                {"id": "check-books", "type": "default", "schemaVersion": 16,
                                 "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.22.0",
                                 "components": [{"type": "text", "id": "Text_Books", "text": "Bagikan buku angsuran."}]}
                                """)),
                edit(
                        "steps",
                        "a wait from its template between two steps",
                        ONBOARDING,
                        all(led("Flow_FinancingDisbursed", "TimerEvent_DaysPassed"), added(templatedWait()))),
                edit(
                        "steps",
                        "the akad is prepared more patiently",
                        PAYOUT,
                        extended(
                                "ServiceTask_PrepareFinancing",
                                "<camunda:failedJobRetryTimeCycle>R5/PT2M</camunda:failedJobRetryTimeCycle>")),
                edit(
                        "steps",
                        "the test comes before other work in the list",
                        TRAINING,
                        attribute("UserTask_TakeRecognitionTest", "camunda:priority", "60")),
                edit(
                        "steps",
                        "all of marketing and management may collect signatures",
                        PAYOUT,
                        attribute("UserTask_SignAgreements", "camunda:candidateGroups", "${assignment.staff()}")),
                edit(
                        "steps",
                        "a follow-up date for the decision",
                        APPROVAL,
                        attribute(
                                "UserTask_DecideApplication",
                                "camunda:followUpDate",
                                "${deadlines.remind(execution)}")),
                edit(
                        "steps",
                        "the default way becomes a condition",
                        COACHING,
                        all(
                                attribute("Gateway_Repaid", "default", null),
                                Edit.condition("Flow_Repaid_No", "${!repaid}"))),
                edit(
                        "steps",
                        "rejections are saved before they are recorded",
                        ONBOARDING,
                        attribute("ServiceTask_RecordRejection", "camunda:asyncBefore", "true")),
                edit(
                        "steps",
                        "a task says more in its list",
                        SURVEY,
                        extended(
                                "UserTask_RuleDoubtfulSurvey",
                                "<camunda:taskListener event=\"create\" expression=\"${surveyRounds.name(task)}\"/>")));
    }

    /** As Modeler writes it when the template {@code task-general} is picked. */
    private static String templatedTask() {
        return "<bpmn:userTask id=\"UserTask_CheckBooks\" name=\"Bagikan buku angsuran\""
                + " camunda:modelerTemplate=\"id.amanah.task.general\" camunda:modelerTemplateVersion=\"1\""
                + " camunda:formRef=\"check-books\" camunda:formRefBinding=\"latest\""
                + " camunda:assignee=\"${assignment.officer(execution)}\""
                + " camunda:candidateGroups=\"${assignment.team(execution)}\" camunda:dueDate=\"${deadlines.due(execution)}\">"
                + "<bpmn:documentation>Tiap anggota memegang bukunya sebelum pertemuan pertama.</bpmn:documentation>"
                + "<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:deadline\""
                + " value=\"task-deadlines\"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>"
                + "<bpmn:sequenceFlow id=\"Flow_BooksChecked\" sourceRef=\"UserTask_CheckBooks\""
                + " targetRef=\"UserTask_AgreeMeetings\"/>";
    }

    /** As Modeler writes it when the template {@code wait-days} is picked. */
    private static String templatedWait() {
        return "<bpmn:intermediateCatchEvent id=\"TimerEvent_DaysPassed\" name=\"Sehari berlalu\""
                + " camunda:modelerTemplate=\"id.amanah.wait.days\" camunda:modelerTemplateVersion=\"1\">"
                + "<bpmn:extensionElements><camunda:properties><camunda:property name=\"amanah:wait\""
                + " value=\"P1D\"/></camunda:properties></bpmn:extensionElements>"
                + "<bpmn:timerEventDefinition id=\"TimerEvent_DaysPassed_Definition\"/></bpmn:intermediateCatchEvent>"
                + "<bpmn:sequenceFlow id=\"Flow_DaysPassed\" sourceRef=\"TimerEvent_DaysPassed\""
                + " targetRef=\"ServiceTask_StartCoaching\"/>";
    }

    private static List<Sensible> rules() {
        return List.of(
                edit(
                        "rules",
                        "a new band of approval",
                        "approval-band.dmn",
                        swap(
                                "<rule id=\"Rule_1\">",
                                "<rule id=\"Rule_0\"><description>Jumlah sangat kecil</description>"
                                        + "<inputEntry id=\"Rule_0_programme\"><text>\"BMT-KELOMPOK\"</text></inputEntry>"
                                        + "<inputEntry id=\"Rule_0_highest\"><text>&lt;= 500000</text></inputEntry>"
                                        + "<inputEntry id=\"Rule_0_total\"><text>&lt;= 2500000</text></inputEntry>"
                                        + "<outputEntry id=\"Rule_0_deciders\"><text>\"1\"</text></outputEntry>"
                                        + "<outputEntry id=\"Rule_0_explanation\"><text>\"Jenjang 0: cukup satu pemutus\"</text></outputEntry>"
                                        + "</rule><rule id=\"Rule_1\">")),
                edit(
                        "rules",
                        "the manager rules on one point more",
                        "house-index-bounds.dmn",
                        all(swap("[13..14]", "[13..15]"), swap("&gt; 14", "&gt; 15"))),
                edit(
                        "rules",
                        "the bound of income rises",
                        "income-test.dmn",
                        swap("<text>800000</text>", "<text>900000</text>")),
                new Sensible(
                        "rules",
                        "a new answer of the survey with its points",
                        Map.of(
                                "record-survey.form",
                                        part(
                                                "Field_Roof",
                                                field -> ((ArrayNode) field.path("values"))
                                                        .addObject()
                                                        .put("label", "Rumbia baru")
                                                        .put("value", "NEW_THATCH")),
                                "house-index.dmn",
                                        swap(
                                                "<rule id=\"Rule_1\">",
                                                "<rule id=\"Rule_90\"><inputEntry id=\"Rule_90_programme\"><text></text></inputEntry>"
                                                        + "<inputEntry id=\"Rule_90_criterion\"><text>\"roof\"</text></inputEntry>"
                                                        + "<inputEntry id=\"Rule_90_answer\"><text>\"NEW_THATCH\"</text></inputEntry>"
                                                        + "<outputEntry id=\"Rule_90_points\"><text>1</text></outputEntry>"
                                                        + "<outputEntry id=\"Rule_90_maxPoints\"><text>3</text></outputEntry>"
                                                        + "<outputEntry id=\"Rule_90_label\"><text>\"Atap rumbia baru\"</text></outputEntry></rule>"
                                                        + "<rule id=\"Rule_1\">"))),
                edit("rules", "younger businesses are welcome", "member-eligibility.dmn", swapAll("&lt; 6", "&lt; 3")),
                edit(
                        "rules",
                        "money after one working day",
                        "payout-planning.dmn",
                        swap("<text>3</text>", "<text>1</text>")),
                edit(
                        "rules",
                        "the reason of a doubtful survey is reworded",
                        "survey-outcome.dmn",
                        swap(
                                "Hasil: perlu putusan manajer karena usaha tidak terlihat berjalan",
                                "Hasil: perlu putusan manajer, usahanya tidak terlihat berjalan")));
    }

    /** What only groups of the other programme come across. */
    private static List<Sensible> ksm() {
        return List.of(
                edit(
                        "ksm",
                        "KSM gets a row of its own",
                        "payout-planning.dmn",
                        all(
                                swap("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\""),
                                swap("<text></text>", "<text>not(\"KSM\")</text>"),
                                swap(
                                        "</rule>",
                                        "</rule><rule id=\"Rule_2\"><inputEntry id=\"Rule_2_programme\"><text>\"KSM\"</text></inputEntry>"
                                                + "<outputEntry id=\"Rule_2_meetingAfterWorkingDays\"><text>5</text></outputEntry></rule>"))),
                edit(
                        "ksm",
                        "the survey's deadline depends on the programme",
                        "task-deadlines.dmn",
                        swap(
                                "<rule id=\"Rule_1\">",
                                "<rule id=\"Rule_90\"><inputEntry id=\"Rule_90_programme\"><text>\"KSM\"</text></inputEntry>"
                                        + "<inputEntry id=\"Rule_90_step\"><text>\"UserTask_RecordSurvey\"</text></inputEntry>"
                                        + "<outputEntry id=\"Rule_90_due\"><text>7</text></outputEntry>"
                                        + "<outputEntry id=\"Rule_90_remind\"><text>2</text></outputEntry>"
                                        + "<outputEntry id=\"Rule_90_escalate\"><text>2</text></outputEntry></rule>"
                                        + "<rule id=\"Rule_1\">")),
                edit(
                        "ksm",
                        "KSM learns a day more",
                        "training-topics.dmn",
                        all(
                                match("(Rule_8_day\"><text>)2", "$13"),
                                swap(
                                        "<rule id=\"Rule_8\">",
                                        "<rule id=\"Rule_9\"><inputEntry id=\"Rule_9_programme\"><text>\"KSM\"</text></inputEntry>"
                                                + "<inputEntry id=\"Rule_9_returning\"><text></text></inputEntry>"
                                                + "<outputEntry id=\"Rule_9_day\"><text>2</text></outputEntry>"
                                                + "<outputEntry id=\"Rule_9_topic\"><text>\"PROFIL\"</text></outputEntry>"
                                                + "<outputEntry id=\"Rule_9_title\"><text>\"Profil lembaga\"</text></outputEntry>"
                                                + "<outputEntry id=\"Rule_9_requestsTaken\"><text>false</text></outputEntry></rule>"
                                                + "<rule id=\"Rule_8\">"))));
    }

    private static Sensible edit(String batch, String name, String file, Edit edit) {
        return new Sensible(batch, name, Map.of(file, edit));
    }

    /**
     * A sensible change.
     *
     * @param batch those it can be live together with
     * @param name what the manager wants
     * @param edits how which file changes; a file that does not exist yet is made
     */
    public record Sensible(String batch, String name, Map<String, Edit> edits) {

        /** The files as the manager sends them. */
        List<ModelFile> files() {
            List<ModelFile> files = new ArrayList<>();
            edits.forEach((file, edit) -> files.add(
                    new ModelFile(file, edit.apply(shipped(file)).getBytes(java.nio.charset.StandardCharsets.UTF_8))));
            return files;
        }

        @Override
        public String toString() {
            return batch + ": " + name;
        }
    }
}
