package id.amanah.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal data never stay in engine tables (UU 27/2022; domain.md 5.3): what people type there is looked through. */
class TellingNumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6474024101900001",
                "NIK ibu Siti 6474 0241 0190 0001, tolong diperbaiki",
                "6474.0241.0190.0001",
                "647402-410190-0001",
                "6 4 7 4 0 2 4 1 0 1 9 0 0 0 0 1",
                "6474\u00a00241\u200b0190\u20140001",
                "\uff16\uff14\uff17\uff14\uff10\uff12\uff14\uff11\uff10\uff11\uff19\uff10\uff10\uff10\uff10\uff11",
                "hubungi 081234567890",
                "0812-3456-7890",
                "+62 812 3456 7890",
                "(0548) 21234",
                "0812.345.678",
                "rekening 7001234567",
                "647402\n4101900001"
            })
    void a_nik_a_telephone_or_an_account_is_found_however_it_is_written(String text) {
        assertThat(TellingNumbers.occurIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Besok jam 09.30 di rumah ketua RT 003/RW 002",
                "Jumlahnya Rp 10.000.000, bukan Rp 1.000.000.000",
                "Dari 22-11-2026 sampai 24-11-2026 suaminya di luar kota",
                "2026-11-22 2026-11-23",
                "Lihat juga AJU-2026-00042 dan AJU-2026-00043",
                "5 anggota, 4 hadir, 1 sakit, 3 minggu lagi"
            })
    void a_date_an_amount_and_our_own_papers_numbers_pass(String text) {
        assertThat(TellingNumbers.occurIn(text)).isFalse();
    }
}
