package id.amanah.workflow.models.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every step is reached and leads to an end; nothing goes in circles without waiting. */
@Component
@Order(7)
class FlowsCheck extends ProcessCheck {

    @Override
    void look(ProcessModel process, Findings findings) {
        starts(process, findings);
        Ways ways = new Ways(process);
        Set<FlowNode> reached = ways.reachable(ways.starts());
        for (FlowNode node : process.nodes()) {
            if (!(node instanceof SubProcess inner && inner.triggeredByEvent())) {
                node(process, ways, node, reached, findings);
            }
        }
        restless(process, ways, findings);
        flows(process, findings);
        process.all(MultiInstanceLoopCharacteristics.class).forEach(loop -> oneByOne(process, loop, findings));
    }

    /** One by one, the engine counts its way through a list that it asks for anew each time, and a list that shrinks ends badly. */
    private static void oneByOne(ProcessModel process, MultiInstanceLoopCharacteristics loop, Findings findings) {
        boolean computed = Juel.parsed(loop.getCamundaCollection())
                .filter(Juel::callsAnything)
                .isPresent();
        if (loop.isSequential() && computed && loop.getParentElement() instanceof FlowNode node) {
            Place place = process.place(node);
            findings.error(
                    "LOOP_ONE_BY_ONE",
                    place,
                    "Langkah " + place.called()
                            + " berjalan satu per satu, sedangkan daftarnya berubah setiap satu selesai; perkara"
                            + " akan berhenti.",
                    "Pilih pengulangan sejajar (tiga garis tegak), bukan berurutan.");
        }
    }

    private static void starts(ProcessModel process, Findings findings) {
        List<StartEvent> own = process.process().getFlowElements().stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .toList();
        if (own.size() != 1 || !own.get(0).getEventDefinitions().isEmpty()) {
            findings.error(
                    "ONE_START",
                    process.file(),
                    "Proses " + process.file().called() + " punya " + own.size()
                            + " peristiwa awal; seharusnya satu, tanpa syarat waktu atau pesan.",
                    "Sisakan satu peristiwa awal biasa.");
        }
    }

    private static void node(ProcessModel process, Ways ways, FlowNode node, Set<FlowNode> reached, Findings findings) {
        Place place = process.place(node);
        if (!reached.contains(node)) {
            findings.error(
                    "STEP_UNREACHABLE",
                    place,
                    "Langkah " + place.called() + " tidak pernah dicapai.",
                    "Sambungkan dengan panah dari langkah sebelumnya, atau hapus langkah ini.");
            return;
        }
        boolean ends = node instanceof EndEvent || node instanceof SubProcess;
        if (!ends && process.outgoing(node).isEmpty()) {
            findings.error(
                    "DEAD_END",
                    place,
                    "Sesudah " + place.called() + " tidak ada langkah lagi; perkara berhenti di situ.",
                    "Tambahkan panah ke langkah berikutnya atau ke peristiwa akhir.");
        } else if (!ends && goesRound(process, ways.reachable(List.of(node)))) {
            findings.error(
                    "LOOP_WITHOUT_EXIT",
                    place,
                    "Dari " + place.called() + " tidak ada jalan yang sampai ke akhir; perkara berputar selamanya.",
                    "Beri salah satu gerbang di putaran itu jalan keluar.");
        }
    }

    private static boolean goesRound(ProcessModel process, Set<FlowNode> behind) {
        return behind.stream()
                .noneMatch(node ->
                        node instanceof EndEvent || process.outgoing(node).isEmpty() && !(node instanceof SubProcess));
    }

    private static void restless(ProcessModel process, Ways ways, Findings findings) {
        Set<FlowNode> restless = new LinkedHashSet<>(ways.restless());
        restless.stream().min(java.util.Comparator.comparing(FlowNode::getId)).ifPresent(node -> {
            Place place = process.place(node);
            findings.error(
                    "LOOP_WITHOUT_WAIT",
                    place,
                    "Putaran lewat " + place.called() + " tidak menunggu siapa pun dan dapat berputar tanpa henti.",
                    "Lewatkan putarannya melalui tugas orang atau peristiwa waktu.");
        });
    }

    private static void flows(ProcessModel process, Findings findings) {
        for (SequenceFlow flow : process.flows()) {
            if (flow.getSource() == null || flow.getTarget() == null) {
                findings.error(
                        "FLOW_LOOSE",
                        process.place(flow),
                        "Panah " + flow.getId() + " tidak tersambung di kedua ujungnya.",
                        "Sambungkan atau hapus panah itu.");
                continue;
            }
            boolean conditional = flow.getConditionExpression() != null;
            String from = flow.getSource().getElementType().getTypeName();
            if (conditional && !from.equals("exclusiveGateway") && !from.equals("inclusiveGateway")) {
                findings.error(
                        "CONDITION_MISPLACED",
                        process.place(flow),
                        "Panah " + process.place(flow).called()
                                + " bersyarat, padahal tidak keluar dari gerbang pilihan.",
                        "Pasang gerbang pilihan (exclusive gateway) sebelum panah ini, atau hapus syaratnya.");
            }
        }
        for (FlowNode node : process.nodes()) {
            String kind = node.getElementType().getTypeName();
            if (process.outgoing(node).size() > 1 && !kind.endsWith("Gateway")) {
                findings.error(
                        "SPLIT_WITHOUT_GATEWAY",
                        process.place(node),
                        "Dari " + process.place(node).called() + " keluar "
                                + process.outgoing(node).size() + " panah sekaligus; semuanya akan berjalan bersamaan.",
                        "Pasang gerbang: pilihan (exclusive) bila satu saja, sejajar (parallel) bila memang semua.");
            }
            if (node instanceof StartEvent && node.getParentElement() instanceof Process && process.isEntered(node)) {
                findings.error(
                        "START_ENTERED",
                        process.place(node),
                        "Ada panah yang kembali ke peristiwa awal "
                                + process.place(node).called() + ".",
                        "Arahkan panah itu ke langkah sesudahnya.");
            }
        }
    }
}
