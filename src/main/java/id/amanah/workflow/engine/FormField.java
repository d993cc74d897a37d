package id.amanah.workflow.engine;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A field of a form that a completion reads: what a manager who edits the form must leave in it.
 *
 * @param key the field's key; of a list its path
 * @param kind what the completion takes it for
 * @param need when the completion cannot do without
 * @param codes the values a choice may have; empty where they are not fixed in code
 * @param source where the values of a choice come from when they are not fixed in code: a rule table or a shown value
 * @param row the fields of each row of a list
 */
public record FormField(
        String key, Kind kind, Need need, Set<String> codes, Optional<String> source, List<FormField> row) {

    /** What a completion takes a value for. */
    public enum Kind {
        /** Typed text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A day without a time. */
        DATE,
        /** Yes or no. */
        YES_NO,
        /** One of several codes. */
        CHOICE,
        /** A code whose legal values are the rows of a rule table. */
        CHOICE_OF_TABLE,
        /** A code whose legal values the task itself shows. */
        CHOICE_SHOWN,
        /** The code of a lending programme. */
        PROGRAMME,
        /** A list with a row for each member, day or the like. */
        ROWS
    }

    /** When a completion cannot do without a field. */
    public enum Need {
        /** Refused without it whatever else is answered. */
        ALWAYS,
        /** Refused without it after certain answers. */
        IN_SOME_CASES,
        /** Taken when it is there. */
        NEVER
    }

    /** A text. */
    public static FormField text(String key) {
        return new FormField(key, Kind.TEXT, Need.ALWAYS, Set.of(), Optional.empty(), List.of());
    }

    /** A number. */
    public static FormField number(String key) {
        return new FormField(key, Kind.NUMBER, Need.ALWAYS, Set.of(), Optional.empty(), List.of());
    }

    /** A day. */
    public static FormField date(String key) {
        return new FormField(key, Kind.DATE, Need.ALWAYS, Set.of(), Optional.empty(), List.of());
    }

    /** A yes or no. */
    public static FormField yesNo(String key) {
        return new FormField(key, Kind.YES_NO, Need.ALWAYS, Set.of(), Optional.empty(), List.of());
    }

    /** One of the constants of {@code type}, by name. */
    public static FormField choice(String key, Class<? extends Enum<?>> type) {
        Set<String> names = Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new FormField(key, Kind.CHOICE, Need.ALWAYS, names, Optional.empty(), List.of());
    }

    /** One of the answers that the rule table has a row for, under this key. */
    public static FormField answerOf(String key, String table) {
        return new FormField(key, Kind.CHOICE_OF_TABLE, Need.ALWAYS, Set.of(), Optional.of(table), List.of());
    }

    /** One of the choices that the task shows under another key. */
    public static FormField offeredBy(String key, String shown) {
        return new FormField(key, Kind.CHOICE_SHOWN, Need.ALWAYS, Set.of(), Optional.of(shown), List.of());
    }

    /** The code of a programme that lends. */
    public static FormField programme(String key) {
        return new FormField(key, Kind.PROGRAMME, Need.ALWAYS, Set.of(), Optional.empty(), List.of());
    }

    /** A list, and what is read of each of its rows. */
    public static FormField rows(String key, FormField... row) {
        return new FormField(key, Kind.ROWS, Need.ALWAYS, Set.of(), Optional.empty(), List.of(row));
    }

    /** The same field, needed after certain answers only. */
    public FormField inSomeCases() {
        return new FormField(key, kind, Need.IN_SOME_CASES, codes, source, row);
    }

    /** The same field, taken when it is there. */
    public FormField optional() {
        return new FormField(key, kind, Need.NEVER, codes, source, row);
    }
}
