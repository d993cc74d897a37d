package id.amanah.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * An Indonesian identity number (nomor induk kependudukan): six digits of the region of first registration, the day of
 * birth as DDMMYY with 40 added to a woman's day, four digits of a serial (domain.md 5.3). The region never proves where
 * somebody lives, and a number is never reissued, so a birth date that disagrees is a warning for the caller to show
 * ({@link #agreesWith}), not a refusal. Personal data: {@link #toString} and JSON show the masked form only.
 *
 * @param digits the sixteen digits
 */
public record Nik(String digits) {

    private static final Pattern SIXTEEN_DIGITS = Pattern.compile("[0-9]{16}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final int ADDED_FOR_WOMEN = 40;

    /** @throws RefusedInput where the digits break a rule of 5.3 */
    public Nik {
        if (digits == null || !SIXTEEN_DIGITS.matcher(digits).matches()) {
            throw RefusedInput.of("nik", "NIK harus terdiri dari 16 angka");
        }
        if (!isDayOfSomeCentury(digits)) {
            throw RefusedInput.of(
                    "nik",
                    "Tanggal lahir di dalam NIK (angka ke-7 sampai ke-12) tidak ada di kalender; periksa lagi KTP");
        }
        if (digits.endsWith("0000")) {
            throw RefusedInput.of("nik", "Empat angka terakhir NIK tidak boleh 0000; periksa lagi KTP");
        }
    }

    /**
     * Reads what somebody typed; blanks anywhere in it are passed over.
     *
     * @throws RefusedInput where it is no sixteen digits, names no real day, or has the serial 0000 (5.3)
     */
    public static Nik parse(String typed) {
        return new Nik(typed == null ? null : BLANKS.matcher(typed).replaceAll(""));
    }

    /** The sex that the day of birth encodes. */
    public Sex sex() {
        return codedDay(digits) > ADDED_FOR_WOMEN ? Sex.FEMALE : Sex.MALE;
    }

    /**
     * The birth date, its century (which the number leaves open) chosen so that the person is born by {@code today} and
     * less than a hundred years old where the calendar allows.
     */
    public LocalDate birthDateOn(LocalDate today) {
        int century = today.getYear() / 100 * 100;
        while (true) {
            int year = century + yearOfCentury(digits);
            if (day(digits) <= YearMonth.of(year, month(digits)).lengthOfMonth()) {
                LocalDate birthDate = LocalDate.of(year, month(digits), day(digits));
                if (!birthDate.isAfter(today)) {
                    return birthDate;
                }
            }
            century -= 100;
        }
    }

    /** Whether this number encodes that birth date, in whatever century; if not, warn and do not block (5.3). */
    public boolean agreesWith(LocalDate birthDate) {
        return day(digits) == birthDate.getDayOfMonth()
                && month(digits) == birthDate.getMonthValue()
                && yearOfCentury(digits) == birthDate.getYear() % 100;
    }

    /** The first four and last two digits, for places that only need to tell numbers apart: {@code 3273**********09}. */
    @JsonValue
    public String masked() {
        return digits.substring(0, 4) + "*".repeat(10) + digits.substring(14);
    }

    /** The masked form, so that no log and no message ever holds the number. */
    @Override
    public String toString() {
        return masked();
    }

    private static boolean isDayOfSomeCentury(String digits) {
        if (month(digits) < 1 || month(digits) > 12 || day(digits) < 1) {
            return false;
        }
        // The year 2000 had a 29 February and 1900 had none: either century will do.
        int year = 2000 + yearOfCentury(digits);
        return day(digits) <= YearMonth.of(year, month(digits)).lengthOfMonth();
    }

    private static int day(String digits) {
        int coded = codedDay(digits);
        return coded > ADDED_FOR_WOMEN ? coded - ADDED_FOR_WOMEN : coded;
    }

    private static int codedDay(String digits) {
        return Integer.parseInt(digits.substring(6, 8));
    }

    private static int month(String digits) {
        return Integer.parseInt(digits.substring(8, 10));
    }

    private static int yearOfCentury(String digits) {
        return Integer.parseInt(digits.substring(10, 12));
    }
}
