package id.amanah.coaching;

import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The minutes of a meeting. They cannot be closed without the ikrar (A14) and both sides of coaching (A15).
 *
 * @param heldOn the day it was held
 * @param ikrarRead whether the members read the ikrar together (A14)
 * @param rupiahTopic what was said about the business, at most 300 characters (A15)
 * @param ruhiahTopic what was said about mind and faith, at most 300 characters (A15)
 * @param note anything else, may be empty, at most 2.000 characters
 * @param members attendance and instalments
 * @param nextMeetingOn the day agreed for the next meeting; {@code null}: as the frequency has it
 */
public record Minutes(
        LocalDate heldOn,
        boolean ikrarRead,
        String rupiahTopic,
        String ruhiahTopic,
        String note,
        List<MemberAtMeeting> members,
        LocalDate nextMeetingOn) {

    private static final int LONGEST_TOPIC = 300;
    private static final int LONGEST_NOTE = 2_000;

    /** @throws RefusedInput with everything that is missing */
    public Minutes {
        Problems problems = new Problems();
        problems.addIf(heldOn == null, "heldOn", "Tanggal pertemuan wajib diisi");
        problems.addIf(
                !ikrarRead,
                "ikrarRead",
                "Notulen belum dapat ditutup: ikrar belum dibaca bersama (centang setelah dibaca)");
        rupiahTopic = cleaned(problems, "rupiahTopic", "Materi rupiah (usaha)", rupiahTopic, true);
        ruhiahTopic = cleaned(problems, "ruhiahTopic", "Materi ruhiah (mental dan spiritual)", ruhiahTopic, true);
        note = cleaned(problems, "note", "Catatan", note, false);
        members = List.copyOf(members);
        Set<UUID> seen = new HashSet<>();
        problems.addIf(
                !members.stream().allMatch(member -> seen.add(member.memberId())),
                "members",
                "Seorang anggota tercantum dua kali");
        problems.throwIfAny();
    }

    private static String cleaned(Problems problems, String field, String label, String text, boolean needed) {
        try {
            return needed
                    ? PlainText.required(field, label, text, LONGEST_TOPIC)
                    : PlainText.clean(field, label, text, LONGEST_NOTE);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
            return "";
        }
    }
}
