package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.GuardedNames;
import id.amanah.workflow.models.gate.Juel.Call;
import id.amanah.workflow.models.gate.Written.Tag;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Node;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.w3c.dom.Attr;

/** Whatever is written as an expression, in whatever corner, reaches what is offered and known, and nothing else. */
@Component
@Order(2)
class ExpressionsCheck implements Check {

    private static final Set<String> FUNCTIONS = Set.of("now", "dateTime", "currentUser", "currentUserGroups");
    private static final Set<String> SCOPES = Set.of("execution", "task");
    /** Judged as bindings. */
    private static final Set<String> BINDINGS = Set.of("delegateExpression", "class");

    private final Toolbox toolbox;

    ExpressionsCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public void look(Models models, Findings findings) {
        for (ProcessModel process : models.allProcesses()) {
            Set<String> known = Set.copyOf(models.facts(toolbox).of(process).keySet());
            process.found(List.of(getClass(), known), () -> judged(process, known))
                    .forEach(findings::add);
        }
    }

    private List<Finding> judged(ProcessModel process, Set<String> known) {
        Findings findings = new Findings();
        for (Tag tag : process.written()) {
            for (Attr attribute : tag.attributes()) {
                String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
                if (Juel.isExpression(attribute.getValue()) && !BINDINGS.contains(name) && !isLabel(tag, name)) {
                    judge(attribute.getValue(), name, tag.place(), known, findings);
                }
            }
            if (Juel.isExpression(tag.ownText())) {
                judge(tag.ownText(), tag.name(), tag.place(), known, findings);
            }
        }
        return findings.all();
    }

    /** The name of a step is text, but the engine resolves it as well; only its drawing's words do not count. */
    private static boolean isLabel(Tag tag, String attribute) {
        return attribute.equals("name") && tag.name().equals("sequenceFlow");
    }

    private void judge(String text, String where, Place place, Set<String> known, Findings findings) {
        Optional<Juel> parsed = Juel.parsed(text);
        if (parsed.isEmpty()) {
            findings.error(
                    "EXPRESSION_UNREADABLE",
                    place,
                    place.called() + ": ekspresi \"" + text + "\" salah tulis dan tidak dapat dibaca.",
                    "Periksa kurung, tanda petik dan tanda sama dengannya (==).");
            return;
        }
        List<String> troubles = troubles(parsed.get(), known, place, text, findings);
        if (!troubles.isEmpty()) {
            findings.error(
                    "EXPRESSION_FORBIDDEN",
                    place,
                    place.called() + ": ekspresi \"" + text + "\" memakai " + String.join(", ", troubles)
                            + ", yang tidak diizinkan.",
                    "Pakai hanya variabel proses dan perintah yang tersedia, misalnya ${assignment.team(execution)}.");
        } else {
            parsed.get().onlyCall().ifPresent(call -> typed(call, where, place, text, findings));
        }
    }

    private List<String> troubles(Juel expression, Set<String> known, Place place, String text, Findings findings) {
        List<String> troubles = new ArrayList<>();
        List<Node> nodes = expression.nodes();
        List<Node> called = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof AstMethod method) {
                called.add(method.getChild(0));
                Optional<Call> call = Juel.call(method);
                if (call.isEmpty()) {
                    troubles.add("rangkaian perintah");
                } else {
                    call(call.get(), known, troubles, place, text, findings);
                }
            } else if (node instanceof AstFunction function && !FUNCTIONS.contains(function.getName())) {
                troubles.add("fungsi " + function.getName());
            } else if (node instanceof AstBracket) {
                troubles.add("kurung siku");
            } else if (node instanceof AstDot dot && !called.contains(node)) {
                boolean scope = dot.getChild(0) instanceof AstIdentifier base
                        && SCOPES.contains(base.getName())
                        && GuardedNames.ofAScope(Juel.property(dot));
                if (!scope) {
                    troubles.add("\"." + Juel.property(dot) + "\"");
                }
            } else if (node instanceof AstIdentifier identifier) {
                identifier(identifier.getName(), known, place, text, findings);
            }
        }
        return troubles;
    }

    private void identifier(String name, Set<String> known, Place place, String text, Findings findings) {
        if (SCOPES.contains(name) || known.contains(name) || toolbox.bean(name).isPresent()) {
            return;
        }
        findings.error(
                "VARIABLE_UNKNOWN",
                place,
                place.called() + ": \"" + text + "\" memakai \"" + name
                        + "\", yang tidak pernah diisi oleh langkah mana pun.",
                "Periksa ejaannya; nama yang dapat dipakai ada di keterangan langkah sebelumnya.");
    }

    private void call(
            Call call, Set<String> known, List<String> troubles, Place place, String text, Findings findings) {
        if (SCOPES.contains(call.bean())) {
            if (!GuardedNames.ofAScope(call.method())) {
                troubles.add(call.bean() + "." + call.method());
            }
            return;
        }
        Optional<Object> bean = toolbox.bean(call.bean());
        if (bean.isEmpty()) {
            if (known.contains(call.bean())) {
                troubles.add("perintah \"" + call.method() + "\" pada variabel");
            }
            return;
        }
        boolean exists = Toolbox.methods(bean.get(), call.method()).stream()
                .anyMatch(method -> method.getParameterCount() == call.values());
        if (!exists || isLifeCycle(bean.get(), call.method())) {
            findings.error(
                    "METHOD_UNKNOWN",
                    place,
                    place.called() + ": \"" + text + "\" memanggil \"" + call.bean() + "." + call.method()
                            + "\" yang tidak ada, atau dengan jumlah nilai yang salah.",
                    "Salin penulisannya dari langkah serupa, termasuk (execution) di belakangnya.");
        }
    }

    /** What the engine calls by itself is not for models to call. */
    private static boolean isLifeCycle(Object bean, String method) {
        return bean instanceof org.camunda.bpm.engine.delegate.JavaDelegate
                || bean instanceof org.camunda.bpm.engine.delegate.TaskListener
                || bean instanceof org.camunda.bpm.engine.delegate.ExecutionListener
                || method.equals("tables");
    }

    private void typed(Call call, String where, Place place, String text, Findings findings) {
        Set<Class<?>> wanted = switch (where) {
            case "conditionExpression", "completionCondition" -> Set.of(boolean.class, Boolean.class);
            case "dueDate", "followUpDate", "timeDate" -> Set.of(Date.class);
            case "candidateGroups", "candidateUsers" -> Set.of(String.class, Collection.class);
            case "assignee" -> Set.of(String.class);
            case "collection" -> Set.of(Collection.class);
            default -> Set.of();
        };
        List<Method> methods = toolbox.bean(call.bean())
                .map(bean -> Toolbox.methods(bean, call.method()))
                .orElse(List.of());
        if (!wanted.isEmpty()
                && !methods.isEmpty()
                && methods.stream()
                        .noneMatch(method ->
                                wanted.stream().anyMatch(type -> type.isAssignableFrom(method.getReturnType())))) {
            findings.error(
                    "EXPRESSION_TYPE",
                    place,
                    place.called() + ": \"" + text + "\" memberi jenis nilai yang salah untuk tempat ini (" + where
                            + ").",
                    "Untuk syarat pakai yang menjawab ya atau tidak, untuk tenggat yang memberi tanggal, untuk penerima yang"
                            + " memberi orang atau tim.");
        }
    }
}
