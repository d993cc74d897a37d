package id.amanah.shared;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates, amounts and lists as Indonesians write them, by the language tag {@code id-ID} (trap 7). */
public final class IndonesianText {

    /** Indonesian as spoken in Indonesia; {@code getLanguage()} may still answer the old code {@code in}: use the tag. */
    public static final Locale LOCALE = Locale.forLanguageTag("id-ID");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", LOCALE);
    private static final DateTimeFormatter DAY_AND_DATE = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", LOCALE);
    private static final String[] DIGITS = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };

    private IndonesianText() {}

    /** {@code 22 November 2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code Minggu, 22 November 2026}. */
    public static String dayAndDate(LocalDate date) {
        return DAY_AND_DATE.format(date);
    }

    /** How long something has lasted, in its largest unit: {@code 3 hari}. */
    public static String age(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + " hari";
        }
        if (age.toHours() > 0) {
            return age.toHours() + " jam";
        }
        return age.toMinutes() > 0 ? age.toMinutes() + " menit" : "kurang dari satu menit";
    }

    /** The amount in words for receipts and contracts (terbilang): {@code satu juta lima ratus ribu rupiah}. */
    public static String amountInWords(Money amount) {
        long rupiah = amount.rupiah();
        if (rupiah == Long.MIN_VALUE) {
            throw new ArithmeticException("no words for " + rupiah);
        }
        return (rupiah < 0 ? "minus " : "") + words(Math.abs(rupiah)) + " rupiah";
    }

    /** {@code a}, {@code a dan b}, {@code a, b, dan c}; empty of none. */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.get(0);
            case 2 -> items.get(0) + " dan " + items.get(1);
            default -> String.join(", ", items.subList(0, last)) + ", dan " + items.get(last);
        };
    }

    private static String words(long number) {
        if (number < 12) {
            return DIGITS[(int) number];
        }
        if (number < 20) {
            return DIGITS[(int) number - 10] + " belas";
        }
        if (number < 100) {
            return split(number, 10, "puluh", "");
        }
        if (number < 1_000) {
            return split(number, 100, "ratus", "seratus");
        }
        if (number < 1_000_000) {
            return split(number, 1_000, "ribu", "seribu");
        }
        if (number < 1_000_000_000L) {
            return split(number, 1_000_000, "juta", "");
        }
        if (number < 1_000_000_000_000L) {
            return split(number, 1_000_000_000L, "miliar", "");
        }
        if (number < 1_000_000_000_000_000L) {
            return split(number, 1_000_000_000_000L, "triliun", "");
        }
        return split(number, 1_000_000_000_000_000L, "kuadriliun", "");
    }

    private static String split(long number, long unit, String name, String one) {
        long units = number / unit;
        String head = units == 1 && !one.isEmpty() ? one : words(units) + ' ' + name;
        long rest = number % unit;
        return rest == 0 ? head : head + ' ' + words(rest);
    }
}
