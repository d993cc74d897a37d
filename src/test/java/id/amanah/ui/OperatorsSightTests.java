package id.amanah.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.story.GroupJourney;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What an operator sees in Cockpit of cases over time: the trend, the heat map, the way of a case and its story. */
class OperatorsSightTests extends BrowserTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final String COCKPIT = "/camunda/app/cockpit/default/#";

    @AfterEach
    void nothing_fails_and_nobody_counted() {
        database.execute("drop trigger if exists refuse_reminders on act_ru_task");
        database.update("delete from stuck_day");
        journeys.clearAway();
    }

    @Test
    void the_board_comes_first_and_shows_how_much_stood_still_day_by_day() {
        journeys.turnTo(MONDAY);
        journeys.register(journeys.onPaper("Melati Harapan"));
        journeys.turnTo(MONDAY.plusDays(10));
        journeys.awaitQuiet();
        someWeeksOfCounts();

        browser.signInAt("cockpit", OfficeStaff.OPERATOR);
        browser.awaitShown(".amanah-oldest");
        browser.awaitShown(".amanah-trend canvas");
        assertThat(bottom(".amanah-oldest tbody tr"))
                .as("seen without scrolling")
                .isLessThan(768);
        assertThat(bottom(".dashboard .amanah-trend")).isLessThanOrEqualTo(bottom("section.actual"));
        assertThat(browser.driver().findElements(By.cssSelector(".dashboard section.deprecate")))
                .as("not a second time at the end")
                .isEmpty();
        browser.await("bars are drawn", () -> browser.driver().executeScript("""
                const canvas = document.querySelector('.amanah-trend canvas');
                const dots = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                for (let dot = 0; dot < dots.length; dot += 4)
                  if (dots[dot] === 0xb5 && dots[dot + 1] === 0x65 && dots[dot + 2] === 0x1d) return true;
                return false;
                """));
        browser.pictures().take("operator-papan");
        browser.into(browser.driver().findElement(By.cssSelector(".amanah-trend")));
        browser.pictures().take("operator-tren");
        browser.click(browser.driver().findElement(By.cssSelector(".amanah-trend summary")));
        WebElement today = browser.driver().findElement(By.cssSelector(".amanah-figures tbody tr"));
        assertThat(today.getText()).startsWith("17 September 2026 12 7");
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".amanah-trend canvas"))
                        .getDomAttribute("aria-label"))
                .startsWith("Grafik batang: terakhir 12 tempat macet pada 17 September 2026");
        assertThat(browser.visibleTexts())
                .contains("Dihitung sejak 31 Juli 2026; tiap hari tampak seperti pada hitungan terakhirnya.");
    }

    @Test
    void a_process_shows_how_many_cases_are_where_and_for_how_long() {
        journeys.turnTo(MONDAY);
        journeys.register(journeys.onPaper("Sekar Wangi")).reach("UserTask_DecideApplication");
        journeys.turnTo(MONDAY.plusDays(30));
        GroupJourney training =
                journeys.register(journeys.onPaper("Mekar Sari")).reach("UserTask_PlanTraining");
        journeys.register(journeys.onPaper("Harum Manis"));
        LocalDate today = journeys.today().plusDays(6);
        journeys.turnTo(today);

        browser.signInAt("cockpit", OfficeStaff.OPERATOR);
        browser.open(COCKPIT + "/process-definition/" + version("GroupOnboardingProcess") + "/runtime");
        assertThat(badge("CallActivity_SurveyMembers")).matches("1 · 6 hari");
        assertThat(badge("CallActivity_TrainGroup")).matches("1 · \\d+ hari");
        assertThat(badge("CallActivity_ApproveApplication")).matches("1 · \\d+ hari");
        assertThat(level("CallActivity_TrainGroup"))
                .as("one case alarms nobody")
                .isEqualTo(1);

        choose("Warna menurut", "time");
        browser.await(
                "by time",
                () -> level("CallActivity_ApproveApplication") == 5 && level("CallActivity_SurveyMembers") < 5);
        browser.pictures().take("operator-peta-panas");
        browser.click(button("Angka"));
        browser.awaitShown("dialog.amanah-dialog");
        assertThat(browser.driver()
                        .findElement(By.cssSelector("dialog.amanah-dialog"))
                        .getText())
                .contains("Pengajuan kelompok: kasus semua versi", "Survei rumah dan usaha 1 6 hari 6 hari");
        browser.click(button("Tutup"));

        browser.open(COCKPIT + "/process-definition/" + version("GroupTrainingProcess") + "/runtime");
        assertThat(badge("UserTask_PlanTraining")).endsWith(" hari");
        browser.awaitShown("[data-container-id='UserTask_PlanTraining'] .amanah-heat-stuck");
        browser.pictures().take("operator-peta-panas-latihan");
        browser.click(browser.driver().findElement(By.cssSelector(".amanah-strip input[type=checkbox]")));
        browser.await("off", () -> !browser.shows(".amanah-heat-badge"));
        browser.driver().navigate().refresh();
        browser.awaitShown(".amanah-strip input[type=checkbox]");
        assertThat(browser.shows(".amanah-heat-badge")).as("remembered").isFalse();
        browser.click(browser.driver().findElement(By.cssSelector(".amanah-strip input[type=checkbox]")));
        browser.awaitShown(".amanah-heat-badge");
        assertThat(training.openKeys()).containsExactly("UserTask_PlanTraining");
    }

    @Test
    void a_case_shows_its_way_what_failed_and_its_whole_story() {
        journeys.turnTo(MONDAY);
        GroupJourney bakti = journeys.register(journeys.onPaper("Bakti Ibu")).reach("UserTask_RecordRequests");
        refuseReminders();
        journeys.turnTo(journeys.today().plusDays(7));
        browser.await("a reminder has failed", () -> failures(bakti) > 0);

        browser.signInAt("cockpit", OfficeStaff.OPERATOR);
        browser.open(COCKPIT + "/process-instance/" + instance(bakti, "GroupTrainingProcess")
                + "/runtime?tab=amanah.timeline");
        browser.awaitShown("[data-container-id='UserTask_RecordRequests'] .amanah-failures");
        assertThat(browser.driver()
                        .findElement(By.cssSelector("[data-container-id='UserTask_RecordRequests'] .amanah-failures"))
                        .getText())
                .matches("gagal \\d+×");
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".amanah-failed"))
                        .getText())
                .matches(
                        "Catat jumlah dan kegunaan gagal \\d+×: basis data menolak perubahan itu atau tidak menjawab saat itu");
        browser.awaitShown("a.btn-toolbar .glyphicon-remove");
        assertThat(browser.driver()
                        .findElements(
                                By.cssSelector("a.btn-toolbar .glyphicon-pause, a.btn-toolbar .glyphicon-repeat")))
                .as("Cockpit's own ways to suspend and try again, which the engine refuses")
                .isEmpty();
        assertThat(marked("UserTask_RecordRequests")).contains("amanah-here");
        assertThat(marked("UserTask_PlanTraining")).contains("amanah-passed");
        assertThat(browser.driver().findElements(By.cssSelector(".djs-connection.amanah-taken")))
                .hasSizeGreaterThan(8);
        browser.awaitShown(".amanah-moment[data-kind='FAILURE']");
        assertThat(browser.visibleTexts())
                .contains("Bakti Ibu · " + bakti.applicationNumber(), "Pengajuan kelompok dimulai");
        browser.pictures().take("operator-jalan");
        browser.click(
                browser.driver().findElement(By.cssSelector(".amanah-moment[data-kind='FAILURE'] button.btn-link")));
        browser.await(
                "the trace",
                () -> browser.driver()
                        .findElement(By.cssSelector("dialog.amanah-dialog .amanah-trace"))
                        .getText()
                        .contains("Exception"));
        browser.click(button("Tutup"));

        browser.open(COCKPIT + "/macet/perjalanan");
        browser.awaitShown(".amanah-page input[type=search]");
        browser.typeOver(browser.driver().findElement(By.cssSelector(".amanah-page input[type=search]")), "bakti ibu");
        browser.click(button("Cari"));
        browser.awaitShown(".amanah-moment[data-kind='TASK']");
        assertThat(browser.visibleTexts())
                .contains("Latihan wajib kelompok", "Catat jumlah dan kegunaan", "Zulkifli Rahman")
                .noneMatch(text -> text.matches(".*(\\d{16}|Jl\\. |08\\d{8,}).*"));
        assertThat(browser.visibleTexts()).noneMatch(text -> text.contains("anggota 1"));
        browser.pictures().take("operator-perjalanan");
    }

    @Test
    void the_story_of_a_case_that_has_ended_is_found() {
        journeys.turnTo(MONDAY);
        GroupJourney over = journeys.register(journeys.onPaper("Usai Sudah"));
        journeys.register(journeys.onPaper("Usai Belum"));
        over.withdraw(OfficeJourneys.OFFICER, Map.of("who", "GROUP", "reason", "TIDAK_BERMINAT_LAGI"))
                .orFail("withdrawal");
        browser.await("it is over", over::isOver);
        browser.signInAt("cockpit", OfficeStaff.OPERATOR);
        browser.open(COCKPIT + "/macet/perjalanan");
        browser.awaitShown(".amanah-page input[type=search]");
        browser.typeOver(browser.driver().findElement(By.cssSelector(".amanah-page input[type=search]")), "usai");
        browser.click(button("Cari"));
        browser.click("the group", () -> browser.driver().findElement(By.linkText("Usai Sudah")));
        browser.awaitShown(".amanah-moment[data-kind='END']");
        assertThat(browser.visibleTexts()).contains("ditutup", "Usai Sudah · " + over.applicationNumber());
        assertThat(browser.address()).endsWith("/macet/perjalanan?nomor=" + over.applicationNumber());
    }

    /** As the application itself would have counted them from the end of July on. */
    private void someWeeksOfCounts() {
        database.update("delete from stuck_day");
        database.update("""
                insert into stuck_day select day::date, day + interval '1 day' from generate_series(date '2026-07-31', date '2026-09-17',
                    interval '1 day') day""");
        database.update("""
                insert into stuck_count
                select day, 'marketing-bontang-utara', cause, case when day = date '2026-09-17' then at_last
                    else 1 + mod(extract(doy from day)::int * 5, most) end
                from stuck_day, (values ('OVERDUE', 7, 7), ('UNTOUCHED', 4, 3), ('FAILED_JOB', 3, 2)) c (cause, most, at_last)
                where day = date '2026-09-17' or mod(extract(doy from day)::int + most, 3) > 0""");
    }

    /** The database takes no change of a task's priority, as a reminder makes. */
    private void refuseReminders() {
        database.execute("""
                create or replace function refuse_reminders() returns trigger language plpgsql as $$
                begin
                    raise exception 'the disk is full';
                end $$""");
        database.execute("create trigger refuse_reminders before update on act_ru_task for each row"
                + " when (old.priority_ is distinct from new.priority_) execute function refuse_reminders()");
    }

    private int failures(GroupJourney journey) {
        return database.queryForObject(
                "select count(*) from act_hi_job_log l join act_hi_procinst p on p.id_ = l.root_proc_inst_id_"
                        + " where p.business_key_ = ? and l.job_state_ = 1",
                Integer.class,
                journey.applicationNumber());
    }

    private String instance(GroupJourney journey, String process) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(journey.applicationNumber())
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    private String version(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private String badge(String step) {
        return browser.await("a badge at " + step, () -> {
            List<WebElement> found = browser.driver()
                    .findElements(By.cssSelector("[data-container-id='" + step + "'] .amanah-heat-badge"));
            return found.isEmpty() || found.get(0).getText().isBlank()
                    ? null
                    : found.get(0).getText();
        });
    }

    private String marked(String step) {
        return browser.driver()
                .findElement(By.cssSelector("g[data-element-id='" + step + "']"))
                .getDomAttribute("class");
    }

    private int level(String step) {
        return IntStream.rangeClosed(1, 5)
                .filter(level -> marked(step).contains("amanah-heat-" + level))
                .findFirst()
                .orElse(0);
    }

    private void choose(String label, String value) {
        browser.click(browser.driver()
                .findElement(By.cssSelector("select[aria-label='" + label + "'] option[value='" + value + "']")));
    }

    private WebElement button(String text) {
        return browser.await(
                "a button " + text,
                () -> browser.driver().findElements(By.tagName("button")).stream()
                        .filter(one -> one.isDisplayed() && one.getText().equals(text))
                        .findFirst()
                        .orElse(null));
    }

    private int bottom(String css) {
        return ((Number) browser.driver()
                        .executeScript(
                                "return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().bottom)",
                                css))
                .intValue();
    }
}
