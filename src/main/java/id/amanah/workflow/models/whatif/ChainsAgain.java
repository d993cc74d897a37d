package id.amanah.workflow.models.whatif;

import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.programme.Rules;
import id.amanah.programme.TableChain;
import id.amanah.shared.IndonesianText;
import id.amanah.workflow.models.whatif.DecisionEffect.Case;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Follows changed tables to the result that several of them lead to: the feature whose result it is works it out once more
 * from what it has on record, by the live tables and by the new ones.
 */
@Component
class ChainsAgain {

    private static final String NO_ANSWER = "tidak ada jawaban";

    private final List<TableChain> chains;
    private final Applications applications;
    private final Clock clock;

    ChainsAgain(List<TableChain> chains, Applications applications, Clock clock) {
        this.chains = chains;
        this.applications = applications;
        this.clock = clock;
    }

    /**
     * The results of every chain that one of the changed tables belongs to.
     *
     * @param changed contents by table
     * @param live the content of a live table; empty where there is none
     */
    List<ChainEffect> compare(Map<String, byte[]> changed, Function<String, Optional<byte[]>> live, int days) {
        return chains.stream()
                .filter(chain -> chain.tables().stream().anyMatch(changed::containsKey))
                .map(chain -> compare(chain, changed, live, days))
                .toList();
    }

    private ChainEffect compare(
            TableChain chain, Map<String, byte[]> changed, Function<String, Optional<byte[]>> live, int days) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        Rules old = new TriedRules(live);
        Rules now =
                new TriedRules(table -> Optional.ofNullable(changed.get(table)).or(() -> live.apply(table)));
        Map<UUID, String> numbers = new HashMap<>();
        Changed results = new Changed();
        for (TableChain.Case one : chain.since(since)) {
            results.add(new Case(
                    numbers.computeIfAbsent(one.groupId(), this::number),
                    one.at().atZone(clock.getZone()).toOffsetDateTime(),
                    one.facts(),
                    result(one, old).orElse(NO_ANSWER),
                    result(one, now).orElse(null)));
        }
        return new ChainEffect(
                chain.tables().stream()
                        .filter(changed::containsKey)
                        .map(table -> table + ".dmn")
                        .sorted()
                        .toList(),
                chain.called(),
                results.all(),
                results.applications(),
                results.changed(),
                results.changedApplications(),
                sentence(chain, results, LocalDate.ofInstant(since, clock.getZone())),
                results.unanswered(),
                results.moves());
    }

    private static String sentence(TableChain chain, Changed results, LocalDate since) {
        return results.all() == 0
                ? "Sejak " + IndonesianText.date(since) + " belum ada " + chain.called()
                        + " yang tercatat, jadi akibat akhirnya belum dapat dihitung."
                : "Akibat akhirnya, dihitung ulang dari isian yang tercatat: "
                        + results.sentence(chain.called(), since)
                        + " Putusan manusia sesudahnya tidak ikut dihitung.";
    }

    private String number(UUID group) {
        return applications.byGroup(group).map(ApplicationView::number).orElse("");
    }

    private static Optional<String> result(TableChain.Case one, Rules rules) {
        try {
            return Optional.of(one.result().apply(rules));
        } catch (RuntimeException unanswered) {
            // Whatever is wrong with a table that is only tried, it gives no result.
            return Optional.empty();
        }
    }
}
