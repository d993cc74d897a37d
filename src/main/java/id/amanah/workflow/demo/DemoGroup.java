package id.amanah.workflow.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A group of the demonstration, with invented members. */
record DemoGroup(
        int number,
        String name,
        String programme,
        int size,
        String rt,
        String rw,
        String kelurahan,
        String kecamatan,
        String officer,
        Stage stage) {

    private static final List<String> NAMES = List.of(
            "Siti Aminah",
            "Nurhayati",
            "Sri Wahyuni",
            "Dewi Lestari",
            "Rohani",
            "Kartini",
            "Maimunah",
            "Halimah",
            "Sulastri",
            "Endang Susilowati",
            "Murni",
            "Jumiati",
            "Sumarni",
            "Ratnawati",
            "Hasnah",
            "Rosmini",
            "Fatimah",
            "Nurlaila",
            "Suharti",
            "Wahyuningsih",
            "Lilis Suryani",
            "Mariani",
            "Yuliana",
            "Aisyah",
            "Ramlah",
            "Hartati",
            "Sukinah",
            "Salmiah",
            "Nuraini",
            "Ernawati");
    private static final List<String> BUSINESSES = List.of(
            "Warung kelontong",
            "Jual kue basah",
            "Jahit pakaian",
            "Sayur keliling",
            "Keripik singkong",
            "Warung nasi",
            "Cuci dan setrika",
            "Jual ikan asin");

    static final String BMT = "BMT-KELOMPOK";
    static final String KSM = "KSM";

    Map<String, Object> registration(LocalDate registeredOn) {
        List<Map<String, Object>> members = new ArrayList<>();
        for (int position = 1; position <= size; position++) {
            members.add(member(position, registeredOn));
        }
        return Map.of(
                "programme", programme,
                "name", name,
                "rt", rt,
                "rw", rw,
                "kelurahan", kelurahan,
                "kecamatan", kecamatan,
                "members", members,
                "evenIfNotYetEligible", stage == Stage.INELIGIBLE);
    }

    private Map<String, Object> member(int position, LocalDate registeredOn) {
        int person = number * 7 + position;
        boolean tooYoung = stage == Stage.INELIGIBLE && position == 3;
        return Map.of(
                "nik",
                nik(position),
                "name",
                NAMES.get(person % NAMES.size()),
                "maritalStatus",
                "MARRIED",
                "phone",
                "0812" + String.format("%08d", 34_000_000 + number * 1000 + position),
                "street",
                "Jl. Pelabuhan No. " + (number * 10 + position),
                "business",
                BUSINESSES.get(person % BUSINESSES.size()),
                "businessRunner",
                position % 3 == 0 ? "HUSBAND" : "HERSELF",
                "businessSince",
                registeredOn.minusMonths(tooYoung ? 4 : 14 + position).toString(),
                "surveyConsent",
                true);
    }

    /** Province and town of Bontang, a woman's birth day plus 40, a serial of the group's own. */
    private String nik(int position) {
        return "6474%02d%02d%02d%02d%04d"
                .formatted(
                        1 + number % 3,
                        40 + 5 + position * 3,
                        1 + (number + position) % 12,
                        75 + (number * 3 + position) % 20,
                        number * 10 + position);
    }
}
