package id.amanah.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What staff find at their first sign-in, and what must not be there. */
class ScreensTests extends BrowserTest {

    private static final String REGISTER = "Pengajuan kelompok";

    @Test
    void a_marketing_officer_finds_his_filters_and_may_start_two_processes() {
        Tasklist tasklist = browser.signIn(OfficeStaff.OFFICER);
        assertThat(tasklist.filters())
                .containsExactly(
                        "Tugas saya", "Menunggu keputusan saya", "Tugas tim saya", "Latihan hari ini", "Terlambat");
        assertThat(tasklist.startableProcesses()).containsExactlyInAnyOrder(REGISTER, "Pengunduran diri");
        assertThat(browser.shows(".create-task-action")).as("create task").isFalse();
        assertThat(browser.shows(".task-filters header button[ng-click='openModal($event)']"))
                .as("create filter")
                .isFalse();
    }

    @Test
    void a_manager_finds_the_filters_of_a_manager() {
        Tasklist tasklist = browser.signIn(OfficeStaff.MANAGER);
        assertThat(tasklist.filters())
                .containsExactly(
                        "Tugas saya",
                        "Menunggu keputusan saya",
                        "Tugas tim saya",
                        "Latihan hari ini",
                        "Terlambat",
                        "Semua tugas terbuka");
    }

    @Test
    void an_operator_has_cockpit_and_not_the_task_list() {
        browser.signInAt("cockpit", OfficeStaff.OPERATOR);
        browser.awaitShown(".amanah-stuck .amanah-head");
        browser.awaitShown(".amanah-trend h4");
        browser.pictures().take("operator");
        browser.openSignIn("tasklist");
        browser.submitSignIn(OfficeStaff.OPERATOR, Browser.PASSWORD);
        browser.awaitShown(".notifications .alert-danger");
        assertThat(browser.shows(".task-filters")).isFalse();
        assertThat(new Labels("tasklist").englishAmong(browser.visibleTexts())).isEmpty();
    }

    @Test
    void an_administrator_has_the_users_and_not_the_task_list() {
        browser.signInAt("admin", OfficeStaff.ADMINISTRATOR);
        browser.open("/camunda/app/admin/default/#/users");
        browser.await("the users are listed", () -> browser.visibleTexts().contains(OfficeStaff.OFFICER));
        browser.pictures().take("administrator");
        browser.openSignIn("tasklist");
        browser.submitSignIn(OfficeStaff.ADMINISTRATOR, Browser.PASSWORD);
        browser.awaitShown(".notifications .alert-danger");
        assertThat(browser.shows(".task-filters")).isFalse();
    }

    @Test
    void a_wrong_password_is_told_in_Indonesian() {
        browser.openSignIn("tasklist");
        browser.submitSignIn(OfficeStaff.FORGETFUL, "bukan-ini");
        browser.awaitShown(".notifications .alert-danger");
        assertThat(new Labels("tasklist").englishAmong(browser.visibleTexts())).isEmpty();
    }

    @Test
    void the_set_up_page_is_shut() {
        browser.open("/camunda/app/admin/default/setup/");
        assertThat(browser.visibleTexts()).contains("Halaman ini tidak dapat dibuka");
        assertThat(browser.shows("input")).isFalse();

        browser.openSignIn("admin");
        browser.open("/camunda/app/admin/default/#/setup");
        browser.awaitShown("form[name=signinForm] input[type=password]");
        assertThat(browser.shows("input[type=email]")).isFalse();
    }

    @Test
    void no_English_label_is_seen_at_sign_in_in_lists_and_dialogs() {
        Labels labels = new Labels("tasklist");
        assertThat(labels.count()).isGreaterThan(300);
        browser.openSignIn("tasklist");
        assertThat(browser.pageTitle()).isEqualTo("Amanah Tugas");
        assertThat(labels.englishAmong(browser.visibleTexts())).as("sign-in").isEmpty();
        browser.pictures().take("masuk");

        Tasklist tasklist = browser.signIn(OfficeStaff.OTHER_OFFICER);
        for (String filter : tasklist.filters()) {
            tasklist.openFilter(filter);
            assertThat(labels.englishAmong(browser.visibleTexts())).as(filter).isEmpty();
        }
        tasklist.openStartDialog();
        assertThat(labels.englishAmong(browser.visibleTexts()))
                .as("start dialog")
                .isEmpty();
        tasklist.closeStartDialog();
        assertThat(browser.visibleTexts()).noneMatch(text -> text.matches("(?i).*(camunda|end of life).*"));
    }

