package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A parting of ways asks a question, every way is an answer, and every answer that can come has a way. */
@Component
@Order(8)
class GatewaysCheck implements Check {

    private final Toolbox toolbox;

    GatewaysCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public void look(Models models, Findings findings) {
        for (ProcessModel process : models.allProcesses()) {
            Map<String, Optional<Fact>> known = models.facts(toolbox).of(process);
            Answers answers = new Answers(models, process, toolbox);
            for (FlowNode node : process.nodes()) {
                boolean asks = node instanceof ExclusiveGateway || node instanceof InclusiveGateway;
                if (asks && process.outgoing(node).size() > 1) {
                    question(process, node, findings);
                    compared(process, node, known, findings);
                    if (node instanceof ExclusiveGateway gateway) {
                        answered(models, process, gateway, known, answers, findings);
                    }
                }
            }
        }
    }

    private static void question(ProcessModel process, FlowNode gateway, Findings findings) {
        Place place = process.place(gateway);
        String name = gateway.getName();
        if (name == null || !name.strip().endsWith("?")) {
            findings.error(
                    "GATEWAY_QUESTION",
                    place,
                    "Gerbang " + place.called() + " tidak menanyakan apa-apa.",
                    "Beri nama berupa pertanyaan, misalnya \"Layak?\".");
        }
        SequenceFlow byDefault = byDefault(gateway);
        List<SequenceFlow> open = process.outgoing(gateway).stream()
                .filter(flow -> flow.getConditionExpression() == null && !flow.equals(byDefault))
                .toList();
        for (SequenceFlow flow : process.outgoing(gateway)) {
            if (flow.getName() == null || flow.getName().isBlank()) {
                findings.error(
                        "GATEWAY_ANSWER",
                        process.place(flow),
                        "Panah " + process.place(flow).called() + " dari gerbang " + place.called()
                                + " tidak diberi nama jawabannya.",
                        "Beri nama, misalnya \"Ya\" atau \"Tidak\".");
            }
        }
        for (SequenceFlow flow : open) {
            findings.error(
                    "GATEWAY_CONDITION",
                    process.place(flow),
                    "Panah " + process.place(flow).called() + " dari gerbang " + place.called()
                            + " tidak punya syarat dan bukan jalan baku.",
                    "Isi syaratnya, atau jadikan jalan baku (default flow).");
        }
        if (byDefault != null && !process.outgoing(gateway).contains(byDefault)) {
            findings.error(
                    "GATEWAY_DEFAULT_FOREIGN",
                    place,
                    "Jalan baku gerbang " + place.called() + " adalah panah yang tidak keluar dari gerbang itu.",
                    "Pilih salah satu panah yang keluar dari gerbang ini sebagai jalan baku.");
        } else if (byDefault != null && byDefault.getConditionExpression() != null) {
            findings.error(
                    "GATEWAY_DEFAULT_CONDITION",
                    process.place(byDefault),
                    "Jalan baku " + process.place(byDefault).called() + " punya syarat, yang tidak akan dibaca.",
                    "Hapus syaratnya, atau jadikan panah lain jalan baku.");
        }
    }

    private static SequenceFlow byDefault(FlowNode gateway) {
        return gateway instanceof ExclusiveGateway exclusive
                ? exclusive.getDefault()
                : ((InclusiveGateway) gateway).getDefault();
    }

    /** A code is compared with words that it can have, a yes/no with nothing. */
    private static void compared(
            ProcessModel process, FlowNode gateway, Map<String, Optional<Fact>> known, Findings findings) {
        for (SequenceFlow flow : process.outgoing(gateway)) {
            for (Juel.Comparison comparison :
                    condition(flow).map(Juel::comparisons).orElse(List.of())) {
                Optional<Fact> fact = known.getOrDefault(comparison.variable(), Optional.empty());
                Set<Object> legal = fact.map(Answers::values).orElse(Set.of());
                if (!legal.isEmpty() && !legal.contains(comparison.value())) {
                    findings.error(
                            "CODE_UNKNOWN",
                            process.place(flow),
                            "Panah " + process.place(flow).called() + " membandingkan \"" + comparison.variable()
                                    + "\" dengan \"" + comparison.value() + "\", nilai yang tidak pernah ada.",
                            "Nilai yang ada: " + words(legal) + ".");
                }
            }
        }
    }

