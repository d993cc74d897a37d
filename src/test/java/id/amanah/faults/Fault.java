package id.amanah.faults;

import id.amanah.workflow.operations.Action;
import id.amanah.workflow.operations.Cause;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One way in which a case comes to stand still.
 *
 * @param name what happens, in a few words
 * @param at the step that the case is brought to before
 * @param strikes what goes wrong
 * @param cause as the board must tell it
 * @param words part of what the board must say about it
 * @param mends what people outside set right before the case is freed, such as a database that refuses
 * @param action what the board must propose first, and what frees the case
 * @param details what the action needs besides the place and a reason
 * @param afterwards what people do then, before the case goes its usual way
 * @param ends whether it goes on to the end of its usual way; else it is over
 */
record Fault(
        String name,
        String at,
        Consumer<Scene> strikes,
        Cause cause,
        String words,
        Consumer<Scene> mends,
        Action action,
        Function<Scene, Map<String, Object>> details,
        Consumer<Scene> afterwards,
        boolean ends) {

    static Fault of(String name) {
        return new Fault(name, null, scene -> {}, null, "", scene -> {}, null, scene -> Map.of(), scene -> {}, true);
    }

    Fault at(String step) {
        return new Fault(name, step, strikes, cause, words, mends, action, details, afterwards, ends);
    }

    Fault strikes(Consumer<Scene> what) {
        return new Fault(name, at, what, cause, words, mends, action, details, afterwards, ends);
    }

    Fault seenAs(Cause what, String how) {
        return new Fault(name, at, strikes, what, how, mends, action, details, afterwards, ends);
    }

    Fault mendedBy(Consumer<Scene> what) {
        return new Fault(name, at, strikes, cause, words, what, action, details, afterwards, ends);
    }

    Fault freedBy(Action what) {
        return freedBy(what, scene -> Map.of());
    }

    Fault freedBy(Action what, Function<Scene, Map<String, Object>> with) {
        return new Fault(name, at, strikes, cause, words, mends, what, with, afterwards, ends);
    }

    Fault then(Consumer<Scene> what) {
        return new Fault(name, at, strikes, cause, words, mends, action, details, what, ends);
    }

    Fault andIsOver() {
        return new Fault(name, at, strikes, cause, words, mends, action, details, afterwards, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
