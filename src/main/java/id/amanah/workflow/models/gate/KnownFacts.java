package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.StepContract;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** Which process variables a process can know, and what they may hold. */
final class KnownFacts {

    private static final Set<String> OF_A_LOOP =
            Set.of("loopCounter", "nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances");

    private final Models models;
    private final Toolbox toolbox;
    private final Map<String, Map<String, Optional<Fact>>> known = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Fact>> set = new ConcurrentHashMap<>();

    KnownFacts(Models models, Toolbox toolbox) {
        this.models = models;
        this.toolbox = toolbox;
    }

    /** All variables that some step, caller or loop gives the process. */
    Map<String, Optional<Fact>> of(ProcessModel process) {
        return known.computeIfAbsent(process.id(), unknown -> allOf(process));
    }

    private Map<String, Optional<Fact>> allOf(ProcessModel process) {
        Map<String, Optional<Fact>> known = new LinkedHashMap<>();
        CaseFacts.ALL.forEach(fact -> known.put(fact.name(), Optional.of(fact)));
        setIn(process).forEach((name, fact) -> known.put(name, Optional.of(fact)));
        OF_A_LOOP.forEach(name -> known.put(name, Optional.of(Fact.number(name))));
        for (CallActivity call : process.calls()) {
            Map<String, Fact> inner =
                    models.process(call.getCalledElement()).map(this::setIn).orElse(Map.of());
            for (CamundaOut out : ProcessModel.extensions(call, CamundaOut.class)) {
                if (out.getCamundaTarget() != null) {
                    known.put(
                            out.getCamundaTarget(),
                            Optional.ofNullable(inner.get(String.valueOf(out.getCamundaSource()))));
                }
            }
        }
        for (Written.Tag tag : process.written()) {
            for (String attribute : List.of(
                    "elementVariable", "resultVariable", "errorCodeVariable", "errorMessageVariable", "initiator")) {
                if (!tag.attribute(attribute).isEmpty()) {
                    known.putIfAbsent(tag.attribute(attribute), Optional.empty());
                }
            }
            if (tag.isCamunda() && tag.name().endsWith("putParameter")) {
                known.putIfAbsent(tag.attribute("name"), Optional.empty());
            }
        }
        given(process).forEach(name -> known.putIfAbsent(name, Optional.empty()));
        return known;
    }

    /** Variables that callers hand to the process. */
    Set<String> given(ProcessModel process) {
        Set<String> given = new LinkedHashSet<>();
        for (ProcessModel caller : models.allProcesses()) {
            for (CallActivity call : caller.calls()) {
                if (process.id().equals(call.getCalledElement())) {
                    ProcessModel.extensions(call, CamundaIn.class).stream()
                            .map(CamundaIn::getCamundaTarget)
                            .filter(target -> target != null)
                            .forEach(given::add);
                }
            }
        }
        return given;
    }

    /** Facts that steps of the process itself set, with the values of all of them. */
    Map<String, Fact> setIn(ProcessModel process) {
        return set.computeIfAbsent(process.id(), unknown -> allSetIn(process));
    }

    private Map<String, Fact> allSetIn(ProcessModel process) {
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (FlowNode node : process.nodes()) {
            contractsOf(process, node)
                    .forEach(contract ->
                            contract.sets().forEach(fact -> facts.merge(fact.name(), fact, KnownFacts::both)));
        }
        return facts;
    }

    /** The contracts of what a node is bound to. */
    List<StepContract> contractsOf(ProcessModel process, FlowNode node) {
        return toolbox.contractsOf(process, node);
    }

    private static Fact both(Fact one, Fact other) {
        return one.or(other.codes().toArray(String[]::new));
    }
}
