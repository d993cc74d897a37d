package id.amanah.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A group as an officer has it in his notebook before he sits down at the screen. All people are invented. */
record Kelompok(String name, String rt, String rw, String kelurahan, String kecamatan, List<Neighbour> members) {

    private static final List<String> NAMES =
            List.of("Siti Aminah", "Nurhayati", "Rosmini", "Fatmawati", "Hj. Salmah Daeng Ngai", "Sri Wahyuni");
    private static final List<String> STREETS = List.of(
            "Jl. Kapal Layar No. 11",
            "Jl. Kapal Layar No. 14",
            "Jl. Kapal Pinisi No. 3",
            "Gg. Merpati No. 7",
            "Gg. Merpati No. 9",
            "Gg. Merpati No. 21");
    private static final List<String> BUSINESSES = List.of(
            "Warung nasi kuning", "Kue basah", "Jahit pakaian", "Sayur keliling", "Ikan asin", "Warung kelontong");

    /** Five women of one RT in Bontang Utara; the number tells their cards apart from those of other groups. */
    static Kelompok of(String name, int number) {
        List<Neighbour> members = new ArrayList<>();
        for (int index = 0; index < 5; index++) {
            members.add(neighbour(number, index));
        }
        return new Kelompok(name, "5", "2", "Api-Api", "Bontang Utara", List.copyOf(members));
    }

    /** A sixth woman of the same RT, for a place that becomes free. */
    static Neighbour substituteFor(int number) {
        return neighbour(number, 5);
    }

    private static Neighbour neighbour(int number, int index) {
        return new Neighbour(
                NAMES.get(index),
                // Born on a day of May 1986 to 1991: 40 is added to the day of a woman's birth.
                String.format(Locale.ROOT, "647402%02d05%02d%04d", 41 + index * 3, 86 + index, number * 10 + index),
                "08125500%02d%02d".formatted(number, index),
                STREETS.get(index),
                BUSINESSES.get(index),
                LocalDate.of(2023, 3, 1).plusMonths(index * 4L));
    }

    /** What must be found nowhere but in the domain's own tables. */
    Stream<String> secrets() {
        return members.stream().flatMap(Neighbour::secrets);
    }
}
