package id.amanah.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A member of staff whose office allows deciding, and what ties them to one group.
 *
 * @param staffId the sign-in
 * @param name what colleagues read
 * @param manager whether deciding is their office; the others stand in
 * @param ties what binds them to the group; empty where nothing does
 */
public record DeciderCandidate(String staffId, String name, boolean manager, Set<Tie> ties) {

    public DeciderCandidate {
        ties = Set.copyOf(ties);
    }

    /** Whether nothing lasting stands against their deciding; having answered a question does not count here. */
    boolean free() {
        return ties.stream().allMatch(Tie::yields);
    }

    /** Whether nothing at all stands against it. */
    boolean untied() {
        return ties.isEmpty();
    }

    boolean personallyTied() {
        return ties.stream().anyMatch(Tie::personal);
    }

    /** The ties in Indonesian, for the sentence that refuses a decision. */
    String reasons() {
        List<String> words = ties.stream().sorted().map(Tie::words).toList();
        return words.stream().collect(Collectors.joining(" dan "));
    }
}
