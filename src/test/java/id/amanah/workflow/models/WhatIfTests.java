package id.amanah.workflow.models;

import static id.amanah.workflow.models.Models.WAGIRAN;
import static id.amanah.workflow.models.Models.changed;
import static id.amanah.workflow.models.Models.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.application.Applications;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupView;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.survey.SampleFindings;
import id.amanah.survey.Surveys;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.ReadyGroups;
import id.amanah.workflow.models.changes.ElementChange;
import id.amanah.workflow.models.whatif.DecisionEffect;
import id.amanah.workflow.models.whatif.Effects;
import id.amanah.workflow.models.whatif.OpenStep;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What a manager is told before a change goes live. */
@SpringBootTest
@Import(GateOfTests.class)
@DirtiesContext
class WhatIfTests {

    @Autowired
    private ModelsDesk desk;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private GroupFormation groups;

    @Autowired
    private Applications applications;

    @Autowired
    private Surveys surveys;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    @BeforeEach
    void monday() {
        CaseInMotion.at(LocalDate.of(2026, 11, 23), 9);
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, null));
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_changed_table_is_asked_again_what_the_live_one_was_asked() throws IOException {
        train("BMT-KELOMPOK", "AJU-2026-00701");
        train("BMT-KELOMPOK", "AJU-2026-00702");
        train("KSM", "AJU-2026-00703");
        String deadlines = shipped("task-deadlines.dmn");
        int rule = deadlines.indexOf("\"UserTask_PlanTraining\"");
        String days = deadlines.substring(rule).replaceFirst("(?s).*?<outputEntry[^>]*><text>(\\d+)</text>.*", "$1");
        String changed = deadlines.substring(0, rule)
                + deadlines.substring(rule).replaceFirst("<text>" + days + "</text>", "<text>9</text>");
        DecisionEffect effect = ask("task-deadlines.dmn", changed).decisions().get(0);
        assertThat(effect.decisions()).isGreaterThanOrEqualTo(3);
        assertThat(effect.changed()).isEqualTo(3);
        assertThat(effect.changedApplications()).isEqualTo(3);
        assertThat(effect.moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).contains(": " + days + ";");
            assertThat(move.to()).contains(": 9;");
            assertThat(move.cases())
                    .extracting(DecisionEffect.Case::applicationNumber)
                    .containsExactly("AJU-2026-00701", "AJU-2026-00702", "AJU-2026-00703");
            assertThat(move.cases().get(2).facts()).contains("Program: KSM").contains("UserTask_PlanTraining");
        });
        assertThat(effect.sentence()).startsWith("Dari ").contains("3 akan berubah: 3 dari");
        assertThat(ask("task-deadlines.dmn", deadlines + "\n")
                        .decisions()
                        .get(0)
                        .changed())
                .isZero();
        assertThat(json.writeValueAsString(effect)).contains("\"changedApplications\":3");
    }

    @Test
    void the_same_question_of_the_same_case_is_kept_once_and_never_changed() {
        train("KSM", "AJU-2026-00711");
        assertThat(database.sql(
                                "select count(*) from rule_question where application_number = 'AJU-2026-00711' and rule_table = 'task-deadlines'")
                        .query(Long.class)
                        .single())
                .as("due date, reminder and escalation ask alike")
                .isEqualTo(1);
        for (String sql : List.of("update rule_question set answer = '[]'", "delete from rule_question")) {
            assertThatThrownBy(() -> database.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_a_form_asks_when_it_is_completed_counts_as_well_and_every_member_for_herself() throws IOException {
        GroupView group = ReadyGroups.of(groups, "BMT-KELOMPOK", 5);
        for (int member = 0; member < 2; member++) {
            Map<String, Object> facts = ReadyGroups.facts(group);
            facts.put("applicationNumber", "AJU-2026-00741");
            facts.put("memberId", group.members().get(member).id().toString());
            CaseInMotion.start(engine, "MemberSurveyProcess", facts)
                    .complete(
                            "UserTask_RecordSurvey",
                            "zulkifli",
                            SampleFindings.ofHouseIndex(12).asForm());
        }
        String bounds = shipped("house-index-bounds.dmn")
                .replace("&lt;= 12", "&lt;= 11")
                .replace("[13..14]", "[12..14]");
        DecisionEffect effect =
                ask("house-index-bounds.dmn", bounds).decisions().get(0);
        assertThat(effect.sentence())
                .startsWith("Dari 2 keputusan (1 pengajuan)")
                .contains("2 akan berubah");
    }

    @Test
    void a_survey_table_is_followed_to_the_survey_result_that_it_leads_to_5_2() throws IOException {
        String poor = surveyed(SampleFindings.ofHouseIndex(12));
        String earning = surveyed(SampleFindings.poorest().withIncome(2_800_000, 4));

        Effects bounds = ask(
                "house-index-bounds.dmn",
                shipped("house-index-bounds.dmn")
                        .replace("&lt;= 12", "&lt;= 11")
                        .replace("[13..14]", "[12..14]"));
        assertThat(bounds.chains()).singleElement().satisfies(end -> {
            assertThat(end.models()).containsExactly("house-index-bounds.dmn");
            assertThat(end.sentence())
                    .startsWith("Akibat akhirnya, dihitung ulang dari isian yang tercatat: Dari ")
                    .contains("hasil survei", "dari \"lolos\" menjadi \"perlu putusan manajer\"")
                    .endsWith("Putusan manusia sesudahnya tidak ikut dihitung.");
            assertThat(end.moves())
                    .filteredOn(move -> move.from().equals("lolos") && move.to().equals("perlu putusan manajer"))
                    .flatExtracting(DecisionEffect.Move::cases)
                    .extracting(DecisionEffect.Case::applicationNumber)
                    .contains(poor)
                    .doesNotContain(earning);
        });
        assertThat(changedFor(
                        earning,
                        ask("income-test.dmn", shipped("income-test.dmn").replace("800000", "600000"))))
                .as("Rp 700.000 a head is beyond the new bound")
                .containsExactly("perlu putusan manajer");
        Effects points =
                ask("house-index.dmn", shipped("house-index.dmn").replaceFirst("(Rule_1_points\"><text>)3", "$19"));
        assertThat(changedFor(poor, points)).containsExactly("tidak lolos");
        assertThat(changedFor(earning, points)).isEmpty();
        Effects gap = ask(
                "house-index.dmn", shipped("house-index.dmn").replaceFirst("(?s)<rule id=\"Rule_1\">.*?</rule>", ""));
        assertThat(gap.chains().get(0).unanswered()).isPositive();
        assertThat(gap.chains().get(0).sentence()).contains("tidak dapat dijawab oleh tabel yang baru");
        assertThat(ask("payout-planning.dmn", shipped("payout-planning.dmn")).chains())
                .as("its answer is asked by no other table")
                .isEmpty();
    }

    @Test
    void what_differs_in_a_table_is_told_without_its_language() throws IOException {
        String bounds = shipped("house-index-bounds.dmn")
                .replace("[13..14]", "[13..15]")
                .replace("&gt; 14", "&gt; 15");
        assertThat(ask("house-index-bounds.dmn", bounds).decisions().get(0).sentences())
                .anyMatch(one -> one.contains("Indeks rumah berubah dari antara 13 dan 14 menjadi antara 13 dan 15."))
                .anyMatch(one -> one.contains("Indeks rumah berubah dari lebih dari 14 menjadi lebih dari 15."));
        String income = shipped("income-test.dmn")
                .replaceFirst(
                        "</rule>",
                        "</rule><rule id=\"Rule_9\"><inputEntry id=\"Rule_9_p\"><text>\"A\", \"B\"</text></inputEntry>"
                                + "<outputEntry id=\"Rule_9_h\"><text>700000</text></outputEntry></rule>");
        assertThat(ask("income-test.dmn", income).decisions().get(0).sentences())
                .anyMatch(one -> one.endsWith(" ditambahkan: Program salah satu dari A, B → Pendapatan tertinggi per"
                        + " orang sebulan 700.000."));
    }

    @Test
    void a_table_that_speaks_another_language_is_not_tried() throws IOException {
        String juel = changed("income-test.dmn", "<outputEntry ", "<outputEntry expressionLanguage=\"juel\" ");
        assertThatThrownBy(() -> ask("income-test.dmn", juel))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("FEEL");
    }

    @Test
    void a_changed_process_is_told_in_words_and_for_a_picture_with_its_open_cases() throws IOException {
        train("KSM", "AJU-2026-00721");
        String diagram = changed(
                        "GroupTrainingProcess.bpmn", "name=\"Jadwalkan latihan\"", "name=\"Atur jadwal latihan\"")
                .replace(
                        "camunda:formRef=\"plan-make-up\" camunda:formRefBinding=\"latest\"",
                        "camunda:formRef=\"plan-training\" camunda:formRefBinding=\"latest\"")
                .replace("UserTask_RecordRequests\"", "UserTask_AskRequests\"");
        Effects effects = ask("GroupTrainingProcess.bpmn", diagram);
        var process = effects.processes().get(0);
        assertThat(process.changes().elements())
                .extracting(ElementChange::id, ElementChange::change)
                .contains(
                        tuple("UserTask_PlanTraining", ElementChange.Kind.CHANGED),
                        tuple("UserTask_AskRequests", ElementChange.Kind.ADDED),
                        tuple("UserTask_RecordRequests", ElementChange.Kind.REMOVED));
        assertThat(process.sentences())
                .contains(
                        "Tugas \"Atur jadwal latihan\": nama berubah dari \"Jadwalkan latihan\" menjadi \"Atur jadwal latihan\".",
                        "Tugas \"Jadwalkan susulan\": formulir berubah dari \"plan-make-up\" menjadi \"plan-training\".");
        assertThat(process.openTotal()).isPositive();
        assertThat(process.openCases()).extracting(OpenStep::elementId).contains("UserTask_PlanTraining");
        assertThat(process.openCases().get(0).oldest()).isNotNull();
        assertThat(desk.open("GroupTrainingProcess", WAGIRAN)).isEqualTo(process.openCases());
    }

    @Test
    void a_changed_form_tells_its_fields_and_how_many_open_tasks_show_it() throws IOException {
        train("KSM", "AJU-2026-00731");
        String form = shipped("plan-training.form");
        String label = form.replaceFirst("(?s).*?\"label\": ?\"([^\"]*)\".*", "$1");
        Effects effects =
                ask("plan-training.form", form.replaceFirst("\"" + Pattern.quote(label) + "\"", "\"Label baru\""));
        assertThat(effects.forms().get(0).openTasks()).isPositive();
        assertThat(effects.forms().get(0).sentences())
                .anyMatch(sentence -> sentence.contains("label berubah dari \"" + label + "\" menjadi \"Label baru\""));
    }

    /** A member's survey is recorded; the number of her group's application. */
    private String surveyed(SampleFindings findings) {
        GroupView group = ReadyGroups.of(groups, "BMT-KELOMPOK", 5);
        String number = applications.open(group.id(), group.programmeCode());
        surveys.record(group.id(), group.members().get(0).id(), findings.build(), "zulkifli");
        return number;
    }

    /** What the survey results of an application would change to. */
    private static List<String> changedFor(String application, Effects effects) {
        return effects.chains().stream()
                .flatMap(end -> end.moves().stream())
                .flatMap(move -> move.cases().stream())
                .filter(one -> application.equals(one.applicationNumber()))
                .map(DecisionEffect.Case::to)
                .toList();
    }

    private CaseInMotion train(String programme, String application) {
        GroupView group = ReadyGroups.of(groups, programme, programme.equals("KSM") ? 6 : 5);
        Map<String, Object> facts = ReadyGroups.facts(group);
        facts.put("applicationNumber", application);
        return CaseInMotion.start(engine, "GroupTrainingProcess", facts);
    }

    private Effects ask(String name, String text) throws IOException {
        FileRequest file = json.readValue(
                json.writeValueAsString(Map.of(
                        "name", name, "contentBase64", Base64.getEncoder().encodeToString(Models.bytes(text)))),
                FileRequest.class);
        return desk.whatIf(new Requests.Files(List.of(file), null, 400), WAGIRAN);
    }
}
