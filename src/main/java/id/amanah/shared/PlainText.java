package id.amanah.shared;

import java.util.regex.Pattern;

/**
 * Text that people type. Markup in it is legal and stays text: whoever shows it escapes it. Refused are only characters
 * that no person types: control characters, marks that turn the reading direction, and broken halves of characters.
 */
public final class PlainText {

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?");
    // Controls but the line feed; bidirectional overrides; surrogates without their other half; non-characters.
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]|\\p{Cs}");

    private PlainText() {}

    /**
     * Text of one or more lines, without blanks at its ends; tabs become blanks, all line breaks {@code \n}.
     *
     * @param max the most characters (code points) it may have
     * @return the text; empty where nothing was typed, {@code null} included
     * @throws RefusedInput where it is too long or holds a forbidden character
     */
    public static String clean(String field, String label, String value, int max) {
        if (value == null) {
            return "";
        }
        // Length first: nobody should make us scan 100 kB.
        if (value.length() > 4L * max + 64) {
            throw tooLong(field, label, max);
        }
        String text =
                LINE_BREAK.matcher(value).replaceAll("\n").replace('\t', ' ').strip();
        if (FORBIDDEN.matcher(text).find()) {
            throw RefusedInput.of(field, label + " memuat karakter yang tidak diperbolehkan; ketik ulang isinya");
        }
        if (text.codePointCount(0, text.length()) > max) {
            throw tooLong(field, label, max);
        }
        return text;
    }

    /** As {@link #clean}, and refuses text without anything in it. */
    public static String required(String field, String label, String value, int max) {
        String text = clean(field, label, value, max);
        if (text.isEmpty()) {
            throw RefusedInput.of(field, label + " wajib diisi");
        }
        return text;
    }

    /** As {@link #required}, for one line such as a name: runs of blanks and line breaks become one blank. */
    public static String line(String field, String label, String value, int max) {
        return required(field, label, value, max).replaceAll("[\\s\\u00A0]+", " ");
    }

    private static RefusedInput tooLong(String field, String label, int max) {
        return RefusedInput.of(field, label + " paling panjang " + max + " karakter");
    }
}
