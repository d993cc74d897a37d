package id.amanah.group;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.Nik;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import id.amanah.shared.Sex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person who wants to be a member, complete and well-formed; whether she is eligible is decided elsewhere. What is
 * typed comes in through {@link MemberDraft}.
 *
 * @param name as on the identity card, at most {@value #LONGEST_NAME} characters
 * @param sex {@code null}: as the NIK says
 * @param phone {@code null} or blank: none; normalised to a leading 0
 * @param street road or alley and house number, at most {@value #LONGEST_LINE} characters
 * @param business what she sells or makes, at most {@value #LONGEST_LINE} characters
 */
public record MemberRegistration(
        Nik nik,
        String name,
        Sex sex,
        LocalDate birthDate,
        MaritalStatus maritalStatus,
        String phone,
        String street,
        Neighbourhood neighbourhood,
        String business,
        BusinessRunner businessRunner,
        LocalDate businessSince,
        boolean surveyConsent) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    /** The most characters of a street and of a business. */
    public static final int LONGEST_LINE = 150;

    private static final Pattern PHONE = Pattern.compile("(?:\\+?62|0)([1-9][0-9]{6,12})");
    private static final Pattern PHONE_PUNCTUATION = Pattern.compile("[\\s().-]+");

    /** @throws RefusedInput with everything that is missing or malformed */
    public MemberRegistration {
        Problems problems = new Problems();
        problems.addIf(nik == null, "nik", "NIK wajib diisi");
        problems.addIf(birthDate == null, "birthDate", "Tanggal lahir wajib diisi");
        problems.addIf(maritalStatus == null, "maritalStatus", "Status pernikahan wajib dipilih");
        problems.addIf(neighbourhood == null, "neighbourhood", "Alamat RT wajib diisi");
        problems.addIf(businessRunner == null, "businessRunner", "Siapa yang menjalankan usaha wajib dipilih");
        problems.addIf(businessSince == null, "businessSince", "Tanggal mulai usaha wajib diisi");
        name = line(problems, "name", "Nama", name, LONGEST_NAME);
        street = line(problems, "street", "Jalan dan nomor rumah", street, LONGEST_LINE);
        business = line(problems, "business", "Usaha", business, LONGEST_LINE);
        phone = phone(problems, phone);
        problems.throwIfAny();
        sex = sex == null ? nik.sex() : sex;
    }

    private static String line(Problems problems, String field, String label, String value, int max) {
        try {
            return PlainText.line(field, label, value, max);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
            return null;
        }
    }

    private static String phone(Problems problems, String typed) {
        String digits = typed == null ? "" : PHONE_PUNCTUATION.matcher(typed).replaceAll("");
        if (digits.isEmpty()) {
            return null;
        }
        var matcher = PHONE.matcher(digits);
        if (!matcher.matches()) {
            problems.add(
                    "phone", "Nomor telepon harus 8 sampai 14 angka dan diawali 0 atau +62; kosongkan bila tidak ada");
            return null;
        }
        return String.format(Locale.ROOT, "0%s", matcher.group(1));
    }

    /** All that identifies her stays out of logs. */
    @Override
    public String toString() {
        return "MemberRegistration[" + (nik == null ? "?" : nik.masked()) + "]";
    }
}
