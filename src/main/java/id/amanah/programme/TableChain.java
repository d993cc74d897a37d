package id.amanah.programme;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Several tables that lead to one result together; code that can say what it would have been under other tables. */
public interface TableChain {

    /** What the result is called, in Indonesian, to follow a number: {@code hasil survei}. */
    String called();

    /** The tables that lead to it. */
    Set<String> tables();

    /** Everything of which the result was worked out since then, the oldest first. */
    List<Case> since(Instant since);

    /**
     * One that the result was worked out for.
     *
     * @param at when
     * @param facts that the result hangs on, in Indonesian words, without anything personal
     * @param result in Indonesian words, by these rules; throws where they give no answer
     */
    record Case(UUID groupId, Instant at, String facts, Function<Rules, String> result) {}
}
