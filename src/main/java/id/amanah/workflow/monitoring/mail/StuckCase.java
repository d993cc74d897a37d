package id.amanah.workflow.monitoring.mail;

import id.amanah.shared.IndonesianText;
import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.operations.Cause;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One application with the places where it stands still, the oldest first: five surveys of one group are one thing to a reader.
 */
record StuckCase(List<Answers.Stuck> places) {

    private static final int STEPS_NAMED = 3;
    private static final int EXPLANATIONS = 2;

    /** The applications of these places, in the order of their first; a place without an application is by itself. */
    static List<StuckCase> of(Collection<Answers.Stuck> places) {
        return places.stream()
                .collect(Collectors.groupingBy(
                        stuck -> stuck.where().applicationNumber() == null
                                ? stuck.where().place()
                                : stuck.where().applicationNumber(),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(StuckCase::new)
                .toList();
    }

    String number() {
        return places.get(0).where().applicationNumber();
    }

    String title() {
        Answers.Where where = places.get(0).where();
        if (number() == null) {
            return where.processName().isEmpty() ? "Tanpa pengajuan" : where.processName();
        }
        return where.groupName() == null ? number() : number() + ", kelompok " + where.groupName();
    }

    /** What is the matter, cause by cause. */
    List<String> lines(OffsetDateTime now) {
        Map<Cause, List<Answers.Stuck>> byCause = places.stream()
                .collect(Collectors.groupingBy(Answers.Stuck::cause, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byCause.values().forEach(same -> {
            Answers.Stuck oldest = same.get(0);
            lines.add(oldest.causeLabel() + ", " + since(oldest.since(), now));
            String steps = steps(same);
            if (!steps.isEmpty()) {
                lines.add("Langkah: " + steps);
            }
            same.stream().map(StuckCase::words).distinct().limit(EXPLANATIONS).forEach(lines::add);
        });
        return lines;
    }

    /** Since when, and how long that is. */
    static String since(OffsetDateTime moment, OffsetDateTime now) {
        return "sejak " + IndonesianText.dayAndDate(moment.toLocalDate())
                + String.format(Locale.ROOT, " pukul %tH.%<tM (", moment)
                + IndonesianText.age(Duration.between(moment, now)) + ")";
    }

    private static String steps(List<Answers.Stuck> places) {
        List<String> names = places.stream()
                .map(stuck -> stuck.where().stepName())
                .filter(name -> name != null && !name.isEmpty())
                .distinct()
                .toList();
        return names.size() <= STEPS_NAMED
                ? String.join("; ", names)
                : Stream.concat(
                                names.stream().limit(STEPS_NAMED),
                                Stream.of("dan " + (names.size() - STEPS_NAMED) + " langkah lain"))
                        .collect(Collectors.joining("; "));
    }

    /** The reason of a suspension is free text that its writer meant for the board: it stays there. */
    private static String words(Answers.Stuck stuck) {
        return stuck.cause() == Cause.SUSPENDED ? "Alasannya ada di papan." : stuck.explanation();
    }
}
