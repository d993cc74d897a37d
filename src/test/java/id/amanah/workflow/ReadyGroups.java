package id.amanah.workflow;

import id.amanah.group.BusinessRunner;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupRegistration;
import id.amanah.group.GroupView;
import id.amanah.group.MaritalStatus;
import id.amanah.group.MemberRegistration;
import id.amanah.shared.Neighbourhood;
import id.amanah.shared.Nik;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Groups of made-up people, eligible in every way, to take through a process. */
public final class ReadyGroups {

    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final List<String> NAMES =
            List.of("Siti Aminah", "Nurhayati", "Rosmini", "Fatmawati", "Hj. Salmah", "Sri Wahyuni", "Marlina");
    private static final Neighbourhood RT = new Neighbourhood("3", "2", "Berbas Tengah", "Bontang Selatan");

    private ReadyGroups() {}

    /** A registered group of so many women, looked after by zulkifli. */
    public static GroupView of(GroupFormation groups, String programme, int members) {
        return groups.register(registration(programme, members), "zulkifli", "zulkifli");
    }

    /** What an officer types to register such a group. */
    public static GroupRegistration registration(String programme, int members) {
        return new GroupRegistration(
                programme,
                "Mawar " + PEOPLE.incrementAndGet(),
                RT,
                IntStream.range(0, members).mapToObj(ReadyGroups::woman).toList(),
                false);
    }

    /** One more person, for a place that became free. */
    public static MemberRegistration substitute() {
        return woman(NAMES.size() - 1);
    }

    /** The facts every process of that group's case carries. */
    public static Map<String, Object> facts(GroupView group) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("groupId", group.id().toString());
        facts.put("applicationNumber", "AJU-2026-00001");
        facts.put("programme", group.programmeCode());
        facts.put("groupName", group.name());
        facts.put("kelurahan", group.neighbourhood().kelurahan());
        facts.put("kecamatan", group.neighbourhood().kecamatan());
        facts.put("officerId", group.officerId());
        return facts;
    }

    private static MemberRegistration woman(int index) {
        // Born 20 October 1990; the serial tells the people apart.
        Nik nik = new Nik(String.format(Locale.ROOT, "647402601090%04d", PEOPLE.incrementAndGet()));
        return new MemberRegistration(
                nik,
                NAMES.get(index % NAMES.size()),
                null,
                LocalDate.of(1990, 10, 20),
                MaritalStatus.MARRIED,
                "0812345678" + (index + 10),
                "Jl. Melati No. " + (index + 1),
                RT,
                "Warung kue",
                index % 2 == 0 ? BusinessRunner.HERSELF : BusinessRunner.HUSBAND,
                LocalDate.of(2024, 1, 15),
                true);
    }
}
