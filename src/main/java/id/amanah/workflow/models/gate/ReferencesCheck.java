package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.CaseFacts;
import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.SentMessages;
import id.amanah.workflow.engine.StepContract;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a model names exists: called processes with what they need, decisions, messages, errors and who catches them. */
@Component
@Order(6)
class ReferencesCheck implements Check {

    private final Toolbox toolbox;

    ReferencesCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public void look(Models models, Findings findings) {
        for (ProcessModel process : models.allProcesses()) {
            process.calls().forEach(call -> called(models, process, call, findings));
            process.all(BusinessRuleTask.class).forEach(task -> decision(models, process, task, findings));
            process.all(MessageEventDefinition.class).forEach(message -> message(process, message, findings));
            process.nodes().forEach(node -> needs(models, process, node, findings));
            errors(models, process, findings);
        }
        messagesHeard(models, findings);
    }

    private void called(Models models, ProcessModel process, CallActivity call, Findings findings) {
        Place place = process.place(call);
        String key = call.getCalledElement();
        if (key == null || key.isBlank()) {
            findings.error(
                    "CALLED_PROCESS_MISSING",
                    place,
                    place.called() + " belum menyebut proses yang dipanggil.",
                    "Isi \"Called element\" dengan id proses, misalnya MemberSurveyProcess.");
            return;
        }
        Optional<ProcessModel> inner = models.process(key);
        if (inner.isEmpty()) {
            if (!Juel.isExpression(key)) {
                findings.error(
                        "CALLED_PROCESS_UNKNOWN",
                        place,
                        place.called() + " memanggil proses \"" + key + "\", yang tidak ada.",
                        "Periksa ejaannya, atau kirim berkas " + key + ".bpmn bersama proses ini.");
            } else {
                findings.error(
                        "CALLED_PROCESS_COMPUTED",
                        place,
                        place.called() + " menghitung proses yang dipanggil (\"" + key
                                + "\"), sehingga tidak dapat diperiksa.",
                        "Tulis id prosesnya langsung; untuk memilih pakai gerbang.");
            }
            return;
        }
        if (call.getCamundaCalledElementBinding() != null && !"latest".equals(call.getCamundaCalledElementBinding())) {
            findings.warning(
                    "CALLED_PROCESS_BINDING",
                    place,
                    place.called() + " mengunci versi proses yang dipanggil.",
                    "Pilih binding \"latest\" agar perubahan proses itu ikut berlaku.");
        }
        given(models, process, call, inner.get(), place, findings);
        returned(models, call, inner.get(), place, findings);
    }

    private void given(
            Models models,
            ProcessModel process,
            CallActivity call,
            ProcessModel inner,
            Place place,
            Findings findings) {
        List<CamundaIn> in = ProcessModel.extensions(call, CamundaIn.class);
        boolean everything = in.stream().anyMatch(one -> "all".equals(one.getCamundaVariables()));
        if (in.stream().noneMatch(one -> one.getCamundaBusinessKey() != null)) {
            findings.error(
                    "CALL_NUMBER_MISSING",
                    place,
                    place.called() + " tidak meneruskan nomor pengajuan ke proses yang dipanggil.",
                    "Pada \"In mappings\" nyalakan business key dengan #{execution.processBusinessKey}.");
        }
        Set<String> given = new HashSet<>();
        Set<String> known = models.facts(toolbox).of(process).keySet();
        for (CamundaIn one : in) {
            if (one.getCamundaTarget() != null) {
                given.add(one.getCamundaTarget());
            }
            if (one.getCamundaSource() != null && !known.contains(one.getCamundaSource())) {
                findings.error(
                        "VARIABLE_UNKNOWN",
                        place,
                        place.called() + " meneruskan \"" + one.getCamundaSource()
                                + "\", yang tidak pernah diisi oleh langkah mana pun.",
                        "Periksa ejaannya pada \"In mappings\".");
            }
        }
        Set<String> wanted = new LinkedHashSet<>();
        CaseFacts.ALL.forEach(fact -> wanted.add(fact.name()));
        KnownFacts facts = models.facts(toolbox);
        Set<String> own = facts.setIn(inner).keySet();
        inner.nodes()
                .forEach(node -> facts.contractsOf(inner, node)
                        .forEach(contract -> contract.needs().stream()
                                .filter(need -> !own.contains(need))
                                .forEach(wanted::add)));
        wanted.removeAll(given);
        if (!everything && !wanted.isEmpty()) {
            findings.error(
                    "CALL_FACT_MISSING",
                    place,
                    place.called() + " tidak meneruskan " + String.join(", ", wanted) + " ke proses " + inner.id()
                            + ".",
                    "Tambahkan pada \"In mappings\" dengan nama yang sama di kedua sisi.");
        }
    }

