package id.amanah.shared;

import jakarta.persistence.Embeddable;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * One RT: the smallest neighbourhood unit, told apart from an RT of the same number by its RW, kelurahan and kecamatan
 * (A2). Written alike however it was typed: {@code "3"} and {@code "RT 03"} become {@code 003}; names lose surplus blanks
 * and a leading "Kel." or "Kec."; capital letters make no difference.
 *
 * @param rt number of the RT, three digits, 001 to 999
 * @param rw number of the RW, three digits, 001 to 999
 * @param kelurahan ward or village, at most {@value #LONGEST_NAME} characters
 * @param kecamatan sub-district, at most {@value #LONGEST_NAME} characters
 */
@Embeddable
public record Neighbourhood(String rt, String rw, String kelurahan, String kecamatan) {

    /** The most characters that a kelurahan's or kecamatan's name may have. */
    public static final int LONGEST_NAME = 100;

    private static final Pattern RT_NUMBER = Pattern.compile("(?i)(?:RT[.\\s]*)?0*([1-9][0-9]{0,2})");
    private static final Pattern RW_NUMBER = Pattern.compile("(?i)(?:RW[.\\s]*)?0*([1-9][0-9]{0,2})");
    private static final Pattern KELURAHAN_PREFIX = Pattern.compile("(?i)^(?:kel\\.\\s*|kel\\s+|kelurahan\\s+)+");
    private static final Pattern KECAMATAN_PREFIX = Pattern.compile("(?i)^(?:kec\\.\\s*|kec\\s+|kecamatan\\s+)+");

    /** @throws RefusedInput with every part that is missing or no such thing */
    public Neighbourhood {
        Problems problems = new Problems();
        rt = number(problems, "rt", "RT", RT_NUMBER, rt);
        rw = number(problems, "rw", "RW", RW_NUMBER, rw);
        String typedKelurahan = kelurahan;
        String typedKecamatan = kecamatan;
        kelurahan = orProblem(problems, () -> kelurahanName(typedKelurahan));
        kecamatan = orProblem(problems, () -> kecamatanName(typedKecamatan));
        problems.throwIfAny();
    }

    /**
     * The name of a kelurahan as a neighbourhood would write it: without a leading "Kel." and surplus blanks.
     *
     * @throws RefusedInput where nothing is left of it, or it is too long
     */
    public static String kelurahanName(String typed) {
        return name("kelurahan", "Kelurahan", KELURAHAN_PREFIX, typed);
    }

    /**
     * The name of a kecamatan as a neighbourhood would write it: without a leading "Kec." and surplus blanks.
     *
     * @throws RefusedInput where nothing is left of it, or it is too long
     */
    public static String kecamatanName(String typed) {
        return name("kecamatan", "Kecamatan", KECAMATAN_PREFIX, typed);
    }

    /** Whether both are one and the same RT (A2). */
    public boolean sameAs(Neighbourhood other) {
        return equals(other);
    }

    /** Whether both lie in one kelurahan. */
    public boolean sameKelurahanAs(Neighbourhood other) {
        return kelurahan.equalsIgnoreCase(other.kelurahan) && kecamatan.equalsIgnoreCase(other.kecamatan);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Neighbourhood that
                && rt.equals(that.rt)
                && rw.equals(that.rw)
                && kelurahan.equalsIgnoreCase(that.kelurahan)
                && kecamatan.equalsIgnoreCase(that.kecamatan);
    }

    @Override
    public int hashCode() {
        return (rt + '/' + rw + '/' + kelurahan + '/' + kecamatan)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .hashCode();
    }

    /** As people write it: {@code RT 003/RW 002, Kel. Berbas Tengah, Kec. Bontang Selatan}. */
    @Override
    public String toString() {
        return "RT " + rt + "/RW " + rw + ", Kel. " + kelurahan + ", Kec. " + kecamatan;
    }

    private static String number(Problems problems, String field, String label, Pattern pattern, String typed) {
        var matcher = pattern.matcher(Optional.ofNullable(typed).orElse("").strip());
        if (!matcher.matches()) {
            problems.add(field, label + " harus nomor 1 sampai 999");
            return null;
        }
        return String.format(Locale.ROOT, "%03d", Integer.parseInt(matcher.group(1)));
    }

    private static String name(String field, String label, Pattern prefix, String typed) {
        String line = PlainText.line(field, label, typed, LONGEST_NAME);
        return PlainText.required(field, label, prefix.matcher(line).replaceFirst(""), LONGEST_NAME);
    }

    private static String orProblem(Problems problems, Supplier<String> name) {
        try {
            return name.get();
        } catch (RefusedInput refused) {
            problems.merge("", refused);
            return null;
        }
    }
}
