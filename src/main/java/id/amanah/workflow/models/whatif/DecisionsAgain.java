package id.amanah.workflow.models.whatif;

import id.amanah.shared.IndonesianText;
import id.amanah.workflow.models.ModelIdentity;
import id.amanah.workflow.models.changes.TableChanges;
import id.amanah.workflow.models.whatif.AskedQuestions.Question;
import id.amanah.workflow.models.whatif.DecisionEffect.Case;
import id.amanah.workflow.models.whatif.DecisionEffect.Move;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a changed table again what the live one was asked. */
@Component
class DecisionsAgain {

    private static final int MOST_SHOWN = 200;
    private static final String UNKNOWN = "tabel ini belum ada";

    private final AskedQuestions questions;
    private final Clock clock;

    DecisionsAgain(AskedQuestions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * Compares both tables over the questions of so many days.
     *
     * @param live what is live; empty for a table that is new
     */
    DecisionEffect compare(ModelIdentity model, Optional<byte[]> live, byte[] proposed, int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        Optional<RuleTable> old = live.map(content -> RuleTable.of(model.key(), content));
        RuleTable now = RuleTable.of(model.key(), proposed);
        List<Question> asked = questions.since(model.key(), since);
        Map<List<String>, List<Case>> moves = new LinkedHashMap<>();
        long unanswered = 0;
        for (Question question : asked) {
            String before = old.flatMap(table -> table.answer(question.facts())).orElse(UNKNOWN);
            Optional<String> after = now.answer(question.facts());
            if (after.isEmpty()) {
                unanswered++;
            } else if (!before.equals(after.get())) {
                moves.computeIfAbsent(List.of(before, after.get()), outcome -> new ArrayList<>())
                        .add(new Case(
                                question.applicationNumber(),
                                local(question.askedAt()),
                                now.factsInWords(question.facts()),
                                before,
                                after.get()));
            }
        }
        List<Move> sorted = moves.entrySet().stream()
                .map(move -> move(move.getKey(), move.getValue()))
                .sorted(Comparator.comparingLong(Move::decisions).reversed())
                .toList();
        long changed = sorted.stream().mapToLong(Move::decisions).sum();
        long applications =
                asked.stream().map(Question::applicationNumber).distinct().count();
        return new DecisionEffect(
                model.model(),
                model.key(),
                model.title(),
                local(since),
                asked.size(),
                applications,
                changed,
                moves.values().stream()
                        .flatMap(List::stream)
                        .map(Case::applicationNumber)
                        .distinct()
                        .count(),
                sentence(asked.size(), applications, since, changed, unanswered, sorted),
                unanswered,
                live.map(content -> TableChanges.sentences(content, proposed))
                        .orElseGet(() -> List.of("Tabel ini baru.")),
                sorted);
    }

    private static Move move(List<String> outcome, List<Case> cases) {
        return new Move(
                outcome.get(0),
                outcome.get(1),
                cases.size(),
                cases.stream().map(Case::applicationNumber).distinct().count(),
                cases.stream().limit(MOST_SHOWN).toList());
    }

    private String sentence(
            int asked, long applications, Instant since, long changed, long unanswered, List<Move> moves) {
        String day = IndonesianText.date(since.atZone(clock.getZone()).toLocalDate());
        if (asked == 0) {
            return "Sejak " + day + " tabel ini belum pernah ditanya, jadi akibatnya belum dapat dihitung.";
        }
        StringBuilder text =
                new StringBuilder("Dari " + asked + " keputusan (" + applications + " pengajuan) sejak " + day + ", ");
        text.append(changed == 0 ? "tidak ada yang berubah" : changed + " akan berubah");
        for (int index = 0; index < Math.min(3, moves.size()); index++) {
            Move move = moves.get(index);
            text.append(index == 0 ? ": " : "; ")
                    .append(move.decisions())
                    .append(" dari \"")
                    .append(move.from())
                    .append("\" menjadi \"")
                    .append(move.to())
                    .append('"');
        }
        text.append(moves.size() > 3 ? "; dan perubahan lain." : ".");
        if (unanswered > 0) {
            text.append(' ').append(unanswered).append(" tidak dapat dijawab oleh tabel yang baru.");
        }
        return text.toString();
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
