package id.amanah.shared;

import java.util.List;
import java.util.stream.Collectors;

/** Input that a rule does not admit; nothing was changed. Its message is meant for the person who typed it. */
public final class RefusedInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** A refusal for all of these problems, at least one. */
    public RefusedInput(List<Problem> problems) {
        super(problems.stream().map(Problem::message).distinct().collect(Collectors.joining("; ")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a problem");
        }
        this.problems = List.copyOf(problems);
    }

    /** A refusal for one problem. */
    public static RefusedInput of(String field, String message) {
        return new RefusedInput(List.of(new Problem(field, message)));
    }

    /** What is wrong, in the order found; at least one. */
    public List<Problem> problems() {
        return problems == null ? List.of(new Problem("", getMessage())) : problems;
    }
}
