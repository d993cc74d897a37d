package id.amanah.story;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A made-up woman with everything a registration asks for; each answer can be varied before she is registered. */
public final class Person {

    /** Begins the NIK of the first ten thousand people made up. */
    static final String NIK_MARK = "647402410170";

    /** Begins the phone number of the first ten thousand people made up. */
    static final String PHONE_MARK = "08520000";

    /** Begins everybody's street. */
    static final String STREET_MARK = "Gang Kemuning Raya";

    private static final List<String> NAMES = List.of(
            "Siti Aminah",
            "Nurhayati",
            "Rosmini",
            "Fatmawati",
            "Salmah",
            "Sri Wahyuni",
            "Marlina",
            "Hasnah",
            "Jumiati");
    private static final List<String> BUSINESSES =
            List.of("Warung kue", "Jahit pakaian", "Jual ikan asin", "Warung sayur", "Kerupuk amplang");
    private static final int SERIALS = 9_999;
    private static final int BIRTH_DATES = 10_000;
    private static final AtomicLong BORN = new AtomicLong();

    private final Map<String, Object> answers = new LinkedHashMap<>();

    private Person() {}

    /** Somebody with a NIK, phone and street nobody else here has. */
    public static Person eligible(LocalDate today) {
        long number = BORN.getAndIncrement();
        LocalDate birth = LocalDate.of(1970, 1, 1).plusDays(number / SERIALS % BIRTH_DATES);
        String nik = String.format(
                Locale.ROOT,
                "647402%02d%s%04d",
                birth.getDayOfMonth() + 40,
                birth.format(DateTimeFormatter.ofPattern("MMyy", Locale.ROOT)),
                number % SERIALS + 1);
        return new Person()
                .with("nik", nik)
                .with("name", NAMES.get((int) (number % NAMES.size())))
                .with("maritalStatus", "MARRIED")
                .with("phone", String.format(Locale.ROOT, "0852%08d", number))
                .with("street", String.format(Locale.ROOT, STREET_MARK + " %d", 1_000 + number))
                .with("business", BUSINESSES.get((int) (number % BUSINESSES.size())))
                .with("businessRunner", number % 3 == 0 ? "HUSBAND" : "HERSELF")
                .with("businessSince", today.minusYears(2).toString())
                .with("surveyConsent", true);
    }

    /** Lets the people made up from now on differ from those an earlier run left in the same database. */
    public static void startNumberingAt(long number) {
        BORN.set(number);
    }

    /** With another answer; {@code null} leaves it open. */
    public Person with(String question, Object answer) {
        answers.put(question, answer);
        return this;
    }

    /** The typed answer. */
    public String answer(String question) {
        return String.valueOf(answers.get(question));
    }

    /** As a row of the registration form sends her. */
    Map<String, Object> row() {
        return new LinkedHashMap<>(answers);
    }
}
