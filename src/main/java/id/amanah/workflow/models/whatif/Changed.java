package id.amanah.workflow.models.whatif;

import id.amanah.shared.IndonesianText;
import id.amanah.workflow.models.whatif.DecisionEffect.Case;
import id.amanah.workflow.models.whatif.DecisionEffect.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers before and after, gathered by what they changed from and to. */
final class Changed {

    private static final int MOST_SHOWN = 200;

    private final Map<List<String>, List<Case>> moves = new LinkedHashMap<>();
    private final Set<String> applications = new HashSet<>();
    private long all;
    private long unanswered;

    /** One more; its answer afterwards is null where there is none. */
    void add(Case one) {
        all++;
        applications.add(one.applicationNumber());
        if (one.to() == null) {
            unanswered++;
        } else if (!one.to().equals(one.from())) {
            moves.computeIfAbsent(List.of(one.from(), one.to()), outcome -> new ArrayList<>())
                    .add(one);
        }
    }

    long all() {
        return all;
    }

    long applications() {
        return applications.size();
    }

    long unanswered() {
        return unanswered;
    }

    long changed() {
        return moves.values().stream().mapToLong(List::size).sum();
    }

    long changedApplications() {
        return moves.values().stream()
                .flatMap(List::stream)
                .map(Case::applicationNumber)
                .distinct()
                .count();
    }

    /** The most frequent first. */
    List<Move> moves() {
        return moves.entrySet().stream()
                .map(move -> move(move.getKey(), move.getValue()))
                .sorted(Comparator.comparingLong(Move::decisions).reversed())
                .toList();
    }

    /**
     * All of it in one sentence.
     *
     * @param called what was answered, to follow a number
     */
    String sentence(String called, LocalDate since) {
        List<Move> sorted = moves();
        StringBuilder text = new StringBuilder("Dari " + all + " " + called + " (" + applications.size()
                + " pengajuan) sejak " + IndonesianText.date(since) + ", ");
        text.append(sorted.isEmpty() ? "tidak ada yang berubah" : changed() + " akan berubah");
        for (int index = 0; index < Math.min(3, sorted.size()); index++) {
            Move move = sorted.get(index);
            text.append(index == 0 ? ": " : "; ")
                    .append(move.decisions())
                    .append(" dari \"")
                    .append(move.from())
                    .append("\" menjadi \"")
                    .append(move.to())
                    .append('"');
        }
        text.append(sorted.size() > 3 ? "; dan perubahan lain." : ".");
        if (unanswered > 0) {
            text.append(' ').append(unanswered).append(" tidak dapat dijawab oleh tabel yang baru.");
        }
        return text.toString();
    }

    private static Move move(List<String> outcome, List<Case> cases) {
        return new Move(
                outcome.get(0),
                outcome.get(1),
                cases.size(),
                cases.stream().map(Case::applicationNumber).distinct().count(),
                List.copyOf(cases.subList(Math.max(0, cases.size() - MOST_SHOWN), cases.size())));
    }
}
