package id.amanah.workflow.models.gate;

import id.amanah.programme.AsksTables;
import id.amanah.programme.Programmes;
import id.amanah.programme.TableContract;
import id.amanah.workflow.access.Role;
import id.amanah.workflow.engine.AutomaticStep;
import id.amanah.workflow.engine.HumanTask;
import id.amanah.workflow.engine.ModelDelegate;
import id.amanah.workflow.engine.StartForm;
import id.amanah.workflow.engine.StepContract;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** What the application offers to models: its steps with their contracts, the tables it asks, the programmes it lends by. */
@Component
class Toolbox {

    private final ApplicationContext beans;
    private final ObjectProvider<Programmes> programmes;
    private final ObjectProvider<AsksTables> asking;
    private final Clock clock;
    private final Map<String, StepContract> contracts = new ConcurrentHashMap<>();

    Toolbox(
            ApplicationContext beans,
            ObjectProvider<Programmes> programmes,
            ObjectProvider<AsksTables> asking,
            Clock clock) {
        this.beans = beans;
        this.programmes = programmes;
        this.asking = asking;
        this.clock = clock;
    }

    /** The bean of that name, where models may name it. */
    Optional<Object> bean(String name) {
        return beans.containsBean(name) && beans.findAnnotationOnBean(name, ModelDelegate.class) != null
                ? Optional.of(beans.getBean(name))
                : Optional.empty();
    }

    /** What a step demands and sets; empty for a bean that is no step. */
    Optional<StepContract> contract(String name) {
        StepContract known = contracts.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<StepContract> found = bean(name).flatMap(Toolbox::contractOf);
        found.ifPresent(contract -> contracts.put(name, contract));
        return found;
    }

    /** The contracts of what a step is bound to. */
    List<StepContract> contractsOf(ProcessModel process, FlowNode node) {
        return process.boundTo(node).flatMap(bean -> contract(bean).stream()).toList();
    }

    private static Optional<StepContract> contractOf(Object bean) {
        if (bean instanceof HumanTask task) {
            return Optional.of(task.contract());
        }
        if (bean instanceof StartForm start) {
            return Optional.of(start.contract());
        }
        return bean instanceof AutomaticStep step ? Optional.of(step.contract()) : Optional.empty();
    }

    /** The public methods of a bean that a model could call under this name. */
    static List<Method> methods(Object bean, String name) {
        return Arrays.stream(AopUtils.getTargetClass(bean).getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> method.getName().equals(name))
                .toList();
    }

    /** Whether there is an engine group of that name to give tasks to. */
    boolean isTeam(String group) {
        return Arrays.stream(Role.values()).anyMatch(role -> role.groupId().equals(group));
    }

    /** What code asks of tables, by table. */
    Map<String, TableContract> tables() {
        return asking.orderedStream()
                .flatMap(one -> one.tables().stream())
                .collect(Collectors.toMap(TableContract::table, Function.identity(), (one, other) -> one));
    }

    /** Codes of the programmes that lend today. */
    List<String> programmes() {
        return programmes.getObject().on(LocalDate.now(clock)).stream()
                .map(terms -> terms.programmeCode())
                .toList();
    }
}
