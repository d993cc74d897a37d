package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.StepProperties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before a step whose effects must not be undone, the case is saved; a wait is never a job that can fail. */
@Component
@Order(9)
class SavePointsCheck extends ProcessCheck {

    private final Toolbox toolbox;

    SavePointsCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    void look(ProcessModel process, Findings findings) {
        for (FlowNode node : process.nodes()) {
            boolean needed = toolbox.contractsOf(process, node).stream().anyMatch(StepContract::savedBefore);
            Place place = process.place(node);
            if (needed && !node.isCamundaAsyncBefore()) {
                findings.error(
                        "SAVE_POINT_MISSING",
                        place,
                        "Sebelum " + place.called()
                                + " perkara tidak disimpan; bila langkah itu gagal, yang sudah dikerjakan"
                                + " orang sebelumnya ikut batal.",
                        "Nyalakan \"Asynchronous continuations: Before\" pada langkah ini.");
            }
            if (needed && !node.isCamundaExclusive()) {
                findings.error(
                        "SAVE_POINT_SHARED",
                        place,
                        "Langkah " + place.called() + " dapat berjalan dua kali sekaligus.",
                        "Nyalakan \"Exclusive\" pada langkah ini.");
            }
            List<CamundaFailedJobRetryTimeCycle> retries =
                    ProcessModel.extensions(node, CamundaFailedJobRetryTimeCycle.class);
            Optional<String> templated = StepProperties.of(node, StepProperties.RETRY);
            for (String retry : Stream.concat(
                            retries.stream().map(one -> one.getTextContent().strip()), templated.stream())
                    .toList()) {
                if (!retry.matches("R\\d{1,2}/P[0-9DTHMS]+")) {
                    findings.error(
                            "RETRY_UNREADABLE",
                            place,
                            "Pengulangan langkah " + place.called() + " tidak dapat dibaca: \"" + retry + "\".",
                            "Tulis seperti R3/PT1M: tiga kali, berjarak satu menit.");
                }
            }
        }
    }
}
