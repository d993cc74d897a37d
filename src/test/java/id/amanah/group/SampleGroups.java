package id.amanah.group;

import id.amanah.shared.Neighbourhood;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Groups and members for tests: invented people, each NIK used once in a run unless a test asks otherwise. */
public final class SampleGroups {

    /** Programme of exactly five in one RT (A1, A2). */
    public static final String BMT = "BMT-KELOMPOK";

    /** Programme of at least five, from any RT (D1). */
    public static final String KSM = "KSM";

    /** An RT that the sample groups live in. */
    public static final Neighbourhood RT_003 = new Neighbourhood("003", "002", "Berbas Tengah", "Bontang Selatan");

    private static final AtomicInteger SERIAL = new AtomicInteger(1);

    private SampleGroups() {}

    /** A NIK nobody else has in this run: of a woman born 20 May 1990. */
    public static String freshNik() {
        int serial = SERIAL.getAndIncrement();
        return String.format(Locale.ROOT, "%06d600590%04d", 647_401 + serial / 9_999, serial % 9_999 + 1);
    }

    /** A complete member of the group's RT whose business began on that day. */
    public static MemberDraft member(LocalDate businessSince) {
        return member(freshNik(), businessSince, true);
    }

    /** A complete member of the group's RT. */
    public static MemberDraft member(String nik, LocalDate businessSince, boolean surveyConsent) {
        return new MemberDraft(
                nik,
                "Siti Rahmawati",
                null,
                null,
                "MARRIED",
                "0812-3456-7890",
                "Jl. Melati No. 7",
                null,
                null,
                null,
                null,
                "Warung nasi kuning",
                "HERSELF",
                businessSince.toString(),
                surveyConsent);
    }

    /** The same member, living elsewhere. */
    public static MemberDraft livingIn(Neighbourhood home, MemberDraft member) {
        return new MemberDraft(
                member.nik(),
                member.name(),
                member.sex(),
                member.birthDate(),
                member.maritalStatus(),
                member.phone(),
                member.street(),
                home.rt(),
                home.rw(),
                home.kelurahan(),
                home.kecamatan(),
                member.business(),
                member.businessRunner(),
                member.businessSince(),
                member.surveyConsent());
    }

    /** So many members with businesses well over any threshold. */
    public static List<MemberDraft> members(int count) {
        List<MemberDraft> members = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            members.add(member(LocalDate.of(2020, 1, 1)));
        }
        return members;
    }

    /** A group of these members in {@link #RT_003}. */
    public static GroupDraft group(String programme, String name, List<MemberDraft> members) {
        return group(programme, name, RT_003, members, false);
    }

    /** A group of these members there, registered even if not yet eligible where asked. */
    public static GroupDraft group(
            String programme,
            String name,
            Neighbourhood home,
            List<MemberDraft> members,
            boolean evenIfNotYetEligible) {
        return new GroupDraft(
                programme,
                name,
                home.rt(),
                home.rw(),
                home.kelurahan(),
                home.kecamatan(),
                members,
                evenIfNotYetEligible);
    }

    /** A BMT group of five against which nothing speaks. */
    public static GroupDraft eligibleGroup(String name) {
        return group(BMT, name, members(5));
    }
}
