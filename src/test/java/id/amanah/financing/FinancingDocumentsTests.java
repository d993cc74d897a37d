package id.amanah.financing;

import static id.amanah.application.GroupsReadyToDecide.MANAGER;
import static id.amanah.application.GroupsReadyToDecide.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import id.amanah.application.ApplicationView;
import id.amanah.application.GroupsReadyToDecide;
import id.amanah.group.GroupFormation;
import id.amanah.group.MemberView;
import id.amanah.shared.IndonesianText;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is printed, what is refused to be, and to whom. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "amanah.outbox.every=PT24H"})
@Import({GroupsReadyToDecide.class, GroupsReadyToPay.class})
class FinancingDocumentsTests {

    private static final String PASSWORD = "Rahasia-Kuat-9!";

    @Autowired
    GroupsReadyToPay ready;

    @Autowired
    FinancingPreparation preparation;

    @Autowired
    Agreements agreements;

    @Autowired
    PayoutDesk desk;

    @Autowired
    FinancingDocuments documents;

    @Autowired
    GroupFormation groups;

    @Autowired
    StaffMembers staff;

    @Autowired
    IdentityService identity;

    @Autowired
    TestRestTemplate http;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void the_akad_names_parties_amount_jasa_and_the_whole_schedule() throws Exception {
        ApplicationView application = ready.approved(1_500_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
        DisbursementView prepared = preparation.prepare(application.number());
        MemberView member = groups.groupOf(application.groupId()).members().get(0);

        byte[] pdf = documents.print(application.number(), DocumentKind.AKAD);
        List<String> pages = pages(pdf);

        // One page each: nobody signs a sheet that does not show the terms (F6).
        assertThat(pages).hasSize(5);
        assertThat(pages.get(0))
                .contains("Pihak Kedua", "(" + member.name() + ")")
                .contains("AKAD PEMBIAYAAN", prepared.financings().get(0).number(), application.number())
                .contains(
                        "BMT Mitra Amanah",
                        "Wagiran",
                        member.name(),
                        member.nik().digits())
                .contains("Jl. Melati No. 7", "RT 003/RW 002")
                .contains("Rp 1.500.000", "satu juta lima ratus ribu rupiah", "Modal warung")
                .contains("1 % per bulan", "seluruhnya Rp 180.000", "12 kali, setiap bulan", "Rp 1.680.000")
                .contains(IndonesianText.dayAndDate(prepared.meetingOn()));
        for (ScheduledInstalment row : prepared.financings().get(0).schedule()) {
            assertThat(pages.get(0))
                    .contains(IndonesianText.date(row.due()))
                    .contains(row.total().toString());
        }
    }

    @Test
    void a_paper_printed_before_the_form_is_sent_bears_the_meeting_as_the_form_plans_it_and_plans_nothing()
            throws Exception {
        ApplicationView application = ready.approved(1_500_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
        DisbursementView prepared = preparation.prepare(application.number());
        LocalDate sooner = ready.today();

        byte[] akad = documents.print(application.number(), DocumentKind.AKAD, sooner, "Rumah Bu Aminah");

        assertThat(pages(akad))
                .allSatisfy(page -> assertThat(page)
                        .contains(IndonesianText.dayAndDate(sooner), "Rumah Bu Aminah")
                        .contains(IndonesianText.date(sooner.plusMonths(1)))
                        .doesNotContain(IndonesianText.dayAndDate(prepared.meetingOn())));
        assertThat(desk.disbursementOf(application.number())).contains(prepared);
        assertThatThrownBy(() -> documents.print(
                        application.number(), DocumentKind.AKAD, ready.today().minusDays(1), "Rumah Bu Aminah"))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("tidak boleh sudah lewat");
    }

    @Test
    void a_paper_carries_its_typeface_with_it() {
        ApplicationView application = ready.approved();
        preparation.prepare(application.number());
        String pdf = new String(documents.print(application.number(), DocumentKind.AKAD), StandardCharsets.ISO_8859_1);
        assertThat(pdf).contains("LiberationSans", "/FontFile2").doesNotContain("Helvetica");
    }

    @Test
    void the_joint_liability_statement_names_all_members_and_their_total_A11() throws Exception {
        ApplicationView application = ready.signed();
        String text = String.join("\n", pages(documents.print(application.number(), DocumentKind.JOINT_LIABILITY)));
        assertThat(text)
                .contains("PERNYATAAN KESANGGUPAN TANGGUNG RENTENG", "lima juta rupiah", "Rp 5.000.000")
                .contains("Balai RT 003", IndonesianText.dayAndDate(ready.today()));
        groups.groupOf(application.groupId())
                .members()
                .forEach(member ->
                        assertThat(text).contains(member.name(), member.nik().digits()));
    }

    @Test
    void a_receipt_has_number_amount_in_words_day_and_three_people() throws Exception {
        ApplicationView application = ready.paidOut();
        List<String> pages = pages(documents.print(application.number(), DocumentKind.RECEIPTS));
        List<FinancingView> financings =
                desk.disbursementOf(application.number()).orElseThrow().financings();
        assertThat(pages).hasSize(5);
        for (int index = 0; index < pages.size(); index++) {
            assertThat(pages.get(index))
                    .contains("KUITANSI", financings.get(index).receiptNumber())
                    .contains("Rp 1.000.000", "satu juta rupiah", IndonesianText.date(ready.today()))
                    .contains(financings.get(index).memberName(), "Zulkifli", "Wagiran");
        }
    }

    @Test
    void no_receipt_is_printed_before_a_second_person_confirmed_F6() {
        ApplicationView application = ready.signed();
        desk.handOver(application.number(), OFFICER, ready.today(), ready.allReceived(application.number()));
        assertThatThrownBy(() -> documents.print(application.number(), DocumentKind.RECEIPTS))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("kuitansi belum dapat dicetak");
    }

    @Test
    void a_paper_with_an_empty_field_is_neither_printed_nor_signed_F6() {
        ApplicationView application = ready.approved();
        DisbursementView prepared = preparation.prepare(application.number());
        database.update(
                "UPDATE disbursement SET represented_by = NULL WHERE application_number = ?", application.number());
        assertThatThrownBy(() -> documents.print(application.number(), DocumentKind.AKAD))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Diwakili oleh masih kosong");

        // A letter that the typeface lacks would be as good as an empty field.
        database.update("UPDATE financing SET purpose = '漢' WHERE application_number = ?", application.number());
        assertThatThrownBy(() -> agreements.record(
                        application.number(),
                        prepared.meetingOn(),
                        "Balai",
                        GroupsReadyToPay.membersOf(prepared),
                        ready.today(),
                        OFFICER))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Keperluan memuat huruf yang tidak dapat dicetak");
        assertThat(desk.disbursementOf(application.number()).orElseThrow().financings())
                .noneMatch(FinancingView::signed);
    }

    @Test
    void papers_are_for_managers_the_officer_and_the_territory_and_for_nobody_else() {
        ApplicationView application = ready.signed();
        user(MANAGER, "managers");
        user(OFFICER, "marketing");
        user("operator-2", "operators");
        user("jauh", "marketing-bontang-utara");
        staff.save(new StaffMember("operator-2", "Op", StaffRole.OPERATOR, null));
        staff.save(new StaffMember("jauh", "Jauh", StaffRole.MARKETING, null));
        String path = "/api/applications/" + application.number() + "/documents/";

        assertThat(http.getForEntity(path + "akad", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        ResponseEntity<byte[]> pdf = http.withBasicAuth(MANAGER, PASSWORD).getForEntity(path + "akad", byte[].class);
        assertThat(pdf.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(pdf.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(pdf.getHeaders().getCacheControl()).contains("no-store");
        assertThat(pdf.getHeaders().getContentDisposition().getFilename())
                .isEqualTo("akad-" + application.number() + ".pdf");
        assertThat(status(OFFICER, path + "tanggung-renteng")).isEqualTo(HttpStatus.OK);
        for (String other : List.of("operator-2", "jauh")) {
            assertThat(status(other, path + "akad")).as(other).isEqualTo(HttpStatus.FORBIDDEN);
        }
        ResponseEntity<String> notYet =
                http.withBasicAuth(MANAGER, PASSWORD).getForEntity(path + "kuitansi", String.class);
        assertThat(notYet.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(notYet.getBody()).contains("kuitansi belum dapat dicetak");
        assertThat(status(MANAGER, path + "rahasia")).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(status(MANAGER, "/api/applications/AJU-1999-00001/documents/akad"))
                .isEqualTo(HttpStatus.NOT_FOUND);
        // Tasklist's own door asks for Tasklist's session.
        assertThat(http.getForEntity(
                                "/camunda/api/tasklist/plugin/amanah/default/applications/" + application.number()
                                        + "/documents/akad",
                                String.class)
                        .getStatusCode())
                .isIn(HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN);
    }

    private HttpStatus status(String user, String path) {
        return HttpStatus.valueOf(http.withBasicAuth(user, PASSWORD)
                .getForEntity(path, byte[].class)
                .getStatusCode()
                .value());
    }

    private void user(String id, String group) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(id);
            user.setLastName("");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
        }
        if (identity.createGroupQuery().groupId(group).count() == 0) {
            identity.saveGroup(identity.newGroup(group));
        }
        identity.createMembership(id, group);
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            PdfTextExtractor text = new PdfTextExtractor(reader);
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(text.getTextFromPage(page).replaceAll("\\s+", " "));
            }
            return pages;
        }
    }
}
