package id.amanah.application;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All who could decide about one group, each with what ties them to it: the arithmetic of separation, without a database.
 *
 * @param candidates active staff of the deciding offices
 */
record DeciderPool(List<DeciderCandidate> candidates) {

    DeciderPool {
        candidates = List.copyOf(candidates);
    }

    /** Who is free to decide, managers first. */
    List<DeciderCandidate> free() {
        return managersFirst(candidates.stream().filter(DeciderCandidate::free).toList());
    }

    Optional<DeciderCandidate> candidate(String staffId) {
        return candidates.stream()
                .filter(candidate -> candidate.staffId().equals(staffId))
                .findFirst();
    }

    /**
     * Who may still decide in a round. Whoever answered a question stays out of it unless nobody else would be left to
     * decide at all.
     *
     * @param decided who decided in this round already
     */
    List<DeciderCandidate> stillDeciding(Set<String> decided) {
        List<DeciderCandidate> open =
                free().stream().filter(one -> !decided.contains(one.staffId())).toList();
        List<DeciderCandidate> untied =
                open.stream().filter(DeciderCandidate::untied).toList();
        return untied.isEmpty() && decided.isEmpty() ? open : untied;
    }

    /** Whom the next decision of a round is offered to: the managers among those who may, else the others. */
    List<DeciderCandidate> nextDeciders(Set<String> decided) {
        List<DeciderCandidate> open = stillDeciding(decided);
        List<DeciderCandidate> managers =
                open.stream().filter(DeciderCandidate::manager).toList();
        return managers.isEmpty() ? open : managers;
    }

    /** Whether a new tie of this person would leave nobody free to decide. */
    boolean needsFreedomOf(String staffId) {
        List<DeciderCandidate> free = free();
        return free.size() == 1 && free.get(0).staffId().equals(staffId);
    }

    /**
     * How somebody becomes free where nobody is: the person tied by work alone whose work is least to do anew, training
     * weighing more than surveys, and the group's own officer last because the work falls to that officer.
     *
     * @return nothing where somebody is free already or every candidate is tied in person
     */
    Optional<Release> release(GroupWork work, String officerId) {
        if (!free().isEmpty()) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> !candidate.personallyTied())
                .map(candidate -> new Release(
                        candidate.staffId(),
                        doneBy(candidate.staffId(), work.surveyors()),
                        doneBy(candidate.staffId(), work.trainers())))
                .min(Comparator.comparing(
                                (Release release) -> release.meetings().size())
                        .thenComparing(release -> release.staffId().equals(officerId))
                        .thenComparing(release -> release.members().size())
                        .thenComparing(Release::staffId));
    }

    private static Set<UUID> doneBy(String staffId, Map<UUID, String> work) {
        return work.entrySet().stream()
                .filter(entry -> entry.getValue().equals(staffId))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<DeciderCandidate> managersFirst(List<DeciderCandidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparing((DeciderCandidate one) -> !one.manager())
                        .thenComparing(DeciderCandidate::staffId))
                .toList();
    }
}
