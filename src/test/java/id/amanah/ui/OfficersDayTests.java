package id.amanah.ui;

import static id.amanah.ui.OfficeStaff.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.story.GroupJourney;
import id.amanah.story.OpenTask;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What an officer sees and loses, or does not lose, in a day at the task list. */
class OfficersDayTests extends BrowserTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);
    private static final DateTimeFormatter ENGINE_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final DateTimeFormatter SPOKEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id"));
    private static final String SESSION_RAN_OUT =
            "Waktu masuk Anda sudah habis. Silakan masuk lagi; isian Anda masih ada.";
    private static final String SURVEY = "Survei rumah dan usaha";

    private GroupJourney seroja;

    @BeforeAll
    void twoGroups() {
        journeys.turnTo(MONDAY);
        journeys.register(journeys.onPaper("Cempaka"));
        seroja = journeys.register(journeys.onPaper("Seroja"));
    }

    @Test
    void each_card_tells_group_kelurahan_number_and_day_and_the_most_urgent_comes_first() {
        journeys.turnTo(MONDAY);
        GroupJourney dahlia = journeys.register(journeys.onPaper("Dahlia"));
        journeys.turnTo(MONDAY.plusDays(1));
        GroupJourney mawar = journeys.register(journeys.onPaper("Mawar"));
        LocalDate due = due(dahlia);
        assertThat(due(mawar)).isAfter(due);
        Tasklist tasklist = browser.signIn(OFFICER);
        tasklist.openFilter("Tugas saya");
        List<String> cards = tasklist.cards();
        assertThat(cards)
                .filteredOn(card -> card.contains("Dahlia"))
                .hasSize(5)
                .allSatisfy(card -> assertThat(card)
                        .startsWith(SURVEY)
                        .contains("(" + due.format(SPOKEN) + ")")
                        .endsWith("Dahlia Api-Api " + dahlia.applicationNumber()));
        assertThat(cards.stream().map(OfficersDayTests::dayOn).toList())
                .contains(due, due(mawar))
                .isSorted();
        assertThat(dueClass(tasklist, "Dahlia")).isEmpty();

        journeys.turnTo(due);
        tasklist = browser.signIn(OFFICER);
        assertThat(dueClass(tasklist, "Dahlia")).as("on its day").isEqualTo("due-today");
        assertThat(dueClass(tasklist, "Mawar")).isEmpty();
        tasklist.openFilter("Terlambat");
        assertThat(tasklist.lists(SURVEY, "Dahlia")).isFalse();

        journeys.turnTo(due.plusDays(1));
        tasklist = browser.signIn(OFFICER);
        assertThat(dueClass(tasklist, "Dahlia")).as("the day after").isEqualTo("overdue");
        tasklist.openFilter("Terlambat");
        assertThat(tasklist.lists(SURVEY, "Dahlia")).isTrue();
    }

    @Test
    void a_group_is_found_by_its_name_its_number_and_its_kelurahan() {
        GroupJourney kenari = journeys.register(journeys.onPaper("Kenari Jaya").with("kelurahan", "Lok Tuan"));
        for (String words : List.of("kenari", kenari.applicationNumber(), "lok tuan")) {
            Tasklist tasklist = browser.signIn(OFFICER);
            tasklist.openFilter("Tugas saya");
            tasklist.search(words);
            browser.await(
                    "only what was looked for: " + words,
                    () -> tasklist.cards().size() == 5
                            && tasklist.cards().stream().allMatch(card -> card.contains("Kenari Jaya")));
        }
    }

    @Test
    void nothing_on_a_card_lies_over_anything_else() {
        Tasklist tasklist = browser.signIn(OFFICER);
        tasklist.openFilter("Tugas saya");
        tasklist.awaitTask(SURVEY, "Cempaka");
        assertThat(browser.strings("""
                        const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
                        return [...document.querySelectorAll('ol.tasks-list > li.task')].flatMap(card => {
                          const parts = [...card.querySelectorAll('h4.task a, .assignee, .due-date, .variables > div')];
                          return parts.flatMap((one, i) => parts.slice(i + 1)
                              .filter(other => !apart(one.getBoundingClientRect(), other.getBoundingClientRect()))
                              .map(other => one.textContent + ' | ' + other.textContent));
                        });
                        """)).isEmpty();
    }

    @Test
    void a_form_outlives_the_session_and_a_look_at_another_task() {
        seroja.reach("UserTask_RecordTrainingDay");
        OpenTask task = seroja.task("UserTask_RecordTrainingDay").claimedBy(OfficeJourneys.OFFICER);
        Tasklist tasklist = browser.signIn(OFFICER);
        Form form = tasklist.openTask(task, "Seroja");
        browser.await(
                "the group under the title",
                () -> browser.strings("return [document.querySelector('.task-details .amanah-case').textContent]")
                        .equals(List.of("Seroja · Api-Api · " + seroja.applicationNumber())));
        String first = form.row("Anggota", 1).field("Nama").value();
        assertThat(first).isNotBlank();
        form.row("Anggota", 2).choose("Kehadiran", "Hadir: istri");

        tasklist.openTask(SURVEY, "Cempaka");
        form = tasklist.openTask(task, "Seroja");
        assertThat(form.row("Anggota", 2).field("Kehadiran").value()).isEqualTo("Hadir: istri");
        form.row("Anggota", 3).choose("Kehadiran", "Hadir: ibu");

        browser.letSessionRunOut();
        assertThat(form.saidToNobody()).contains(SESSION_RAN_OUT);
        assertThat(browser.storedText()).doesNotContain(first);
        browser.awaitShown("form[name=signinForm] input[type=password]");
        browser.submitSignIn(OFFICER, Browser.PASSWORD);
        form = tasklist.reopened(task.card().path("name").asText());
        assertThat(form.row("Anggota", 1).field("Nama").value()).isEqualTo(first);
        assertThat(form.row("Anggota", 1).field("Kehadiran").value()).isEqualTo("Tidak hadir");
        assertThat(form.row("Anggota", 2).field("Kehadiran").value()).isEqualTo("Hadir: istri");
        assertThat(form.row("Anggota", 3).field("Kehadiran").value()).isEqualTo("Hadir: ibu");
        form.complete();
        journeys.awaitQuiet();
        assertThat(database.queryForList(
                        "select a.attendee from training_attendance a join training_session s on s.id = a.session_id"
                                + " join group_member m on m.id = a.member_id join lending_group g on g.id = s.group_id"
                                + " where g.name = 'Seroja' order by m.position",
                        String.class))
                .hasSize(5)
                .element(0)
                .isNotEqualTo("WIFE");
    }

    @Test
    void a_press_is_a_press_though_the_button_moves_when_the_field_is_left() {
        Tasklist tasklist = browser.signIn(OFFICER);
        Form form = tasklist.openTask(SURVEY, "Cempaka");
        Field other = form.field("Penghasilan lain");
        other.type("500000,5");
        other.leftSays("Isi dengan rupiah bulat, tanpa sen.");
        other.type("500000");
        assertThat(form.submitWithASlowHand()).contains("Wajib diisi.");
        assertThat(other.says()).doesNotContain("tanpa sen");
    }

    /** Text typed into a field of whole rupiah, and what the field then holds: a number, or the text as it is. */
    private static final Map<String, Object> AMOUNTS = amounts();

    private static Map<String, Object> amounts() {
        Map<String, Object> held = new LinkedHashMap<>();
        held.put("1000000", 1_000_000L);
        held.put("1.000.000", 1_000_000L);
        held.put(" 1.000.000 ", 1_000_000L);
        held.put("Rp 1.000.000", 1_000_000L);
        held.put("rp. 500.000", 500_000L);
        held.put("Rp500000", 500_000L);
        held.put("1.000.000,00", 1_000_000L);
        held.put("1.000.000,-", 1_000_000L);
        held.put("0", 0L);
        held.put("-1", -1L);
        held.put("", null);
        for (String none : List.of(
                "500000,5", "1000000.5", "1.00.000", "1,000,000", "0.500", "1000000,00", "empat", "9007199254740993")) {
            held.put(none, none);
        }
        return held;
    }

    @Test
    void a_box_is_ticked_at_the_first_press_though_the_date_above_it_loses_its_message() {
        Form form = browser.signIn(OFFICER).startProcess("Pengajuan kelompok");
        assertThat(form.refusal()).contains("Wajib diisi.");
        Form member = form.row("Anggota", 2);
        member.type("Mulai usaha", "10/01/2025");
        member.field("Bersedia disurvei").pressSlowly();
        assertThat(member.field("Bersedia disurvei").value()).isEqualTo("true");
        assertThat(member.field("Mulai usaha").value()).isEqualTo("10/01/2025");
        assertThat(browser.shows(".flatpickr-calendar.open")).isFalse();
    }

    @Test
    void a_registration_that_was_closed_by_mistake_is_there_again_and_one_that_was_taken_is_not() {
        Tasklist tasklist = browser.signIn(OFFICER);
        Kelompok cendana = Kelompok.of("Cendana", 90);
        Form form = tasklist.startProcess("Pengajuan kelompok");
        Registration.fill(form, cendana);
        tasklist.closeStartDialog();
        tasklist.startProcess("Pengunduran diri");
        tasklist.closeStartDialog();
        form = tasklist.startProcess("Pengajuan kelompok");
        assertThat(form.field("Nama kelompok").value()).isEqualTo(cendana.name());
        assertThat(form.row("Anggota", 5).field("Nama sesuai KTP").value())
                .isEqualTo(cendana.members().get(4).name());
        form.complete();
        form = tasklist.startProcess("Pengajuan kelompok");
        assertThat(form.field("Nama kelompok").value()).isEmpty();
    }

    @Test
    void an_amount_is_never_guessed() {
        browser.openSignIn("tasklist");
        AMOUNTS.forEach((typed, held) -> assertThat(browser.answerOf("fields.js", "wholeNumber", typed))
                .as(typed)
                .isEqualTo(held));
        Map<String, Object> rupiah = Map.of("appearance", Map.of("prefixAdorner", "Rp"));
        assertThat(browser.answerOf("fields.js", "notWhole", rupiah, "500000,5"))
                .isEqualTo("Isi dengan rupiah bulat, tanpa sen.");
        assertThat(browser.answerOf("fields.js", "notWhole", Map.of(), "4,5"))
                .isEqualTo("Isi dengan bilangan bulat, tanpa koma.");
        assertThat(browser.answerOf("fields.js", "notWhole", rupiah, "lima ratus"))
                .isEqualTo("Isi dengan angka.");
        assertThat(browser.answerOf("fields.js", "notWhole", rupiah, "9007199254740993"))
                .isEqualTo("Angkanya terlalu besar.");
        assertThat(browser.answerOf("fields.js", "rupiah", 1_000_000)).isEqualTo("Rp 1.000.000");
    }

    private LocalDate due(GroupJourney journey) {
        return ZonedDateTime.parse(
                        journey.task("UserTask_RecordSurvey").card().path("due").asText(), ENGINE_TIME)
                .withZoneSameInstant(officeZone())
                .toLocalDate();
    }

    private static LocalDate dayOn(String card) {
        Matcher day = Pattern.compile("\\((\\d+ \\p{L}+ \\d{4})\\)").matcher(card);
        assertThat(day.find()).as(card).isTrue();
        return LocalDate.parse(day.group(1), SPOKEN);
    }

    private String dueClass(Tasklist tasklist, String group) {
        tasklist.openFilter("Tugas saya");
        String classes = tasklist.awaitTask(SURVEY, group)
                .findElement(By.cssSelector(".due-date"))
                .getDomAttribute("class");
        return String.join(
                " ",
                Arrays.stream(classes.split(" "))
                        .filter(List.of("due-today", "overdue")::contains)
                        .toList());
    }
}
