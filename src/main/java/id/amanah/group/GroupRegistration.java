package id.amanah.group;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.Nik;
import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A group to be registered, complete and well-formed; whether it is eligible is decided elsewhere. What is typed comes
 * in through {@link GroupDraft}.
 *
 * @param programmeCode the programme it applies under
 * @param name what the group calls itself, at most {@value #LONGEST_NAME} characters
 * @param neighbourhood the RT in which the group meets
 * @param members in order; at most {@value #MOST_MEMBERS}
 * @param evenIfNotYetEligible register although a member does not meet a condition that may be followed up
 */
public record GroupRegistration(
        String programmeCode,
        String name,
        Neighbourhood neighbourhood,
        List<MemberRegistration> members,
        boolean evenIfNotYetEligible) {

    /** The most characters of a group's name. */
    public static final int LONGEST_NAME = 60;

    /** More members than this is no group but a mistake; the programmes' own bounds are tighter and in tables. */
    public static final int MOST_MEMBERS = 40;

    // The group's name goes to task lists; somebody's number must not.
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9][0-9 .-]{6,}[0-9]");

    /** @throws RefusedInput where a part is missing, malformed or a NIK is there twice */
    public GroupRegistration {
        Problems problems = new Problems();
        problems.addIf(programmeCode == null || programmeCode.isBlank(), "programme", "Program wajib dipilih");
        problems.addIf(neighbourhood == null, "neighbourhood", "Alamat RT kelompok wajib diisi");
        problems.addIf(members == null || members.isEmpty(), "members", "Anggota kelompok wajib diisi");
        problems.addIf(
                members != null && members.size() > MOST_MEMBERS,
                "members",
                "Anggota kelompok paling banyak " + MOST_MEMBERS + " orang");
        try {
            name = PlainText.line("name", "Nama kelompok", name, LONGEST_NAME);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
        }
        problems.addIf(
                name != null && LONG_NUMBER.matcher(name).find(),
                "name",
                "Nama kelompok tidak boleh memuat nomor panjang seperti NIK atau telepon");
        members = members == null ? List.of() : List.copyOf(members);
        noNikTwice(problems, members);
        problems.throwIfAny();
    }

    /** The same group, to be registered even if it is not yet eligible. */
    public GroupRegistration evenIfNotYetEligible(boolean even) {
        return new GroupRegistration(programmeCode, name, neighbourhood, members, even);
    }

    private static void noNikTwice(Problems problems, List<MemberRegistration> members) {
        Map<Nik, Integer> positions = new HashMap<>();
        for (int index = 0; index < members.size(); index++) {
            Integer first = positions.putIfAbsent(members.get(index).nik(), index + 1);
            problems.addIf(
                    first != null,
                    "members[" + index + "].nik",
                    "Anggota " + (index + 1) + ": NIK sama dengan Anggota " + first);
        }
    }
}
