package id.amanah.shared;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that tell who somebody is or how to reach her - a NIK, a telephone, an account - in text that goes where
 * personal data must not be. Dates, amounts of rupiah and the numbers of our own papers tell nothing of the kind.
 */
public final class TellingNumbers {

    /** The shortest telephone number with its area code has nine digits. */
    private static final int FEWEST_DIGITS = 9;

    private static final Pattern HARMLESS = Pattern.compile("(?:"
            // AJU-2026-00042
            + "(?<![A-Z0-9])[A-Z]{2,5}-20\\d{2}-\\d{5}|(?<![\\d.,/-])(?:"
            // 22-11-2026, 22/11/2026 and 2026-11-22
            + "\\d{1,2}[-/.]\\d{1,2}[-/.](?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}"
            // 1.000.000 up to hundreds of billions
            + "|[1-9]\\d{0,2}(?:\\.\\d{3}){1,3}"
            + "))(?![-/.,]?\\d)");

    // Digits that belong together however they are set apart: blanks, points, strokes, brackets, invisible characters.
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\s\\p{Z}\\p{Cf}\\p{P}+=|~]*\\d)*");

    private TellingNumbers() {}

    /** Whether such a number occurs in the text. */
    public static boolean occurIn(String text) {
        String plain = HARMLESS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("x");
        Matcher number = NUMBER.matcher(plain);
        while (number.find()) {
            if (number.group().codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                return true;
            }
        }
        return false;
    }
}