    @Test
    void no_English_label_is_seen_on_the_welcome_page() {
        browser.signInAt("welcome", OfficeStaff.MANAGER);
        browser.await(
                "links to the applications",
                () -> browser.visibleTexts().stream()
                        .anyMatch(text -> text.contains("Cockpit") || text.contains("Tugas")));
        assertThat(new Labels("welcome").englishAmong(browser.visibleTexts())).isEmpty();
        assertThat(browser.visibleTexts()).noneMatch(text -> text.matches("(?i).*camunda.*"));
        browser.pictures().take("sambutan");
    }

    @Test
    void what_is_typed_into_a_form_stays_out_of_the_browsers_storage() {
        Tasklist tasklist = browser.signIn(OfficeStaff.OFFICER);
        Form form = tasklist.startProcess(REGISTER);
        Kelompok group = Kelompok.of("Cempaka", 70);
        form.type("Nama kelompok", group.name());
        form.row("Anggota", 1).type("NIK (16 angka)", group.members().get(0).nik());
        assertThat(browser.shows("button[ng-click='save($event)']"))
                .as("save draft")
                .isFalse();
        assertThat(browser.storedKeys()).noneMatch(key -> key.startsWith("camunda-form:"));
        assertThat(browser.storedText()).doesNotContain(group.members().get(0).nik());
    }

    @Test
    void a_form_with_rows_can_be_handed_in_after_its_rows_were_edited_and_says_in_Indonesian_what_is_missing() {
        Tasklist tasklist = browser.signIn(OfficeStaff.OFFICER);
        Form form = tasklist.startProcess(REGISTER);
        form.row("Anggota", 1).type("NIK (16 angka)", "12345").type("NIK (16 angka)", "6474024105860001");
        assertThat(form.canBeHandedIn()).as("the button after a row was edited").isTrue();
        String refusal = form.refusal();
        assertThat(refusal).contains("Wajib diisi.").contains("Periksa isian yang bertanda merah");
        assertThat(new Labels("tasklist").englishAmong(browser.visibleTexts())).isEmpty();
        browser.pictures().take("isian-kurang");
    }

    @Test
    void markup_in_a_name_is_shown_as_text() {
        Tasklist tasklist = browser.signIn(OfficeStaff.OFFICER);
        Kelompok group = Kelompok.of("<b>Teratai</b>", 71);
        Form form = tasklist.startProcess(REGISTER);
        Neighbour young = group.members()
                .get(0)
                .named("<img src=x onerror=document.title='diretas'> Siti")
                .withBusinessSince(LocalDate.now(Clock.systemUTC()).minusMonths(2));
        List<Neighbour> members = new ArrayList<>(group.members());
        members.set(0, young);
        Registration.fill(
                form,
                new Kelompok(group.name(), group.rt(), group.rw(), group.kelurahan(), group.kecamatan(), members));
        assertThat(form.refusal()).contains("Anggota 1", "memenuhi syarat mulai");
        assertThat(browser.shows("img[src=x]")).isFalse();
        assertThat(browser.pageTitle()).isEqualTo("Amanah Tugas");

        form.tick("Daftarkan juga meski belum memenuhi syarat (untuk ditindaklanjuti)");
        form.complete();
        tasklist.openFilter("Tugas saya");
        Form resolve = tasklist.openTask("Ganti anggota atau tutup pengajuan", "<b>Teratai</b>");
        assertThat(resolve.text()).contains("<img src=x onerror=document.title='diretas'> Siti");
        assertThat(resolve.field("Kelompok").value()).startsWith("<b>Teratai</b> (");
        assertThat(browser.shows(".task-details img[src=x]")).isFalse();
        assertThat(browser.pageTitle()).isEqualTo("Amanah Tugas");
    }
}
