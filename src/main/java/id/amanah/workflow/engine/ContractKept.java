package id.amanah.workflow.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.aop.support.AopUtils;

/**
 * Holds a step to its contract while it is at work, so that what the gate is told of it cannot rot: an undeclared field, value
 * or fact is a programming error and fails.
 */
final class ContractKept {

    private static final ThreadLocal<ContractKept> AT_WORK = new ThreadLocal<>();
    /** What was used of each contract since the start, for the tests: never more than the contracts hold. */
    private static final Map<String, Set<String>> USED = new ConcurrentHashMap<>();

    private final String owner;
    private final StepContract contract;

    private ContractKept(String owner, StepContract contract) {
        this.owner = owner;
        this.contract = contract;
    }

    static ContractKept of(Object step, StepContract contract) {
        return new ContractKept(AopUtils.getTargetClass(step).getSimpleName(), contract);
    }

    static void during(Object step, StepContract contract, Runnable work) {
        during(step, contract, () -> {
            work.run();
            return null;
        });
    }

    static <T> T during(Object step, StepContract contract, Supplier<T> work) {
        ContractKept outer = AT_WORK.get();
        AT_WORK.set(of(step, contract));
        try {
            return work.get();
        } finally {
            if (outer == null) {
                AT_WORK.remove();
            } else {
                AT_WORK.set(outer);
            }
        }
    }

    /** Called with each fact that is set; outside a step, such as in a test, everything may be set. */
    static void setting(String fact, Object value) {
        ContractKept kept = AT_WORK.get();
        if (kept == null) {
            return;
        }
        Fact declared = kept.contract
                .fact(fact)
                .orElseThrow(() -> kept.broken("sets the fact " + fact + ", which its contract does not name"));
        if (!declared.allows(value)) {
            throw kept.broken("sets " + fact + " to " + value + ", which its contract does not name");
        }
        kept.used("sets " + fact);
    }

    /** Called with each value that is shown. */
    void showing(String value) {
        if (!contract.shows().contains(value)) {
            throw broken("shows " + value + ", which its contract does not name");
        }
        used("shows " + value);
    }

    /** Called by a submission with each field that was read. */
    void reading(String path, String how) {
        used("reads " + path);
        used(how + " " + path);
    }

    IllegalStateException broken(String what) {
        return new IllegalStateException(owner + " " + what);
    }

    private void used(String what) {
        USED.computeIfAbsent(owner, unused -> ConcurrentHashMap.newKeySet()).add(what);
    }

    static Set<String> usedOf(String owner) {
        return Set.copyOf(USED.getOrDefault(owner, Set.of()));
    }

    static ContractKept atWork() {
        return AT_WORK.get();
    }

    StepContract contract() {
        return contract;
    }
}