    private void returned(Models models, CallActivity call, ProcessModel inner, Place place, Findings findings) {
        Map<String, Fact> set = models.facts(toolbox).setIn(inner);
        for (CamundaOut out : ProcessModel.extensions(call, CamundaOut.class)) {
            if (out.getCamundaSource() != null && !set.containsKey(out.getCamundaSource())) {
                findings.error(
                        "CALL_RESULT_UNKNOWN",
                        place,
                        place.called() + " menunggu \"" + out.getCamundaSource() + "\" dari proses " + inner.id()
                                + ", yang tidak mengisinya.",
                        "Periksa \"Out mappings\", atau kembalikan langkah yang mengisinya di proses itu.");
            }
        }
    }

    private static void decision(Models models, ProcessModel process, BusinessRuleTask task, Findings findings) {
        Place place = process.place(task);
        String ref = task.getCamundaDecisionRef();
        if (ref == null || ref.isBlank()) {
            if (task.getCamundaDelegateExpression() == null) {
                findings.error(
                        "DECISION_MISSING",
                        place,
                        place.called() + " belum menyebut tabel yang ditanya.",
                        "Isi \"Decision reference\" dengan id tabel.");
            }
        } else if (models.table(ref).isEmpty()) {
            findings.error(
                    "DECISION_UNKNOWN",
                    place,
                    place.called() + " menanyakan tabel \"" + ref + "\", yang tidak ada.",
                    "Periksa ejaannya, atau kirim berkas " + ref + ".dmn bersama proses ini.");
        }
    }

    private static void message(ProcessModel process, MessageEventDefinition definition, Findings findings) {
        if (!(definition.getParentElement() instanceof FlowNode node)) {
            return;
        }
        Place place = process.place(node);
        if (definition.getMessage() == null) {
            findings.error(
                    "MESSAGE_MISSING",
                    place,
                    place.called() + " menunggu pesan, tetapi pesannya belum dipilih.",
                    "Pilih salah satu: " + String.join(", ", SentMessages.NAMES) + ".");
        } else if (!SentMessages.NAMES.contains(
                String.valueOf(definition.getMessage().getName()))) {
            findings.error(
                    "MESSAGE_UNKNOWN",
                    place,
                    place.called() + " menunggu pesan \""
                            + definition.getMessage().getName() + "\", yang tidak pernah dikirim.",
                    "Pakai salah satu: " + String.join(", ", SentMessages.NAMES) + ".");
        }
    }

    /** Whoever leaves must be heard at every step from registration to payout. */
    private static void messagesHeard(Models models, Findings findings) {
        models.process(SentMessages.HEARD_BY).ifPresent(process -> {
            for (CallActivity call : process.calls()) {
                boolean heard = process.all(BoundaryEvent.class).stream()
                        .filter(event -> call.equals(event.getAttachedTo()))
                        .anyMatch(event -> hears(event, SentMessages.MEMBER_WITHDRAWN));
                if (!heard) {
                    Place place = process.place(call);
                    findings.error(
                            "WITHDRAWAL_UNHEARD",
                            place,
                            "Selama " + place.called() + " berjalan, pengunduran diri seorang anggota tidak didengar.",
                            "Pasang peristiwa batas \"Anggota mundur\" pada langkah itu, seperti pada langkah lain.");
                }
            }
            boolean whole = process.nodes().stream()
                    .filter(node -> node.getElementType().getTypeName().equals("startEvent"))
                    .anyMatch(node -> hears(node, SentMessages.GROUP_WITHDRAWN));
            if (!whole) {
                findings.error(
                        "WITHDRAWAL_UNHEARD",
                        process.file(),
                        "Proses " + process.id() + " tidak lagi mendengar kelompok yang mundur.",
                        "Kembalikan bagian \"Kelompok mundur, di langkah mana pun\".");
            }
        });
    }

