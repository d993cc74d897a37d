package id.amanah.workflow.engine;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;

/** What the steps of an application declared and never did, for tests that went through all of them. */
public final class ObservedContracts {

    private ObservedContracts() {}

    /** Everything that a contract names and that was neither read nor shown nor set, as {@code Step reads field}. */
    public static Set<String> neverUsed(ApplicationContext beans) {
        Set<String> never = new TreeSet<>();
        beans.getBeansOfType(HumanTask.class).values().forEach(step -> collect(step, step.contract(), never));
        beans.getBeansOfType(StartForm.class).values().forEach(step -> collect(step, step.contract(), never));
        beans.getBeansOfType(AutomaticStep.class).values().forEach(step -> collect(step, step.contract(), never));
        return never;
    }

    private static void collect(Object step, StepContract contract, Set<String> never) {
        String owner = AopUtils.getTargetClass(step).getSimpleName();
        Set<String> used = ContractKept.usedOf(owner);
        contract.reads().forEach(field -> reads(owner, "", field, used, never));
        contract.shows().stream()
                .filter(value -> !used.contains("shows " + value))
                .forEach(value -> never.add(owner + " shows " + value));
        contract.sets().stream()
                .filter(fact -> !used.contains("sets " + fact.name()))
                .forEach(fact -> never.add(owner + " sets " + fact.name()));
    }

    private static void reads(String owner, String path, FormField field, Set<String> used, Set<String> never) {
        if (!used.contains("reads " + path + field.key())) {
            never.add(owner + " reads " + path + field.key());
        }
        field.row().forEach(inner -> reads(owner, path + field.key() + ".", inner, used, never));
    }
}
