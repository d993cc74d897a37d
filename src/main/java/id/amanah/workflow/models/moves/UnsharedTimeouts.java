package id.amanah.workflow.models.moves;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Keeps a migration from taking the reminders and escalations out of the version it leads to. The engine (7.24) copies
 * the declarations of a step's time-out listeners only on the surface and then removes from the copy what it has dealt
 * with: from then on, until the next start, no task of that version would be reminded or escalated any more.
 */
class UnsharedTimeouts extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        protect(process);
    }

    private static void protect(ScopeImpl scope) {
        if (scope.getProperties().contains(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)) {
            scope.getProperties()
                    .set(
                            BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS,
                            new Declarations(scope.getProperties().get(BpmnProperties.TIMEOUT_LISTENER_DECLARATIONS)));
        }
        scope.getActivities().forEach(UnsharedTimeouts::protect);
    }

    /** By step and listener; whoever copies it gets maps of his own inside as well. */
    private static final class Declarations extends LinkedHashMap<String, Map<String, TimerDeclarationImpl>> {

        private static final long serialVersionUID = 1L;

        private Declarations(Map<String, Map<String, TimerDeclarationImpl>> declared) {
            super(declared);
        }

        @Override
        public Set<Map.Entry<String, Map<String, TimerDeclarationImpl>>> entrySet() {
            Set<Map.Entry<String, Map<String, TimerDeclarationImpl>>> copies = new LinkedHashSet<>();
            super.entrySet()
                    .forEach(step -> copies.add(Map.entry(step.getKey(), new LinkedHashMap<>(step.getValue()))));
            return copies;
        }
    }
}
