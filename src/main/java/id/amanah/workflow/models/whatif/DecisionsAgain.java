package id.amanah.workflow.models.whatif;

import id.amanah.shared.IndonesianText;
import id.amanah.workflow.models.ModelIdentity;
import id.amanah.workflow.models.changes.TableChanges;
import id.amanah.workflow.models.whatif.AskedQuestions.Question;
import id.amanah.workflow.models.whatif.DecisionEffect.Case;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks a changed table again what the live one was asked. */
@Component
class DecisionsAgain {

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
        Changed answers = new Changed();
        for (Question question : questions.since(model.key(), since)) {
            answers.add(new Case(
                    question.applicationNumber(),
                    local(question.askedAt()),
                    now.factsInWords(question.facts()),
                    old.flatMap(table -> table.answer(question.facts())).orElse(UNKNOWN),
                    now.answer(question.facts()).orElse(null)));
        }
        return new DecisionEffect(
                model.model(),
                model.key(),
                model.title(),
                local(since),
                answers.all(),
                answers.applications(),
                answers.changed(),
                answers.changedApplications(),
                sentence(answers, LocalDate.ofInstant(since, clock.getZone())),
                answers.unanswered(),
                live.map(content -> TableChanges.sentences(content, proposed))
                        .orElseGet(() -> List.of("Tabel ini baru.")),
                answers.moves());
    }

    private static String sentence(Changed answers, LocalDate since) {
        return answers.all() == 0
                ? "Sejak " + IndonesianText.date(since)
                        + " tabel ini belum pernah ditanya, jadi akibatnya belum dapat dihitung."
                : answers.sentence("keputusan", since);
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}
