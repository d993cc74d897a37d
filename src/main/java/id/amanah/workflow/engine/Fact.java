package id.amanah.workflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A routing fact that a step sets, as gateways and timers may use it.
 *
 * @param name of the process variable
 * @param kind what it holds
 * @param codes every value a code may have; empty for the other kinds
 * @param correction how an operator may correct it; empty for facts that tell what somebody decided or was paid
 */
public record Fact(String name, Kind kind, Set<String> codes, Optional<Correction> correction) {

    private Fact(String name, Kind kind, Set<String> codes) {
        this(name, kind, codes, Optional.empty());
    }

    /**
     * What an operator sees of a fact that only says what comes next or when.
     *
     * @param label its Indonesian name
     * @param choices the codes it may be corrected to, each in Indonesian; empty for facts that are no codes
     */
    public record Correction(String label, Map<String, String> choices) {}

    /** What a fact holds. */
    public enum Kind {
        /** One of a few words. */
        CODE,
        /** Yes or no. */
        YES_NO,
        /** A whole number. */
        NUMBER,
        /** A moment. */
        DATE,
        /** An id or a name. */
        TEXT
    }

    /** A code: the name of a constant of {@code type}. */
    public static Fact code(String name, Class<? extends Enum<?>> type) {
        return new Fact(
                name,
                Kind.CODE,
                Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** A code out of these. */
    public static Fact code(String name, String... codes) {
        return new Fact(name, Kind.CODE, new LinkedHashSet<>(Arrays.asList(codes)));
    }

    /** A yes or no. */
    public static Fact yesNo(String name) {
        return new Fact(name, Kind.YES_NO, Set.of());
    }

    /** A whole number. */
    public static Fact number(String name) {
        return new Fact(name, Kind.NUMBER, Set.of());
    }

    /** A moment. */
    public static Fact date(String name) {
        return new Fact(name, Kind.DATE, Set.of());
    }

    /** An id or a name. */
    public static Fact text(String name) {
        return new Fact(name, Kind.TEXT, Set.of());
    }

    /** The same code with more values than the constants of its type. */
    public Fact or(String... more) {
        return new Fact(
                name,
                kind,
                Stream.concat(codes.stream(), Arrays.stream(more)).collect(Collectors.toCollection(LinkedHashSet::new)),
                correction);
    }

    /** The same fact, which an operator may correct to another moment. */
    public Fact correctable(String label) {
        return correctable(label, Map.of());
    }

    /** The same fact, which an operator may correct to one of these codes. */
    public Fact correctable(String label, Map<String, String> choices) {
        return new Fact(name, kind, codes, Optional.of(new Correction(label, Map.copyOf(choices))));
    }

    /** Whether a value is one that this fact may have; an unset fact is none at all. */
    boolean allows(Object value) {
        if (value == null) {
            return true;
        }
        return switch (kind) {
            case CODE -> codes.contains(value instanceof Enum<?> constant ? constant.name() : value.toString());
            case YES_NO -> value instanceof Boolean;
            case NUMBER -> value instanceof Integer || value instanceof Long;
            case DATE -> value instanceof Date || value instanceof Instant || value instanceof LocalDate;
            case TEXT -> value instanceof CharSequence || value instanceof java.util.UUID;
        };
    }
}
