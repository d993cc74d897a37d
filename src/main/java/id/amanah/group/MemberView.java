package id.amanah.group;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.Neighbourhood;
import id.amanah.shared.Nik;
import id.amanah.shared.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A member as others may see her. Personal data: for task forms and documents only, never for engine variables or logs.
 *
 * @param position her place in the group, from 1; a substitute takes over the place
 * @param phone normalised to a leading 0; {@code null} where she has none
 * @param street road or alley and house number
 * @param businessSince the first day of the business
 * @param surveyConsent whether she agrees to be surveyed (A4)
 */
public record MemberView(
        UUID id,
        int position,
        String name,
        Nik nik,
        Sex sex,
        LocalDate birthDate,
        MaritalStatus maritalStatus,
        String phone,
        String street,
        Neighbourhood neighbourhood,
        String business,
        BusinessRunner businessRunner,
        LocalDate businessSince,
        boolean surveyConsent,
        MemberStatus status) {

    /** What in her data disagrees and should be looked at, in Indonesian; it blocks nothing (5.3). */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!nik.agreesWith(birthDate)) {
            warnings.add("Tanggal lahir " + IndonesianText.date(birthDate)
                    + " berbeda dengan yang tertera di NIK; cocokkan" + " dengan KTP");
        }
        if (nik.sex() != sex) {
            warnings.add(
                    "Jenis kelamin " + sex.indonesian() + " berbeda dengan yang tertera di NIK; cocokkan dengan KTP");
        }
        return List.copyOf(warnings);
    }

    /** All that identifies her stays out of logs. */
    @Override
    public String toString() {
        return "MemberView[" + id + ", " + position + ", " + status + "]";
    }
}
