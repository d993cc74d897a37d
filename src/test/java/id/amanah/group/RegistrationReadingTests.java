package id.amanah.group;

import static id.amanah.group.SampleGroups.BMT;
import static id.amanah.group.SampleGroups.RT_003;
import static id.amanah.group.SampleGroups.freshNik;
import static id.amanah.group.SampleGroups.group;
import static id.amanah.group.SampleGroups.member;
import static id.amanah.group.SampleGroups.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.Problem;
import id.amanah.shared.RefusedInput;
import id.amanah.shared.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed at registration becomes a well-formed registration, or a refusal that says everything at once. */
class RegistrationReadingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Test
    void sex_and_birth_date_come_from_the_nik_when_left_empty_5_3() {
        MemberRegistration member = member("3273056010900009", LONG_AGO, true).read(RT_003, TODAY);

        assertThat(member.sex()).isEqualTo(Sex.FEMALE);
        assertThat(member.birthDate()).isEqualTo(LocalDate.of(1990, 10, 20));
        assertThat(member.neighbourhood()).isEqualTo(RT_003);
    }

    @Test
    void a_birth_date_unlike_the_niks_is_kept_and_warned_about_not_refused_5_3() {
        MemberRegistration member = with("birthDate", "21/10/1990").read(RT_003, TODAY);

        assertThat(member.birthDate()).isEqualTo(LocalDate.of(1990, 10, 21));
    }

    @ParameterizedTest
    @CsvSource({
        "nik,          327305601090000,        NIK harus terdiri dari 16 angka",
        "nik,          3273053210900009,       Tanggal lahir di dalam NIK",
        "nik,          3273056010900000,       Empat angka terakhir NIK",
        "birthDate,    2026-11-23,             Tanggal lahir tidak boleh sesudah hari ini",
        "birthDate,    31/02/1990,             Tanggal lahir harus tanggal yang ada",
        "birthDate,    1850-01-01,             Tanggal lahir tidak mungkin lebih dari 120 tahun",
        "businessSince,2026-11-23,             Tanggal mulai usaha tidak boleh sesudah hari ini",
        "businessSince,'',                     Tanggal mulai usaha wajib diisi",
        "name,         '   ',                  Nama wajib diisi",
        "maritalStatus,BAHAGIA,                Status pernikahan harus salah satu dari: Menikah",
        "businessRunner,'',                    Siapa yang menjalankan usaha wajib dipilih",
        "phone,        abc,                    Nomor telepon harus 8 sampai 14 angka",
        "rt,           0,                      RT harus nomor",
    })
    void what_is_malformed_is_refused_in_words(String field, String typed, String message) {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> with(field, typed).read(RT_003, TODAY))
                .satisfies(refused -> assertThat(refused.problems()).anySatisfy(problem -> {
                    assertThat(problem.field()).isEqualTo(field);
                    assertThat(problem.message()).startsWith(message);
                }));
    }

    @Test
    void a_name_of_100_kB_is_refused_and_not_repeated_in_the_message() {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> with("name", "x".repeat(100_000)).read(RT_003, TODAY))
                .withMessage("Nama paling panjang 100 karakter");
    }

    @Test
    void markup_in_a_name_is_legal_text() {
        String markup = "<script>alert(1)</script> & <b>Siti</b>";

        assertThat(with("name", markup).read(RT_003, TODAY).name()).isEqualTo(markup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Menikah", "menikah", "MARRIED", " married "})
    void choices_are_read_by_code_or_by_indonesian_word(String typed) {
        assertThat(with("maritalStatus", typed).read(RT_003, TODAY).maritalStatus())
                .isEqualTo(MaritalStatus.MARRIED);
    }

    @ParameterizedTest
    @CsvSource({"0812-3456-7890, 081234567890", "+62 812 3456 7890, 081234567890", "6281234567890, 081234567890"})
    void phone_numbers_are_written_alike(String typed, String kept) {
        assertThat(with("phone", typed).read(RT_003, TODAY).phone()).isEqualTo(kept);
    }

    @Test
    void everything_wrong_with_a_member_is_said_at_once_and_nothing_twice() {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> MemberDraft.NOTHING.read(RT_003, TODAY))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder(
                                "nik",
                                "businessSince",
                                "maritalStatus",
                                "businessRunner",
                                "name",
                                "street",
                                "business"));
    }

    @Test
    void the_same_nik_twice_in_a_group_is_refused_by_position() {
        String nik = freshNik();
        List<MemberDraft> members = new ArrayList<>(members(3));
        members.add(member(nik, LONG_AGO, true));
        members.add(member(nik, LONG_AGO, true));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> group(BMT, "Melati", members).read(TODAY))
                .withMessage("Anggota 5: NIK sama dengan Anggota 4");
    }

    @Test
    void problems_of_several_members_and_of_the_group_are_told_together() {
        List<MemberDraft> members = new ArrayList<>(members(3));
        members.add(with("nik", "123"));
        members.add(with("name", ""));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> group(BMT, "  ", members).read(TODAY))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::message)
                        .contains(
                                "Anggota 4: NIK harus terdiri dari 16 angka",
                                "Anggota 5: Nama wajib diisi",
                                "Nama kelompok wajib diisi"));
    }

    @Test
    void an_empty_registration_is_refused_in_words() {
        GroupDraft nothing = new GroupDraft(null, null, null, null, null, null, null, null);

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> nothing.read(TODAY))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .contains("programme", "name", "rt", "rw", "kelurahan", "kecamatan"));
    }

    @Test
    void a_list_of_thousands_of_members_is_refused() {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> group(BMT, "Melati", members(5_000)).read(TODAY))
                .withMessageContaining("paling banyak 40 orang");
    }

    @Test
    void nothing_that_identifies_a_person_is_in_what_might_be_logged() {
        MemberDraft typed = member("3273056010900009", LONG_AGO, true);
        MemberRegistration read = typed.read(RT_003, TODAY);

        assertThat(typed.toString() + read + group(BMT, "Melati", List.of(typed)))
                .doesNotContain("3273056010900009", "Siti", "Jl. Melati", "0812");
    }

    private static MemberDraft with(String field, String value) {
        MemberDraft complete = SampleGroups.livingIn(
                new Neighbourhood("1", "2", "Berbas Tengah", "Bontang Selatan"),
                member("3273056010900009", LONG_AGO, true));
        return new MemberDraft(
                field.equals("nik") ? value : complete.nik(),
                field.equals("name") ? value : complete.name(),
                complete.sex(),
                field.equals("birthDate") ? value : complete.birthDate(),
                field.equals("maritalStatus") ? value : complete.maritalStatus(),
                field.equals("phone") ? value : complete.phone(),
                complete.street(),
                field.equals("rt") ? value : complete.rt(),
                complete.rw(),
                complete.kelurahan(),
                complete.kecamatan(),
                complete.business(),
                field.equals("businessRunner") ? value : complete.businessRunner(),
                field.equals("businessSince") ? value : complete.businessSince(),
                complete.surveyConsent());
    }
}