    private void answered(
            Models models,
            ProcessModel process,
            ExclusiveGateway gateway,
            Map<String, Optional<Fact>> known,
            Answers answers,
            Findings findings) {
        Place place = process.place(gateway);
        Set<String> asked = new LinkedHashSet<>();
        boolean alone = true;
        for (SequenceFlow flow : process.outgoing(gateway)) {
            Optional<Juel> condition = condition(flow);
            if (condition.isPresent()) {
                asked.addAll(condition.get().identifiers());
                alone &= !condition.get().callsAnything()
                        && condition.get().identifiers().size() == 1;
            }
        }
        Optional<Fact> fact =
                asked.size() == 1 ? known.getOrDefault(asked.iterator().next(), Optional.empty()) : Optional.empty();
        boolean analysable =
                alone && fact.filter(one -> !Answers.values(one).isEmpty()).isPresent();
        if (!analysable) {
            if (gateway.getDefault() == null) {
                findings.error(
                        "GATEWAY_DEFAULT",
                        place,
                        "Gerbang " + place.called()
                                + " tidak punya jalan baku; bila tidak ada syarat yang terpenuhi, perkara"
                                + " berhenti.",
                        "Jadikan salah satu panah jalan baku (default flow).");
            }
            return;
        }
        Fact asking = fact.orElseThrow();
        boolean handedIn = models.facts(toolbox).given(process).contains(asking.name());
        Set<Object> possible = answers.at(asking.name(), handedIn ? Answers.values(asking) : List.of(Answers.UNSET))
                .get(gateway);
        if (possible == null) {
            return;
        }
        if (possible.contains(Answers.UNSET)) {
            findings.error(
                    "FACT_NOT_SET_YET",
                    place,
                    "Gerbang " + place.called() + " menanyakan \"" + asking.name()
                            + "\", yang pada saat itu dapat belum diisi langkah mana pun.",
                    "Pindahkan gerbang ke belakang langkah yang mengisinya.");
            return;
        }
        ways(process, gateway, asking, possible, findings);
    }

    private static void ways(
            ProcessModel process, ExclusiveGateway gateway, Fact asking, Set<Object> possible, Findings findings) {
        Place place = process.place(gateway);
        Set<Object> open = new LinkedHashSet<>(possible);
        List<Object> twice = new ArrayList<>();
        for (SequenceFlow flow : process.outgoing(gateway)) {
            Optional<Set<Object>> taken = Answers.taken(flow, asking.name(), possible);
            if (taken.isEmpty()) {
                continue;
            }
            if (taken.get().isEmpty()) {
                findings.error(
                        "WAY_NEVER_TAKEN",
                        process.place(flow),
                        "Panah " + process.place(flow).called() + " tidak pernah dilewati: pada gerbang itu \""
                                + asking.name() + "\" hanya dapat bernilai " + words(possible) + ".",
                        "Perbaiki syaratnya, atau hapus panah itu.");
            }
            taken.get().stream().filter(value -> !open.contains(value)).forEach(twice::add);
            open.removeAll(taken.get());
        }
        if (!twice.isEmpty()) {
            findings.error(
                    "ANSWER_TWICE",
                    place,
                    "Gerbang " + place.called() + " punya dua jalan untuk jawaban yang sama: " + words(twice) + ".",
                    "Sisakan satu jalan untuk tiap jawaban.");
        }
        if (!open.isEmpty() && gateway.getDefault() == null) {
            findings.error(
                    "ANSWER_MISSING",
                    place,
                    "Gerbang " + place.called() + " tidak punya jalan untuk jawaban " + words(open)
                            + "; perkara akan berhenti.",
                    "Tambahkan panah dengan syarat itu, atau jadikan salah satu panah jalan baku (default flow).");
        }
        if (open.isEmpty() && gateway.getDefault() != null) {
            findings.warning(
                    "DEFAULT_NEVER_TAKEN",
                    process.place(gateway.getDefault()),
                    "Jalan baku " + process.place(gateway.getDefault()).called()
                            + " tidak pernah dilewati, karena semua jawaban" + " sudah punya jalan.",
                    "Tidak apa-apa bila disengaja; hapus bila tidak perlu.");
        }
    }

    private static Optional<Juel> condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? Optional.empty()
                : Juel.parsed(flow.getConditionExpression().getTextContent());
    }

    private static String words(java.util.Collection<Object> values) {
        return values.stream()
                .map(value -> value.equals(true)
                        ? "ya (true)"
                        : value.equals(false) ? "tidak (false)" : String.valueOf(value))
                .collect(Collectors.joining(", "));
    }
}
