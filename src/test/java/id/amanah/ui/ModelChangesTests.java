package id.amanah.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.story.Cooperative;
import id.amanah.story.GroupJourney;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.Office;
import id.amanah.story.OpenTask;
import id.amanah.story.Person;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import id.amanah.workflow.engine.EngineTables;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Value;

/**
 * Three changes as managers make them, from the file that comes out of Modeler to a case that runs through the change: on
 * the page "Model proses", in the task list, and over REST where a browser would show nothing new.
 */
class ModelChangesTests extends BrowserTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 5);
    private static final String PLAN = "UserTask_PlanTraining";
    private static final String DECIDE = "UserTask_DecideApplication";

    @Value("${amanah.zone}")
    private ZoneId officeZone;

    private Office office;

    @BeforeAll
    void anOfficeAtWork() {
        clock.itIs(FIRST_DAY.atTime(8, 0));
        Cooperative staff = new Cooperative(
                staff(OfficeStaff.ADMINISTRATOR),
                staff(OfficeStaff.MANAGER),
                staff(OfficeStaff.OFFICER),
                staff(OfficeStaff.OTHER_OFFICER),
                staff(OfficeStaff.OPERATOR));
        office = new Office(
                new RestInterface(URI.create("http://localhost:" + port)),
                staff,
                new RunningDays(clock, browser, engine.getManagementService(), officeZone));
    }

    @Test
    void training_of_three_days_for_a_returning_group_A6() {
        GroupOnPaper sakura = group("Sakura");
        repaid(GroupJourney.register(office, sakura));

        Path file = ChangedFile.of("training-topics.dmn")
                .with("<inputEntry id=\"Rule_2_returning\"><text>", "<inputEntry id=\"Rule_2_returning\"><text>false")
                .with("<inputEntry id=\"Rule_3_returning\"><text>", "<inputEntry id=\"Rule_3_returning\"><text>false")
                .with("<inputEntry id=\"Rule_4_returning\"><text>", "<inputEntry id=\"Rule_4_returning\"><text>false")
                .with("<inputEntry id=\"Rule_5_returning\"><text>", "<inputEntry id=\"Rule_5_returning\"><text>false")
                .with("<inputEntry id=\"Rule_6_returning\"><text>", "<inputEntry id=\"Rule_6_returning\"><text>false")
                .before("    </decisionTable>", topicForReturning("Rule_9", 2, "PRODUK", "Produk", false))
                .before("    </decisionTable>", topicForReturning("Rule_10", 3, "PENGAJUAN", "Pengajuan", true))
                .saved();
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.openModel("training-topics.dmn");
        browser.pictures().takeWhole("ubah-latihan-1-model");
        page.change(file);
        assertThat(page.check()).contains("Lulus pemeriksaan.");
        assertThat(page.effects()).contains("Baris 9", "Baris 10", "Kelompok lama");
        page.reason("Keputusan rapat 5 Oktober: kelompok yang pernah lunas cukup tiga hari");
        browser.pictures().takeWhole("ubah-latihan-2-akibat");
        assertThat(page.run("Keputusan rapat 5 Oktober: kelompok yang pernah lunas cukup tiga hari"))
                .contains("Sudah dijalankan.");
        browser.pictures().take("ubah-latihan-3-berlaku");

        GroupOnPaper again = group("Sakura Dua");
        for (int position = 1; position <= 5; position++) {
            Person before = sakura.members().get(position - 1);
            again.member(position, person -> person.with("nik", before.answer("nik")));
        }
        GroupJourney returning = GroupJourney.register(office, again).reach(PLAN);
        Tasklist tasklist = browser.signIn(OfficeStaff.OFFICER);
        tasklist.openFilter("Tugas saya");
        Form plan = tasklist.openTask("Jadwalkan latihan", "Sakura Dua");
        assertThat(plan.row("Hari latihan", 3).field("Materi").value()).contains("Pengajuan");
        assertThat(plan.row("Hari latihan", 4).has("Materi")).as("a fourth day").isFalse();
        browser.pictures().takeWhole("ubah-latihan-4-jadwal");
        returning.reach(DECIDE);
        assertThat(daysHeld(returning)).isEqualTo(3);

        GroupJourney firstTime = GroupJourney.register(office, group("Anggrek")).reach(DECIDE);
        assertThat(daysHeld(firstTime)).as("a group that never borrowed").isEqualTo(5);
    }

    @Test
    void a_new_approval_band() {
        GroupJourney before = GroupJourney.register(office, group("Dahlia"))
                .askingFor(2_500_000)
                .reach(DECIDE);
        decided(before);
        assertThat(applicationStatus(before))
                .as("twelve and a half million take two")
                .isNotEqualTo("APPROVED");

        Path file = ChangedFile.of("approval-band.dmn")
                .before("      <rule id=\"Rule_2\">", """
                              <rule id="Rule_7">
                                <description>BMT, jenjang antara</description>
                                <inputEntry id="Rule_7_programme"><text>"BMT-KELOMPOK"</text></inputEntry>
                                <inputEntry id="Rule_7_highest"><text>&lt;= 3000000</text></inputEntry>
                                <inputEntry id="Rule_7_total"><text>&lt;= 15000000</text></inputEntry>
                                <outputEntry id="Rule_7_deciders"><text>"1"</text></outputEntry>
                                <outputEntry id="Rule_7_explanation"><text>"Jenjang antara: satu pemutus sampai Rp 15.000.000"</text></outputEntry>
                              </rule>
                        """)
                .saved();
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.change(file);
        assertThat(page.check()).contains("Lulus pemeriksaan.");
        assertThat(page.effects())
                .contains("keputusan", "akan berubah", "Jenjang 2: dua pemutus", "Jenjang antara", "Baris 2");
        page.press(browser.driver()
                .findElement(By.cssSelector("details.move summary"))
                .getText());
        assertThat(page.effects()).contains(before.applicationNumber());
        page.reason("Rapat pengurus: sampai Rp 15 juta cukup satu pemutus");
        browser.pictures().takeWhole("ubah-jenjang-1-akibat");
        page.press("Jalankan");
        browser.pictures().take("ubah-jenjang-2-tanya");
        page.press("Batal");
        assertThat(page.run("Rapat pengurus: sampai Rp 15 juta cukup satu pemutus"))
                .contains("Sudah dijalankan.");

        GroupJourney after = GroupJourney.register(office, group("Seruni"))
                .askingFor(2_500_000)
                .reach(DECIDE);
        Tasklist tasklist = browser.signIn(OfficeStaff.MANAGER);
        tasklist.openFilter("Menunggu keputusan saya");
        Form decision = tasklist.claimTask("Putuskan pengajuan", "Seruni");
        assertThat(decision.text()).contains("Jenjang antara: satu pemutus sampai Rp 15.000.000");
        browser.pictures().takeWhole("ubah-jenjang-3-putusan");
        decided(after);
        assertThat(applicationStatus(after)).isEqualTo("APPROVED");
    }

    @Test
    void a_new_question_in_the_survey() {
        Path file = ChangedFile.of("record-survey.form")
                .before("    {\n      \"type\": \"textfield\",\n      \"id\": \"Field_Note\"", """
                            {
                              "type": "radio",
                              "id": "Field_Arisan",
                              "key": "arisan",
                              "label": "Ikut arisan di RT?",
                              "values": [
                                { "value": "YA", "label": "Ya, setiap pekan" },
                                { "value": "TIDAK", "label": "Tidak" }
                              ],
                              "layout": { "row": "Row_Arisan", "columns": 8 }
                            },
                        """)
                .saved();
        GroupJourney waiting = GroupJourney.register(office, group("Flamboyan")).reach("UserTask_RecordSurvey");
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.change(file);
        assertThat(page.check()).contains("Lulus pemeriksaan.").doesNotContain("akan hilang");
        assertThat(page.effects()).contains("Ikut arisan di RT?", "tugas terbuka memakai formulir ini");
        browser.pictures().takeWhole("ubah-survei-1-akibat");
        assertThat(page.run("Arisan memperlihatkan siapa yang terbiasa menyisihkan uang"))
                .contains("Sudah dijalankan.");

        Tasklist tasklist = browser.signIn(OfficeStaff.OFFICER);
        tasklist.openFilter("Tugas saya");
        Form survey = tasklist.openTask("Survei rumah dan usaha", "Flamboyan");
        survey.choose("Ukuran rumah", "Kecil")
                .choose("Kondisi rumah", "Rusak")
                .choose("Atap", "Seng atau asbes")
                .choose("Dinding", "Kayu atau bambu")
                .choose("Lantai", "Papan")
                .choose("Listrik", "Menyalur dari tetangga")
                .choose("Sumber air", "Sumur bersama")
                .choose("Usaha berjalan?", "Ya")
                .choose("Ikut arisan di RT?", "Ya, setiap pekan")
                .type("Omzet usaha", "3000000")
                .type("Biaya usaha", "1800000")
                .type("Jumlah orang serumah", "4")
                .type("Penghasilan lain", "1000000");
        browser.pictures().takeWhole("ubah-survei-2-isian");
        survey.complete();

        waiting.reach(DECIDE);
        tasklist = browser.signIn(OfficeStaff.MANAGER);
        tasklist.openFilter("Menunggu keputusan saya");
        Form decision = tasklist.claimTask("Putuskan pengajuan", "Flamboyan");
        assertThat(decision.text()).contains("Pertanyaan tambahan saat survei: Ikut arisan di RT? Ya, setiap pekan");
        browser.pictures().takeWhole("ubah-survei-3-putusan");
        decided(waiting);
        assertThat(applicationStatus(waiting)).isEqualTo("APPROVED");
        assertThat(EngineTables.columnsHolding(database, "Ya, setiap pekan"))
                .as("kept in the domain alone, besides the form that offers it")
                .containsOnly("act_ge_bytearray.bytes_");
    }

    @Test
    void a_changed_process_and_the_move_of_those_under_way() {
        GroupJourney underWay = GroupJourney.register(office, group("Kamboja")).reach(PLAN);
        Path file = ChangedFile.of("GroupTrainingProcess.bpmn")
                .with("name=\"Jadwalkan latihan\"", "name=\"Jadwalkan latihan dan tempatnya\"")
                .saved();
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.change(file);
        assertThat(page.effects()).contains("Jadwalkan latihan dan tempatnya", "sedang berjalan di proses ini");
        assertThat(page.marks(PLAN, "changed")).as("coloured in the picture").isTrue();
        browser.pictures().takeWhole("ubah-proses-akibat");
        assertThat(page.run("Petugas lupa menulis tempat latihan")).contains("Sudah dijalankan.");

        page.press("Pindahkan ke versi baru: Latihan wajib kelompok (LWK)");
        browser.awaitShown(".figures");
        assertThat(page.text()).contains("dapat pindah ke versi 2", "Jadwalkan latihan dan tempatnya");
        page.reason("Semua kelompok memakai nama langkah yang baru");
        browser.pictures().takeWhole("pindah-rencana");
        browser.click(browser.driver().findElement(By.cssSelector(".panel button.main")));
        page.press("Ya, pindahkan");
        browser.await("all have moved", () -> page.text().contains("Selesai."));
        assertThat(page.text()).contains("Tidak ada yang tertinggal.");
        browser.pictures().take("pindah-selesai");

        assertThat(underWay.openKeys()).containsExactly(PLAN);
        underWay.reach(DECIDE);
        assertThat(daysHeld(underWay)).isEqualTo(5);
    }

    @Test
    void a_bound_of_the_survey_is_followed_to_the_surveys_result_5_2() {
        GroupJourney surveyed = GroupJourney.register(office, group("Tanjung")).reach(PLAN);
        Path file = ChangedFile.of("house-index-bounds.dmn")
                .with("&lt;= 12", "&lt;= 1")
                .with("[13..14]", "[2..14]")
                .saved();
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.change(file);
        assertThat(page.effects())
                .contains("Indeks rumah berubah dari paling banyak 12 menjadi paling banyak 1.")
                .contains("Akibat akhirnya, dihitung ulang dari isian yang tercatat")
                .contains("dari \"lolos\" menjadi \"perlu putusan manajer\"")
                .contains("Putusan manusia sesudahnya tidak ikut dihitung.");
        browser.driver().findElements(By.cssSelector("details.move summary")).forEach(browser::click);
        assertThat(page.effects()).contains(surveyed.applicationNumber(), "indeks rumah:", "usaha berjalan: ya");
        browser.pictures().takeWhole("ubah-batas-akibat-akhir");
    }

    @Test
    void a_case_that_cannot_move_is_told_and_left_where_it_is() {
        GroupJourney late = GroupJourney.register(office, group("Teratai")).reach(PLAN);
        Path file = ChangedFile.of("GroupTrainingProcess.bpmn")
                .with("TimerEvent_TrainingDayBegins", "TimerEvent_DayHasCome")
                .saved();
        ModelPage page = ModelPage.signIn(browser, OfficeStaff.MANAGER);
        page.change(file);
        page.effects();
        assertThat(page.run("Nama penantian lebih jelas")).contains("Sudah dijalankan.");
        page.press("Pindahkan ke versi baru: Latihan wajib kelompok (LWK)");
        browser.awaitShown(".figures");
        assertThat(page.text()).contains("dapat pindah ke versi").doesNotContain("tidak ada lagi pada versi terbaru");
        page.reason("Semua kelompok memakai penantian yang baru");

        JobExecutor jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        jobs.shutdown();
        try {
            browser.click(browser.driver().findElement(By.cssSelector(".panel button.main")));
            page.press("Ya, pindahkan");
            browser.await("the move has begun", () -> page.text().contains("Sedang memindahkan: 0 dari "));
            // Before its turn comes, the case goes on to the step that has no counterpart.
            late.doWell(late.task(PLAN));
        } finally {
            jobs.start();
        }
        browser.await("it is over", () -> page.text().contains("1 gagal dan tetap seperti semula"));
        assertThat(page.text()).contains(late.applicationNumber(), "tidak ada tujuannya");
        browser.pictures().takeWhole("pindah-gagal");
        page.press("Biarkan di versi lama");
        browser.await("it is left", () -> !page.offers("Coba pindahkan lagi"));
        browser.driver().navigate().refresh();
        browser.await("the page is there again", () -> page.text().contains(late.applicationNumber()));
        assertThat(page.text()).contains("Yang gagal dibiarkan berjalan di versi lamanya");
        assertThat(page.offers("Coba pindahkan lagi")).as("after a reload").isFalse();
        late.reach(DECIDE);
        assertThat(daysHeld(late)).isEqualTo(5);
    }

    private static String topicForReturning(String rule, int day, String topic, String title, boolean requestsTaken) {
        return """
                      <rule id="%1$s">
                        <description>Kelompok lama: tiga hari</description>
                        <inputEntry id="%1$s_programme"><text>not("KSM")</text></inputEntry>
                        <inputEntry id="%1$s_returning"><text>true</text></inputEntry>
                        <outputEntry id="%1$s_day"><text>%2$d</text></outputEntry>
                        <outputEntry id="%1$s_topic"><text>"%3$s"</text></outputEntry>
                        <outputEntry id="%1$s_title"><text>"%4$s"</text></outputEntry>
                        <outputEntry id="%1$s_requestsTaken"><text>%5$s</text></outputEntry>
                      </rule>
                """.formatted(rule, day, topic, title, requestsTaken);
    }

    private static Staff staff(String id) {
        return new Staff(id, Browser.PASSWORD);
    }

    private GroupOnPaper group(String name) {
        return GroupOnPaper.bmt(office.days().today())
                .with("name", name)
                .with("kelurahan", "Api-Api")
                .with("kecamatan", "Bontang Utara");
    }

    /** The manager approves what was asked for. */
    private void decided(GroupJourney journey) {
        Staff manager = office.staff().manager();
        OpenTask task = journey.task(DECIDE);
        if (!manager.id().equals(task.assignee())) {
            task.claim(manager).orFail("claiming the decision");
        }
        task.submit(manager, GroupJourney.approval(task.form(manager))).orFail("approval");
    }

    /** The group pays everything back at its first meeting. */
    private void repaid(GroupJourney journey) {
        journey.reach("UserTask_RecordMeeting");
        Staff officer = office.staff().officer();
        OpenTask meeting = journey.task("UserTask_RecordMeeting");
        if (!officer.id().equals(meeting.assignee())) {
            meeting.claim(officer).orFail("claiming the meeting");
        }
        Map<String, Object> everything = GroupJourney.meetingThatSettlesEverything(meeting.form(officer));
        meeting.submit(officer, everything).orFail("the meeting at which all is repaid");
        journey.reachTheEnd();
        assertThat(groupStatus(journey)).isEqualTo("REPAID");
    }

    private int daysHeld(GroupJourney journey) {
        return database.queryForObject(
                "select count(*) from training_session s join application a on a.group_id = s.group_id"
                        + " where a.number = ? and s.kind = 'DAY' and s.status = 'HELD'",
                Integer.class,
                journey.applicationNumber());
    }

    private String groupStatus(GroupJourney journey) {
        return only(
                "select g.status from lending_group g join application a on a.group_id = g.id where a.number = ?",
                journey);
    }

    private String applicationStatus(GroupJourney journey) {
        return only("select status from application where number = ?", journey);
    }

    private String only(String sql, GroupJourney journey) {
        List<String> found = database.queryForList(sql, String.class, journey.applicationNumber());
        return found.get(0);
    }
}