    private static boolean hears(FlowNode node, String message) {
        return node.getChildElementsByType(MessageEventDefinition.class).stream()
                .anyMatch(definition -> definition.getMessage() != null
                        && message.equals(definition.getMessage().getName()));
    }

    private void needs(Models models, ProcessModel process, FlowNode node, Findings findings) {
        KnownFacts facts = models.facts(toolbox);
        for (StepContract contract : facts.contractsOf(process, node)) {
            for (String need : contract.needs()) {
                boolean known = facts.setIn(process).containsKey(need)
                        || facts.given(process).contains(need);
                if (!known) {
                    Place place = process.place(node);
                    findings.error(
                            "NEEDED_FACT_MISSING",
                            place,
                            place.called() + " membutuhkan \"" + need
                                    + "\", yang tidak diisi langkah mana pun di proses ini.",
                            "Pakai langkah ini di proses asalnya, sesudah langkah yang mengisinya.");
                }
            }
        }
    }

    private static void errors(Models models, ProcessModel process, Findings findings) {
        for (EndEvent end : process.all(EndEvent.class)) {
            for (ErrorEventDefinition thrown : end.getChildElementsByType(ErrorEventDefinition.class)) {
                String code = code(thrown);
                Place place = process.place(end);
                if (code == null) {
                    findings.error(
                            "ERROR_MISSING",
                            place,
                            place.called() + " melempar kesalahan, tetapi kesalahannya belum dipilih.",
                            "Pilih kesalahannya, atau jadikan akhir biasa.");
                } else if (!caught(models, process, end, code)) {
                    findings.error(
                            "ERROR_UNCAUGHT",
                            place,
                            place.called() + " melempar kesalahan \"" + code
                                    + "\", yang tidak ditangkap di mana pun; perkara akan berhenti begitu saja.",
                            "Pasang peristiwa batas kesalahan pada langkah yang memanggil proses ini, atau jadikan akhir biasa.");
                }
            }
        }
        for (BoundaryEvent boundary : process.all(BoundaryEvent.class)) {
            for (ErrorEventDefinition waited : boundary.getChildElementsByType(ErrorEventDefinition.class)) {
                String code = code(waited);
                if (code != null && !thrown(models, boundary, code)) {
                    Place place = process.place(boundary);
                    findings.error(
                            "ERROR_NEVER_THROWN",
                            place,
                            place.called() + " menunggu kesalahan \"" + code + "\", yang tidak pernah dilempar.",
                            "Hapus peristiwa ini, atau pakai gerbang sesudah langkahnya.");
                }
            }
        }
    }

    private static String code(ErrorEventDefinition definition) {
        return definition.getError() == null ? null : definition.getError().getErrorCode();
    }

    private static boolean caught(Models models, ProcessModel process, EndEvent end, String code) {
        List<BoundaryEvent> catchers = new ArrayList<>();
        process.all(BoundaryEvent.class).stream()
                .filter(event ->
                        event.getAttachedTo() != null && event.getAttachedTo().equals(end.getParentElement()))
                .forEach(catchers::add);
        for (ProcessModel caller : models.allProcesses()) {
            caller.all(BoundaryEvent.class).stream()
                    .filter(event -> event.getAttachedTo() instanceof CallActivity call
                            && process.id().equals(call.getCalledElement()))
                    .forEach(catchers::add);
        }
        return catchers.stream()
                .flatMap(event -> event.getChildElementsByType(ErrorEventDefinition.class).stream())
                .anyMatch(definition -> code(definition) == null || code.equals(code(definition)));
    }

    private static boolean thrown(Models models, BoundaryEvent boundary, String code) {
        List<EndEvent> ends = new ArrayList<>();
        if (boundary.getAttachedTo() instanceof CallActivity call) {
            models.process(String.valueOf(call.getCalledElement()))
                    .ifPresent(inner -> ends.addAll(inner.all(EndEvent.class)));
        } else if (boundary.getAttachedTo() != null) {
            ends.addAll(boundary.getAttachedTo().getChildElementsByType(EndEvent.class));
        }
        return ends.stream()
                .flatMap(end -> end.getChildElementsByType(ErrorEventDefinition.class).stream())
                .anyMatch(definition -> code.equals(code(definition)));
    }
}
