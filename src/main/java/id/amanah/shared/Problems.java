package id.amanah.shared;

import java.util.ArrayList;
import java.util.List;

/** Gathers all that is wrong with an input, so that a person hears everything at once. Not for several threads. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    /** Notes a problem of a field; the message is Indonesian. */
    public void add(String field, String message) {
        found.add(new Problem(field, message));
    }

    /** Notes the problem where the condition holds. */
    public void addIf(boolean wrong, String field, String message) {
        if (wrong) {
            add(field, message);
        }
    }

    /** Takes over the problems of a part, the prefix before each message, such as {@code "Anggota 2: "}. */
    public void merge(String prefix, RefusedInput refused) {
        merge("", prefix, refused);
    }

    /** As {@link #merge(String, RefusedInput)}, the field prefix before each field, such as {@code "members[1]."}. */
    public void merge(String fieldPrefix, String messagePrefix, RefusedInput refused) {
        for (Problem problem : refused.problems()) {
            add(fieldPrefix + problem.field(), messagePrefix + problem.message());
        }
    }

    /** Whether nothing is wrong so far. */
    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether a problem of this field is noted already. */
    public boolean has(String field) {
        return found.stream().anyMatch(problem -> problem.field().equals(field));
    }

    /** What was found so far, in order; a copy. */
    public List<Problem> toList() {
        return List.copyOf(found);
    }

    /** @throws RefusedInput with all problems, where there are any */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RefusedInput(found);
        }
    }
}
