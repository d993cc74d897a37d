package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.StepProperties;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What element templates write at a step is known there, and names what is offered. */
@Component
@Order(2)
class TemplatesCheck extends ProcessCheck {

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "userTask", Set.of(StepProperties.COMPLETION, StepProperties.TITLE, StepProperties.DEADLINE),
            "serviceTask", Set.of(StepProperties.RETRY),
            "intermediateCatchEvent", Set.of(StepProperties.WAIT));

    private final Toolbox toolbox;

    TemplatesCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    void look(ProcessModel process, Findings findings) {
        for (CamundaProperties properties : process.all(CamundaProperties.class)) {
            if (properties.getParentElement().getParentElement() instanceof BaseElement step) {
                Place place = step instanceof FlowNode node ? process.place(node) : process.file();
                properties.getCamundaProperties().stream()
                        .filter(property ->
                                String.valueOf(property.getCamundaName()).startsWith("amanah:"))
                        .forEach(property -> property(step, property, place, findings));
            }
        }
    }

    private void property(BaseElement step, CamundaProperty property, Place place, Findings findings) {
        String name = property.getCamundaName();
        String value = String.valueOf(property.getCamundaValue());
        if (!KNOWN.getOrDefault(step.getElementType().getTypeName(), Set.of()).contains(name)) {
            findings.error(
                    "TEMPLATE_PROPERTY",
                    place,
                    place.called() + " memakai keterangan \"" + name + "\", yang tidak dikenal di sini.",
                    "Pakai templat yang sesuai dengan jenis langkah ini.");
            return;
        }
        switch (name) {
            case StepProperties.COMPLETION -> {
                Optional<Object> bean = toolbox.bean(value);
                if (bean.isEmpty()) {
                    unknown(value, place, findings);
                } else if (!(bean.get() instanceof HumanTask)) {
                    wrongKind(value, place, findings);
                }
            }
            case StepProperties.TITLE -> {
                Optional<Object> bean = toolbox.bean(value);
                if (bean.isEmpty()) {
                    unknown(value, place, findings);
                } else if (!namesTasks(bean.get())) {
                    wrongKind(value, place, findings);
                }
            }
            case StepProperties.DEADLINE -> {
                if (!StepProperties.DEADLINE_TABLE.equals(value)) {
                    findings.error(
                            "TEMPLATE_DEADLINE",
                            place,
                            place.called() + " memakai tabel tenggat \"" + value + "\", yang tidak ada.",
                            "Tabel tenggat selalu " + StepProperties.DEADLINE_TABLE + ".");
                }
            }
            default -> {
                // How often to try again, and what to wait for, are judged where they work.
            }
        }
    }

    private static boolean namesTasks(Object bean) {
        return Toolbox.methods(bean, "name").stream()
                .anyMatch(method -> method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(DelegateTask.class));
    }

    private static void unknown(String value, Place place, Findings findings) {
        findings.error(
                "BINDING_UNKNOWN",
                place,
                place.called() + " memanggil \"" + value + "\", yang tidak ada di Amanah.",
                "Pasang lagi templatnya di Modeler, atau salin langkah serupa dari model yang berlaku.");
    }

    private static void wrongKind(String value, Place place, Findings findings) {
        findings.error(
                "BINDING_WRONG_KIND",
                place,
                place.called() + " memakai \"" + value + "\", yang dibuat untuk jenis langkah lain.",
                "Pakai templat yang sesuai dengan jenis langkah ini.");
    }
}
