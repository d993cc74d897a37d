package id.amanah.workflow.onboarding;

import static id.amanah.group.SampleGroups.BMT;
import static id.amanah.group.SampleGroups.eligibleGroup;
import static id.amanah.group.SampleGroups.freshNik;
import static id.amanah.group.SampleGroups.group;
import static id.amanah.group.SampleGroups.member;
import static id.amanah.group.SampleGroups.members;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.amanah.group.GroupDraft;
import id.amanah.group.MemberDraft;
import id.amanah.shared.Neighbourhood;
import id.amanah.staff.Territories;
import id.amanah.workflow.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.LinkedMultiValueMap;

/** Registering groups past Tasklist: one by REST, many from a file. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // Territories of its own: other tests found teams that this officer is not in.
        properties = "spring.application.name=amanah-groups-over-rest")
class GroupsOverRestTests {

    private static final String PASSWORD = "Rahasia-Kuat-9!";
    private static final String HEADING =
            "program,kelompok,rt,rw,kelurahan,kecamatan,nik,nama,status_nikah,telepon,jalan,"
                    + "usaha,dijalankan_oleh,usaha_sejak,bersedia_disurvei";
    private static final MediaType CSV = new MediaType("text", "csv");

    @Autowired
    TestRestTemplate http;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Territories territories;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void staff() {
        user("rudi", Role.MARKETING.groupId());
        user("wagini", Role.MANAGERS.groupId());
        user("cakra", Role.OPERATORS.groupId());
    }

    @Test
    void a_group_sent_as_json_is_registered_and_its_process_begins() {
        ResponseEntity<JsonNode> answer = post(eligibleGroup("Lewat REST"), "rudi");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        String number = answer.getBody().path("applicationNumber").asText();
        assertThat(number).matches("AJU-[0-9]{4}-[0-9]{5}");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(OnboardingProcess.KEY)
                        .processInstanceBusinessKey(number)
                        .count())
                .isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select officer_id from lending_group where id = ?",
                        String.class,
                        UUID.fromString(answer.getBody().path("groupId").asText())))
                .isEqualTo("rudi");
    }

    @Test
    void a_birth_date_unlike_the_niks_is_registered_with_a_warning_5_3() {
        List<MemberDraft> members = new ArrayList<>(members(4));
        MemberDraft typed = member(LocalDate.of(2020, 1, 1));
        members.add(new MemberDraft(
                typed.nik(),
                typed.name(),
                null,
                "1991-05-20",
                typed.maritalStatus(),
                null,
                typed.street(),
                null,
                null,
                null,
                null,
                typed.business(),
                typed.businessRunner(),
                typed.businessSince(),
                true));

        ResponseEntity<JsonNode> answer = post(group(BMT, "Beda Tanggal", members), "rudi");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(answer.getBody().path("warnings").toString())
                .contains("Anggota 5: Tanggal lahir 20 Mei 1991 berbeda dengan yang tertera di NIK");
    }

    @Test
    void every_reason_of_a_refusal_is_answered_field_by_field_and_nothing_is_kept() {
        List<MemberDraft> members = new ArrayList<>(members(3));
        members.add(member("123", LocalDate.of(2020, 1, 1), true));
        members.add(member(freshNik(), LocalDate.now(clock).plusDays(1), true));

        ResponseEntity<JsonNode> answer = post(group(BMT, "Banyak Salah", members), "rudi");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("problems").findValuesAsText("field"))
                .contains("members[3].nik", "members[4].businessSince");
        assertThat(registered("Banyak Salah")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}|400", "[]|400", "not json|400", "{\"members\":[null]}|400", "{\"members\":[{}]}|400"})
    void a_body_that_is_no_group_is_refused_in_words(String body, int status) {
        ResponseEntity<JsonNode> answer = http.withBasicAuth("rudi", PASSWORD)
                .postForEntity(
                        "/api/groups", new HttpEntity<>(body, headers(MediaType.APPLICATION_JSON)), JsonNode.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().path("message").asText()).isNotBlank();
    }

    @Test
    void nobody_else_than_marketing_and_managers_may_register() {
        assertThat(http.postForEntity("/api/groups", eligibleGroup("Tanpa Masuk"), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.withBasicAuth("cakra", PASSWORD)
                        .postForEntity("/api/groups", eligibleGroup("Operator"), String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(importing(HEADING, "cakra").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void an_officer_is_refused_outside_the_territory_and_a_manager_is_not() {
        territories.establish("Bontang Barat", null);
        Neighbourhood west = new Neighbourhood("1", "1", "Kanaan", "Bontang Barat");
        GroupDraft group = group(BMT, "Barat", west, members(5), false);

        assertThat(post(group, "rudi").getBody().path("message").asText())
                .isEqualTo("Kel. Kanaan, Kec. Bontang Barat di luar wilayah kerja Anda");
        assertThat(post(group, "wagini").getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void the_good_groups_of_a_file_are_kept_and_every_row_says_what_became_of_it() {
        String file = String.join(
                "\n",
                HEADING,
                rows(BMT, "Impor Baik", 5, freshNiks(5)),
                rows(BMT, "Impor Empat", 4, freshNiks(4)),
                "BMT-KELOMPOK,Impor Salah,3,2,Berbas Tengah,Bontang Selatan,6.47403E+15,,Menikah,,Jl. A,Warung,Sendiri,"
                        + "2020-01-01,ya",
                rows("KSM", "Impor KSM", 6, freshNiks(6)));

        JsonNode report = importing(file, "rudi").getBody();

        assertThat(report.path("registeredGroups").asInt()).isEqualTo(2);
        assertThat(report.path("refusedGroups").asInt()).isEqualTo(2);
        assertThat(report.path("rows")).hasSize(16);
        assertThat(line(report, 2).path("outcome").asText()).isEqualTo("TERDAFTAR");
        assertThat(line(report, 2).path("applicationNumber").asText()).startsWith("AJU-");
        assertThat(line(report, 7).path("reasons").toString())
                .contains("Kelompok harus tepat 5 orang; sekarang 4 orang");
        assertThat(line(report, 8).path("reasons").toString()).contains("Tidak dicatat karena kelompoknya ditolak");
        assertThat(line(report, 11).path("reasons").toString())
                .contains("NIK harus terdiri dari 16 angka", "Nama wajib diisi", "NIK berubah bentuk di lembar kerja");
        assertThat(registered("Impor Baik") + registered("Impor KSM")).isEqualTo(2);
        assertThat(registered("Impor Empat") + registered("Impor Salah")).isZero();
    }

    @Test
    void the_same_file_again_adds_nothing() {
        String file = HEADING + "\n" + rows(BMT, "Impor Ulang", 5, freshNiks(5));
        importing(file, "rudi");

        JsonNode again = importing(file, "rudi").getBody();

        assertThat(again.path("knownGroups").asInt()).isEqualTo(1);
        assertThat(again.path("registeredGroups").asInt()).isZero();
        assertThat(line(again, 6).path("outcome").asText()).isEqualTo("SUDAH_ADA");
        assertThat(registered("Impor Ulang")).isEqualTo(1);
    }

    @Test
    void a_file_as_spreadsheets_write_it_is_understood() {
        List<String> niks = freshNiks(5);
        String file = "\uFEFF"
                + (HEADING + "\n" + rows(BMT, "Dari Excel", 5, niks))
                        .replace(',', ';')
                        .replace("\n", "\r\n") + "\r\n;;;;;;;;;;;;;;\r\n";

        assertThat(importing(file, "rudi").getBody().path("registeredGroups").asInt())
                .isEqualTo(1);
    }

    @Test
    void a_file_can_be_uploaded_as_a_part_and_reported_as_csv() {
        String file = HEADING + "\n" + rows(BMT, "=Rumus()", 5, freshNiks(5));

        ResponseEntity<String> answer = uploading(file, CSV);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getBody())
                .startsWith("baris,kelompok,hasil,nomor_pengajuan,alasan\r\n2,'=Rumus(),TERDAFTAR,AJU-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nama,nik|Kolom ini tidak ada di baris judul: program, kelompok",
                "''|Kolom ini tidak ada di baris judul",
                "HEADING|Berkas ini tidak berisi anggota satu pun",
                "HEADING\\nBMT,\"Melati|Berkas ini bukan CSV yang utuh",
            })
    void a_file_that_is_no_list_of_groups_is_refused_as_a_whole(String file, String message) {
        ResponseEntity<JsonNode> answer =
                importing(file.replace("HEADING", HEADING).replace("\\n", "\n"), "rudi");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).startsWith(message);
    }

    @Test
    void a_file_of_more_than_5_MB_is_refused() {
        ResponseEntity<JsonNode> answer = importing(HEADING + "\n" + "x".repeat(5_000_000), "rudi");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).startsWith("Berkas paling besar 5 MB");
        assertThat(uploading("x".repeat(5_500_000), CSV))
                .satisfies(upload -> assertThat(upload.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST))
                .satisfies(upload -> assertThat(upload.getBody()).startsWith("Berkas paling besar 5 MB"));
    }

    @Test
    void two_groups_of_one_name_are_told_apart_by_their_number() {
        String numbered = HEADING + ",nomor\n"
                + rows(BMT, "Kembar", 5, freshNiks(5))
                        .lines()
                        .map(row -> row + ",1\n")
                        .collect(Collectors.joining())
                + rows(BMT, "Kembar", 5, freshNiks(5))
                        .lines()
                        .map(row -> row + ",2\n")
                        .collect(Collectors.joining());

        assertThat(importing(numbered, "rudi")
                        .getBody()
                        .path("registeredGroups")
                        .asInt())
                .isEqualTo(2);
    }

    private ResponseEntity<JsonNode> post(GroupDraft draft, String user) {
        return http.withBasicAuth(user, PASSWORD).postForEntity("/api/groups", draft, JsonNode.class);
    }

    private ResponseEntity<String> uploading(String file, MediaType accepted) {
        LinkedMultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("file", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "kelompok.csv";
            }
        });
        HttpHeaders headers = headers(MediaType.MULTIPART_FORM_DATA);
        headers.setAccept(List.of(accepted));
        return http.withBasicAuth("rudi", PASSWORD)
                .postForEntity("/api/groups/import", new HttpEntity<>(parts, headers), String.class);
    }

    private ResponseEntity<JsonNode> importing(String file, String user) {
        return http.withBasicAuth(user, PASSWORD)
                .postForEntity("/api/groups/import", new HttpEntity<>(file, headers(CSV)), JsonNode.class);
    }

    private static HttpHeaders headers(MediaType type) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type);
        return headers;
    }

    private static JsonNode line(JsonNode report, int line) {
        for (JsonNode row : report.path("rows")) {
            if (row.path("line").asInt() == line) {
                return row;
            }
        }
        throw new AssertionError("no row of line " + line + " in " + report);
    }

    private static List<String> freshNiks(int count) {
        return IntStream.range(0, count).mapToObj(number -> freshNik()).toList();
    }

    private static String rows(String programme, String name, int count, List<String> niks) {
        return IntStream.range(0, count)
                .mapToObj(number -> String.join(
                        ",",
                        programme,
                        name,
                        "3",
                        "2",
                        "Berbas Tengah",
                        "Bontang Selatan",
                        niks.get(number),
                        "Ibu " + number,
                        "Menikah",
                        "0812345678" + number,
                        "Jl. Melati No. " + number,
                        "Warung",
                        number % 2 == 0 ? "Sendiri" : "Suami",
                        "15/01/2020",
                        "ya"))
                .collect(Collectors.joining("\n"));
    }

    private int registered(String name) {
        return jdbc.queryForObject("select count(*) from lending_group where name = ?", Integer.class, name);
    }

    private void user(String id, String group) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            User user = identity.newUser(id);
            user.setFirstName(id);
            user.setLastName("Uji");
            user.setPassword(PASSWORD);
            identity.saveUser(user);
            identity.createMembership(id, group);
        }
    }
}
