package id.amanah.group;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.Nik;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import id.amanah.shared.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A member as somebody typed her, in a form, a file or a REST call: every part text and nothing yet sure.
 *
 * @param nik sixteen digits; blanks are passed over
 * @param sex {@code FEMALE}, {@code MALE} or the Indonesian words; empty: as the NIK says
 * @param birthDate {@code 1990-05-20} or {@code 20/05/1990}; empty: as the NIK says
 * @param maritalStatus a name of {@link MaritalStatus} or its Indonesian words
 * @param phone may be empty
 * @param rt empty with RW, kelurahan and kecamatan: lives in the RT of the group
 * @param businessRunner a name of {@link BusinessRunner} or its Indonesian words
 * @param businessSince first day of the business, written as a birth date
 * @param surveyConsent whether she agrees to be surveyed; {@code null}: no (A4)
 */
public record MemberDraft(
        String nik,
        String name,
        String sex,
        String birthDate,
        String maritalStatus,
        String phone,
        String street,
        String rt,
        String rw,
        String kelurahan,
        String kecamatan,
        String business,
        String businessRunner,
        String businessSince,
        Boolean surveyConsent) {

    /** A member of whom nothing was typed. */
    static final MemberDraft NOTHING =
            new MemberDraft(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final List<DateTimeFormatter> DATES = Stream.of("uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    /**
     * Makes a well-formed registration of it.
     *
     * @param ofGroup the RT of her group, hers too unless she typed another; {@code null} where that is not known
     * @param today the day of registration: no birth and no business begins after it
     * @throws RefusedInput with everything that is missing or malformed
     */
    public MemberRegistration read(Neighbourhood ofGroup, LocalDate today) {
        Problems problems = new Problems();
        Nik number = attempt(problems, () -> Nik.parse(nik));
        LocalDate born = isEmpty(birthDate)
                ? (number == null ? null : number.birthDateOn(today))
                : attempt(problems, () -> pastDate("birthDate", "Tanggal lahir", birthDate, today));
        LocalDate since =
                attempt(problems, () -> pastDate("businessSince", "Tanggal mulai usaha", businessSince, today));
        MaritalStatus marital = attempt(
                problems,
                () -> choice(
                        "maritalStatus",
                        "Status pernikahan",
                        maritalStatus,
                        MaritalStatus.values(),
                        MaritalStatus::indonesian));
        BusinessRunner runner = attempt(
                problems,
                () -> choice(
                        "businessRunner",
                        "Siapa yang menjalankan usaha",
                        businessRunner,
                        BusinessRunner.values(),
                        BusinessRunner::indonesian));
        Sex stated = isEmpty(sex)
                ? null
                : attempt(problems, () -> choice("sex", "Jenis kelamin", sex, Sex.values(), Sex::indonesian));
        Neighbourhood home =
                livesElsewhere() ? attempt(problems, () -> new Neighbourhood(rt, rw, kelurahan, kecamatan)) : ofGroup;
        if (problems.isEmpty()) {
            return registration(number, stated, born, marital, home, runner, since);
        }
        // The texts too, so that everything is said at once; what was refused above is not said twice.
        List<String> said =
                problems.toList().stream().map(problem -> problem.field()).toList();
        try {
            registration(number, stated, born, marital, home, runner, since);
        } catch (RefusedInput refused) {
            refused.problems().stream()
                    .filter(problem -> !said.contains(problem.field()))
                    .filter(problem -> home != null || !problem.field().equals("neighbourhood"))
                    .filter(problem -> number != null || !problem.field().equals("birthDate"))
                    .forEach(problem -> problems.add(problem.field(), problem.message()));
        }
        throw new RefusedInput(problems.toList());
    }

    private MemberRegistration registration(
            Nik number,
            Sex stated,
            LocalDate born,
            MaritalStatus marital,
            Neighbourhood home,
            BusinessRunner runner,
            LocalDate since) {
        return new MemberRegistration(
                number,
                name,
                stated,
                born,
                marital,
                phone,
                street,
                home,
                business,
                runner,
                since,
                Boolean.TRUE.equals(surveyConsent));
    }

    private boolean livesElsewhere() {
        return Stream.of(rt, rw, kelurahan, kecamatan).anyMatch(part -> !isEmpty(part));
    }

    private static LocalDate pastDate(String field, String label, String typed, LocalDate today) {
        if (isEmpty(typed)) {
            throw RefusedInput.of(field, label + " wajib diisi");
        }
        LocalDate date = DATES.stream()
                .map(format -> parsed(typed, format))
                .filter(parsed -> parsed != null)
                .findFirst()
                .orElseThrow(() -> RefusedInput.of(field, label + " harus tanggal yang ada, misalnya 20/05/1990"));
        if (date.isAfter(today)) {
            throw RefusedInput.of(field, label + " tidak boleh sesudah hari ini");
        }
        if (date.isBefore(today.minusYears(120))) {
            throw RefusedInput.of(field, label + " tidak mungkin lebih dari 120 tahun yang lalu");
        }
        return date;
    }

    private static LocalDate parsed(String typed, DateTimeFormatter format) {
        try {
            return LocalDate.parse(typed.strip(), format);
        } catch (DateTimeParseException otherFormat) {
            return null;
        }
    }

    private static <E extends Enum<E>> E choice(
            String field, String label, String typed, E[] choices, Function<E, String> indonesian) {
        if (isEmpty(typed)) {
            throw RefusedInput.of(field, label + " wajib dipilih");
        }
        String wanted = typed.strip();
        return Stream.of(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(wanted)
                        || indonesian.apply(choice).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> RefusedInput.of(
                        field,
                        label + " harus salah satu dari: "
                                + String.join(
                                        ", ", Stream.of(choices).map(indonesian).toList())));
    }

    private static <T> T attempt(Problems problems, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RefusedInput refused) {
            problems.merge("", refused);
            return null;
        }
    }

    private static boolean isEmpty(String typed) {
        return typed == null || typed.isBlank();
    }

    /** All that identifies her stays out of logs. */
    @Override
    public String toString() {
        return "MemberDraft";
    }
}
