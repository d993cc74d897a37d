package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.StartForm;
import id.amanah.workflow.models.gate.Written.Tag;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;

/** Models bind the steps that the application offers, and nothing else: a model is code from outside. */
@Component
@Order(1)
class BindingsCheck extends ProcessCheck {

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "extensionElements",
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "incoming",
            "outgoing",
            "conditionExpression",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "messageEventDefinition",
            "errorEventDefinition",
            "terminateEventDefinition",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "message",
            "error",
            "textAnnotation",
            "association",
            "group",
            "category",
            "categoryValue",
            "laneSet",
            "lane",
            "flowNodeRef",
            "collaboration",
            "participant",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference");

    private static final Set<String> ENGINE_ELEMENTS = Set.of(
            "taskListener",
            "executionListener",
            "in",
            "out",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "map",
            "entry",
            "value",
            "properties",
            "property",
            "failedJobRetryTimeCycle");

    private static final Set<String> ENGINE_ATTRIBUTES = Set.of(
            "delegateExpression",
            "expression",
            "event",
            "id",
            "name",
            "key",
            "value",
            "source",
            "sourceExpression",
            "target",
            "variables",
            "local",
            "businessKey",
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "dueDate",
            "followUpDate",
            "priority",
            "formRef",
            "formRefBinding",
            "formRefVersion",
            "formKey",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "historyTimeToLive",
            "isStartableInTasklist",
            "versionTag",
            "collection",
            "elementVariable",
            "calledElementBinding",
            "calledElementVersion",
            "calledElementVersionTag",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "resultVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "initiator",
            "jobPriority",
            "failedJobRetryTimeCycle",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon");

    private final Toolbox toolbox;

    BindingsCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    void look(ProcessModel process, Findings findings) {
        for (Tag tag : process.written()) {
            element(tag, findings);
            if (!tag.isCamunda() || ENGINE_ELEMENTS.contains(tag.name())) {
                tag.engineAttributes().forEach(attribute -> attribute(tag, attribute, findings));
            }
        }
    }

    private void element(Tag tag, Findings findings) {
        Place place = tag.place();
        if (tag.isBpmn()) {
            bpmnElement(tag, place, findings);
        } else if (tag.isCamunda() && !ENGINE_ELEMENTS.contains(tag.name())) {
            switch (tag.name()) {
                case "script" -> script(place, findings);
                case "connector", "connectorId" ->
                    forbidden("BINDING_CONNECTOR", place, "sambungan ke sistem luar (connector)", findings);
                case "field" ->
                    forbidden("BINDING_FIELD", place, "isian untuk kode program (field injection)", findings);
                case "formData", "formField" -> generatedForm(place, findings);
                default -> forbidden("BINDING_FORBIDDEN", place, "bagian \"camunda:" + tag.name() + "\"", findings);
            }
        } else if (tag.space().contains("zeebe")) {
            findings.error(
                    "PLATFORM_8",
                    place,
                    "Model ini dibuat untuk Camunda 8, sedangkan Amanah memakai Camunda 7.",
                    "Di Modeler buat diagram baru dengan jenis \"Camunda Platform 7\".");
        }
    }

    private void bpmnElement(Tag tag, Place place, Findings findings) {
        if (tag.name().equals("scriptTask") || tag.name().equals("script")) {
            script(place, findings);
        } else if (!ELEMENTS.contains(tag.name())) {
            findings.error(
                    "ELEMENT_UNSUPPORTED",
                    place,
                    place.called() + " memakai unsur \"" + tag.name() + "\", yang tidak dikenal Amanah.",
                    "Ganti dengan unsur yang dikenal, misalnya tugas orang (user task) atau langkah otomatis (service task).");
        }
        if (!tag.attribute("language").isEmpty()
                || !tag.element().getAttribute("language").isEmpty()) {
            script(place, findings);
        }
        boolean automatic = tag.name().equals("serviceTask");
        if (automatic
                && tag.attribute("delegateExpression").isEmpty()
                && tag.attribute("class").isEmpty()
                && tag.attribute("expression").isEmpty()
                && tag.attribute("type").isEmpty()) {
            findings.error(
                    "BINDING_MISSING",
                    place,
                    "Langkah otomatis " + place.called() + " belum ditentukan pekerjaannya.",
                    "Pilih templat langkahnya di Modeler, atau hapus langkah ini.");
        }
    }

    private void attribute(Tag tag, Attr attribute, Findings findings) {
        Place place = tag.place();
        String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        switch (name) {
            case "class", "variableMappingClass", "formHandlerClass" ->
                forbidden("BINDING_CLASS", place, "kelas Java \"" + attribute.getValue() + "\"", findings);
            case "delegateExpression" -> delegate(tag, attribute.getValue(), place, findings);
            case "variableMappingDelegateExpression" ->
                forbidden("BINDING_FORBIDDEN", place, "pemetaan variabel dengan kode program", findings);
            case "type", "topic" -> {
                if (!tag.isCamunda()) {
                    forbidden("BINDING_EXTERNAL", place, "pekerja luar (external task)", findings);
                }
            }
            case "expression" -> expression(tag, attribute.getValue(), place, findings);
            case "scriptFormat", "resource" -> script(place, findings);
            default -> {
                if (!ENGINE_ATTRIBUTES.contains(name)) {
                    forbidden("BINDING_FORBIDDEN", place, "sifat \"camunda:" + name + "\"", findings);
                }
            }
        }
    }

    /** Listeners may call what the application offers; steps are bound by name. */
    private void expression(Tag tag, String expression, Place place, Findings findings) {
        boolean listener = tag.name().endsWith("Listener");
        boolean call = Juel.parsed(expression).flatMap(Juel::onlyCall).isPresent();
        if (!listener || !call) {
            forbidden("BINDING_EXPRESSION", place, "ekspresi \"" + expression + "\" sebagai pekerjaan", findings);
        }
    }

    private void delegate(Tag tag, String expression, Place place, Findings findings) {
        Optional<String> name = ProcessModel.beanNamed(expression);
        Optional<Object> bean = name.flatMap(toolbox::bean);
        if (bean.isEmpty()) {
            findings.error(
                    "BINDING_UNKNOWN",
                    place,
                    place.called() + " memanggil \"" + expression + "\", yang tidak ada di Amanah.",
                    "Pakai templat langkah di Modeler, atau salin langkah serupa dari model yang berlaku.");
            return;
        }
        switch (tag.name()) {
            case "taskListener" -> taskListener(tag, bean.get(), expression, place, findings);
            case "executionListener" -> {
                boolean startOfStart = "start".equals(tag.attribute("event"))
                        && grandparent(tag).equals("startEvent");
                if (bean.get() instanceof StartForm && !startOfStart) {
                    findings.error(
                            "LISTENER_EVENT",
                            place,
                            place.called() + " memasang \"" + expression + "\" di tempat yang salah.",
                            "Pekerjaan formulir awal dipasang pada peristiwa awal (start event), pada saat \"start\".");
                } else if (!(bean.get() instanceof ExecutionListener)) {
                    wrongKind(expression, place, findings);
                }
            }
            default -> {
                if (!(bean.get() instanceof JavaDelegate)) {
                    wrongKind(expression, place, findings);
                }
            }
        }
    }

    private static void taskListener(Tag tag, Object bean, String expression, Place place, Findings findings) {
        String event = tag.attribute("event");
        if (!(bean instanceof TaskListener)) {
            wrongKind(expression, place, findings);
        } else if (bean instanceof HumanTask && !event.equals("complete")) {
            findings.error(
                    "LISTENER_EVENT",
                    place,
                    place.called() + " memasang \"" + expression + "\" pada saat \"" + event + "\".",
                    "Pasang pada saat \"complete\", yaitu ketika tugasnya diselesaikan.");
        } else if (!(bean instanceof HumanTask) && event.equals("complete")) {
            wrongKind(expression, place, findings);
        }
    }

    private static String grandparent(Tag tag) {
        return tag.element().getParentNode() != null
                        && tag.element().getParentNode().getParentNode() instanceof org.w3c.dom.Element step
                ? step.getLocalName()
                : "";
    }

    private static void wrongKind(String expression, Place place, Findings findings) {
        findings.error(
                "BINDING_WRONG_KIND",
                place,
                place.called() + " memakai \"" + expression + "\", yang dibuat untuk jenis langkah lain.",
                "Pakai templat yang sesuai dengan jenis langkah ini.");
    }

    private static void script(Place place, Findings findings) {
        forbidden("BINDING_SCRIPT", place, "skrip", findings);
    }

    private static void generatedForm(Place place, Findings findings) {
        findings.error(
                "FORM_KIND",
                place,
                place.called() + " memakai formulir yang dibuat otomatis (generated form).",
                "Buat formulir .form dan tautkan sebagai Camunda Form dengan binding \"latest\".");
    }

    private static void forbidden(String code, Place place, String what, Findings findings) {
        findings.error(
                code,
                place,
                place.called() + " memakai " + what + ", yang tidak diizinkan di dalam model.",
                "Hapus bagian itu; pakai templat langkah yang tersedia, atau minta langkah baru kepada pengembang.");
    }
}
