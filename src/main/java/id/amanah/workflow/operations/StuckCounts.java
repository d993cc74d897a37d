package id.amanah.workflow.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many places stand still, for those who show it over time or on a diagram. */
@Component
public class StuckCounts {

    private final StuckQuery stuck;

    StuckCounts(StuckQuery stuck) {
        this.stuck = stuck;
    }

    /** Now, by cause and by the team of the territory; what has none is left out. */
    public List<OfTeam> byCauseAndTeam() {
        return stuck.ask(
                        "select s.rank, s.team, count(*) as places from stuck s group by s.rank, s.team",
                        StuckFilter.everything(null))
                .query((row, number) ->
                        new OfTeam(Cause.values()[row.getInt("rank")], row.getString("team"), row.getInt("places")))
                .list();
    }

    /** Now, in all and by cause; causes that nothing has are left out. */
    public Still still() {
        List<StuckQuery.Count> counts = stuck.counts(StuckFilter.everything(null));
        return new Still(
                of(counts, StuckQuery.By.ALL)
                        .mapToInt(StuckQuery.Count::applications)
                        .sum(),
                of(counts, StuckQuery.By.CAUSE)
                        .collect(Collectors.toMap(
                                StuckQuery.Count::cause,
                                count -> new OfCause(count.places(), count.applications(), count.oldest()))));
    }

    /** Now, by step of each version of each process; {@code null} for the teams of all territories. */
    public List<AtStep> atSteps(List<String> teams) {
        return stuck.ask("""
                        select s.definition_id, s.step, count(*) as places from stuck s
                        where s.definition_id is not null and s.step is not null group by s.definition_id, s.step
                        """, StuckFilter.everything(teams))
                .query((row, number) ->
                        new AtStep(row.getString("definition_id"), row.getString("step"), row.getInt("places")))
                .list();
    }

    private static Stream<StuckQuery.Count> of(List<StuckQuery.Count> counts, StuckQuery.By what) {
        return counts.stream().filter(count -> count.by() == what);
    }

    /**
     * How many stand still.
     *
     * @param applications each once, however many causes hold in it
     */
    public record Still(int applications, Map<Cause, OfCause> byCause) {}

    /** How many stand still for one cause, in how many applications, and since when the oldest. */
    public record OfCause(int places, int applications, Instant oldest) {}

    /** How many stand still for one cause in one territory. */
    public record OfTeam(Cause cause, String team, int places) {}

    /** How many stand still at one step of one version. */
    public record AtStep(String definitionId, String step, int places) {}
}
