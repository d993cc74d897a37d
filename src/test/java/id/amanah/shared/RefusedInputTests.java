package id.amanah.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedInputTests {

    @Test
    void one_problem_is_its_own_message() {
        assertThat(RefusedInput.of("name", "Nama wajib diisi"))
                .hasMessage("Nama wajib diisi")
                .extracting(RefusedInput::problems)
                .isEqualTo(List.of(new Problem("name", "Nama wajib diisi")));
    }

    @Test
    void all_problems_are_told_at_once() {
        Problems problems = new Problems();
        problems.add("name", "Nama wajib diisi");
        problems.addIf(true, "phone", "Nomor telepon wajib diisi");
        problems.addIf(false, "rt", "RT wajib diisi");
        problems.merge("Anggota 2: ", RefusedInput.of("nik", "NIK harus terdiri dari 16 angka"));
        problems.merge("members[2].", "Anggota 3: ", RefusedInput.of("nik", "NIK harus terdiri dari 16 angka"));
        assertThat(problems.isEmpty()).isFalse();

        assertThat(problems.has("phone")).isTrue();
        assertThat(problems.has("rt")).isFalse();

        RefusedInput refused = catchThrowableOfType(RefusedInput.class, problems::throwIfAny);
        assertThat(refused)
                .hasMessage("Nama wajib diisi; Nomor telepon wajib diisi; "
                        + "Anggota 2: NIK harus terdiri dari 16 angka; Anggota 3: NIK harus terdiri dari 16 angka");
        assertThat(refused.problems())
                .isEqualTo(problems.toList())
                .extracting(Problem::field)
                .containsExactly("name", "phone", "nik", "members[2].nik");
    }

    @Test
    void no_problem_is_no_refusal() {
        assertThatCode(new Problems()::throwIfAny).doesNotThrowAnyException();
        assertThatThrownBy(() -> new RefusedInput(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
