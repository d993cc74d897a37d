package id.amanah.workflow.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a step's code and its model must agree on. The gate judges edited models by it, and the engine holds the code to it:
 * reading, showing or setting something that is not declared here fails at once.
 *
 * @param reads form fields that the completion reads
 * @param shows values for the form; those of a list's rows as {@code members.name}
 * @param sets facts the step sets
 * @param needs facts the step cannot do without, besides those that every case carries
 * @param savedBefore whether the model must save the case before the step, so that a failure undoes nothing before it
 * @param keepsOthers whether answers to questions that a manager added to the form are kept too
 * @param heldBy the expression that says who may do the step; empty where the model is free to say
 */
public record StepContract(
        List<FormField> reads,
        Set<String> shows,
        List<Fact> sets,
        Set<String> needs,
        boolean savedBefore,
        boolean keepsOthers,
        Optional<String> heldBy) {

    /** A step that asks nothing of its model. */
    public static StepContract none() {
        return new StepContract(List.of(), Set.of(), List.of(), Set.of(), false, false, Optional.empty());
    }

    /** A step whose completion reads these fields. */
    public static StepContract reading(FormField... fields) {
        return new StepContract(List.of(fields), Set.of(), List.of(), Set.of(), false, false, Optional.empty());
    }

    /** And shows these values. */
    public StepContract showing(String... values) {
        Set<String> all = new LinkedHashSet<>(shows);
        all.addAll(List.of(values));
        return new StepContract(reads, all, sets, needs, savedBefore, keepsOthers, heldBy);
    }

    /** And shows a list whose rows hold these values. */
    public StepContract showingRows(String list, String... values) {
        return showing(Stream.concat(Stream.of(list), Stream.of(values).map(value -> list + "." + value))
                .toArray(String[]::new));
    }

    /** And sets these facts. */
    public StepContract setting(Fact... facts) {
        List<Fact> all = new ArrayList<>(sets);
        all.addAll(List.of(facts));
        return new StepContract(reads, shows, all, needs, savedBefore, keepsOthers, heldBy);
    }

    /** And cannot do without these facts. */
    public StepContract needing(String... facts) {
        return new StepContract(reads, shows, sets, Set.of(facts), savedBefore, keepsOthers, heldBy);
    }

    /** And has side effects that a later failure must not undo, nor its own failure what came before. */
    public StepContract beingSavedBefore() {
        return new StepContract(reads, shows, sets, needs, true, keepsOthers, heldBy);
    }

    /** And keeps the answers to questions that a manager adds to the form, in the form's own words. */
    public StepContract keepingOthers() {
        return new StepContract(reads, shows, sets, needs, savedBefore, true, heldBy);
    }

    /** And is for nobody but those whom this expression names, such as {@code ${assignment.confirmers(execution)}}. */
    public StepContract onlyFor(String expression) {
        return new StepContract(reads, shows, sets, needs, savedBefore, keepsOthers, Optional.of(expression));
    }

    Optional<Fact> fact(String name) {
        return sets.stream().filter(fact -> fact.name().equals(name)).findFirst();
    }
}
