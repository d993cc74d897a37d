package id.amanah.workflow.operations;

import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.onboarding.GroupOnboarding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The routing facts of a place that an operator may set right, and to what. */
@Component
class CorrectableFacts {

    private static final Map<String, String> LABELS = Map.of(
            CaseFacts.GROUP_ID, "Kelompok",
            CaseFacts.APPLICATION_NUMBER, "Nomor pengajuan",
            CaseFacts.PROGRAMME, "Program",
            CaseFacts.GROUP_NAME, "Nama kelompok",
            CaseFacts.KELURAHAN, "Kelurahan",
            CaseFacts.KECAMATAN, "Kecamatan",
            CaseFacts.OFFICER_ID, "Petugas pendamping");

    private final ObjectProvider<AutomaticStep> automatic;
    private final ObjectProvider<HumanTask> human;
    private final GroupOnboarding onboarding;
    private final RuntimeService runtime;

    CorrectableFacts(
            ObjectProvider<AutomaticStep> automatic,
            ObjectProvider<HumanTask> human,
            GroupOnboarding onboarding,
            RuntimeService runtime) {
        this.automatic = automatic;
        this.human = human;
        this.onboarding = onboarding;
        this.runtime = runtime;
    }

    /** Those of the place's process: first what differs from the domain, then what says what comes next. */
    List<Correctable> of(Place place) {
        if (place.instanceId() == null) {
            return List.of();
        }
        Map<String, Object> held = runtime.getVariables(place.instanceId());
        List<Correctable> facts = new ArrayList<>();
        if (place.programme() != null) {
            // What a case's own process has lost is put back; what it calls may do without.
            boolean own = place.instanceId().equals(place.rootId());
            onboarding.factsOf(place.applicationNumber()).forEach((name, right) -> {
                if ((own || held.containsKey(name)) && !Objects.equals(held.get(name), right)) {
                    facts.add(new Correctable(name, LABELS.get(name), held.get(name), true, right, Map.of()));
                }
            });
        }
        declared().forEach((name, fact) -> {
            if (held.containsKey(name)) {
                Fact.Correction correction = fact.correction().orElseThrow();
                facts.add(new Correctable(name, correction.label(), held.get(name), false, null, correction.choices()));
            }
        });
        return facts;
    }

    /** Whether the place's process says something else of its case than the domain does, or nothing. */
    boolean differFromDomain(Place place) {
        return of(place).stream().anyMatch(Correctable::followsDomain);
    }

    /** What people call a fact. */
    String label(String name) {
        String ofTheDomain = LABELS.get(name);
        if (ofTheDomain != null) {
            return ofTheDomain;
        }
        Fact declared = declared().get(name);
        return declared == null ? name : declared.correction().orElseThrow().label();
    }

    /** Whether that fact is one of the domain's. */
    static boolean followsDomain(String name) {
        return LABELS.containsKey(name);
    }

    /** Whether that expression of a model is a day that may be set right. */
    boolean isDay(String expression) {
        return declared().values().stream()
                .filter(fact -> fact.correction().orElseThrow().choices().isEmpty())
                .anyMatch(fact -> expression.equals("${" + fact.name() + "}"));
    }

    private Map<String, Fact> declared() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        Stream.concat(
                        automatic.orderedStream().map(AutomaticStep::contract),
                        human.orderedStream().map(HumanTask::contract))
                .map(StepContract::sets)
                .flatMap(List::stream)
                .filter(fact -> fact.correction().isPresent())
                .forEach(fact -> facts.put(fact.name(), fact));
        return facts;
    }

    /** A value in one word or day. */
    static String text(Object value, Clock clock) {
        return value instanceof Date moment
                ? moment.toInstant().atZone(clock.getZone()).toLocalDate().toString()
                : String.valueOf(value);
    }

    /**
     * A fact that may be set right.
     *
     * @param value what it is; may be null
     * @param followsDomain whether it becomes what the domain says, and nothing else
     * @param domainValue what the domain says; null for other facts
     * @param choices the codes it may become, each in Indonesian; empty for days
     */
    record Correctable(
            String name,
            String label,
            Object value,
            boolean followsDomain,
            Object domainValue,
            Map<String, String> choices) {}
}
