package id.amanah.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Writes down every arrow that a case takes: history knows the steps, not by which answer of a gateway they were reached. */
class PassedFlows extends AbstractProcessEnginePlugin {

    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** The ids of the arrows of a process that any case took. */
    Set<String> of(String processKey) {
        Set<String> ofProcess = new TreeSet<>();
        taken.stream()
                .filter(flow -> flow.startsWith(processKey + "."))
                .forEach(flow -> ofProcess.add(flow.substring(processKey.length() + 1)));
        return ofProcess;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        BpmnParseListener listener = new AbstractBpmnParseListener() {
            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                String name = ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey() + "." + flow.getId();
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken.add(name));
            }
        };
        List<BpmnParseListener> all = new ArrayList<>(List.of(listener));
        if (engine.getCustomPostBPMNParseListeners() != null) {
            all.addAll(engine.getCustomPostBPMNParseListeners());
        }
        engine.setCustomPostBPMNParseListeners(all);
    }
}
