package id.amanah.workflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The facts that every process of a case carries: ids and words to find the case by, nothing personal. */
public final class CaseFacts {

    /** Id of the group, a UUID as text. */
    public static final String GROUP_ID = "groupId";
    /** The number people say aloud; also the business key. */
    public static final String APPLICATION_NUMBER = "applicationNumber";
    /** Code of the lending programme. */
    public static final String PROGRAMME = "programme";
    /** Name of the group, shown on task cards. */
    public static final String GROUP_NAME = "groupName";
    /** The group's ward, shown on task cards. */
    public static final String KELURAHAN = "kelurahan";
    /** The group's sub-district, from which its territory follows. */
    public static final String KECAMATAN = "kecamatan";
    /** Login id of the officer who looks after the group. */
    public static final String OFFICER_ID = "officerId";

    /** All of them, as every process of a case carries them. */
    public static final List<Fact> ALL = List.of(
            Fact.text(GROUP_ID),
            Fact.text(APPLICATION_NUMBER),
            Fact.text(PROGRAMME),
            Fact.text(GROUP_NAME),
            Fact.text(KELURAHAN),
            Fact.text(KECAMATAN),
            Fact.text(OFFICER_ID));

    private static final int LONGEST_FACT = 200;

    private CaseFacts() {}

    /** The group that the case is about. */
    public static UUID groupId(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(GROUP_ID));
    }

    /** The number of the case's application. */
    public static String applicationNumber(VariableScope scope) {
        return (String) scope.getVariable(APPLICATION_NUMBER);
    }

    /**
     * Sets one fact of a case at its process instance.
     *
     * @throws IllegalArgumentException for a value that is no id, code, date, number or yes/no
     */
    public static void set(DelegateExecution execution, String name, Object value) {
        ContractKept.setting(name, value);
        execution.getProcessInstance().setVariable(name, fact(name, value));
    }

    private static Object fact(String name, Object value) {
        if (value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Date) {
            return value;
        }
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof UUID || value instanceof LocalDate || value instanceof Enum<?>) {
            return value.toString();
        }
        if (value instanceof String text && text.length() <= LONGEST_FACT) {
            return text;
        }
        throw new IllegalArgumentException(
                "no routing fact: " + name + " of " + value.getClass().getSimpleName());
    }
}
