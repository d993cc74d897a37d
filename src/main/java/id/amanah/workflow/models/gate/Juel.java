package id.amanah.workflow.models.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** An expression of a model, read by the engine's own parser. */
final class Juel {

    private static final Builder PARSER = new Builder(Feature.METHOD_INVOCATIONS);

    private final String text;
    private final Node root;

    private Juel(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /** The expression; empty where there is none, or it cannot be read. */
    static Optional<Juel> parsed(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Juel(text.strip(), PARSER.build(text.strip()).getRoot()));
        } catch (ELException unreadable) {
            return Optional.empty();
        }
    }

    static boolean isExpression(String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    String text() {
        return text;
    }

    /** The name, where the whole expression is {@code ${name}}. */
    Optional<String> onlyIdentifier() {
        return core() instanceof AstIdentifier identifier ? Optional.of(identifier.getName()) : Optional.empty();
    }

    /** The call, where the whole expression is {@code ${bean.method(...)}}. */
    Optional<Call> onlyCall() {
        return core() instanceof AstMethod method ? call(method) : Optional.empty();
    }

    /** Every node, for those who judge what an expression may do. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    /** Names that are read as such: not those of methods or properties. */
    List<String> identifiers() {
        return nodes().stream()
                .filter(AstIdentifier.class::isInstance)
                .map(node -> ((AstIdentifier) node).getName())
                .distinct()
                .toList();
    }

    boolean callsAnything() {
        return nodes().stream().anyMatch(node -> node instanceof AstMethod || node instanceof AstFunction);
    }

    /**
     * What a condition comes to when its variables have these values; empty where it holds more than comparisons of variables
     * with fixed values.
     */
    Optional<Boolean> holds(Function<String, Object> values) {
        try {
            return core() == null ? Optional.empty() : Optional.of(truth(value(core(), values)));
        } catch (UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }

    /** The fixed texts that a variable is compared with. */
    List<Comparison> comparisons() {
        List<Comparison> found = new ArrayList<>();
        for (Node node : nodes()) {
            if (node instanceof AstBinary binary
                    && (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)) {
                compared(binary.getChild(0), binary.getChild(1)).ifPresent(found::add);
                compared(binary.getChild(1), binary.getChild(0)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Comparison> compared(Node variable, Node literal) {
        if (!(variable instanceof AstIdentifier identifier)) {
            return Optional.empty();
        }
        Object value =
                literal instanceof AstString || literal instanceof AstBoolean ? value(literal, name -> null) : null;
        return value == null ? Optional.empty() : Optional.of(new Comparison(identifier.getName(), value));
    }

    private Node core() {
        Node node = root instanceof AstEval ? root.getChild(0) : null;
        while (node instanceof AstNested) {
            node = node.getChild(0);
        }
        return node;
    }

    static Optional<Call> call(AstMethod method) {
        return method.getChild(0) instanceof AstDot dot && dot.getChild(0) instanceof AstIdentifier bean
                ? Optional.of(new Call(
                        bean.getName(), property(dot), method.getChild(1).getCardinality()))
                : Optional.empty();
    }

    /** The property behind the dot. */
    static String property(AstDot dot) {
        // The parser shows it in no other way.
        return dot.toString().substring(2);
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        for (int index = 0; index < node.getCardinality(); index++) {
            collect(node.getChild(index), nodes);
        }
    }

    private static Object value(Node node, Function<String, Object> values) {
        if (node instanceof AstIdentifier identifier) {
            return values.apply(identifier.getName());
        }
        if (node instanceof AstString string) {
            return string.eval(null, null);
        }
        if (node instanceof AstBoolean bool) {
            return bool.eval(null, null);
        }
        if (node instanceof AstNull) {
            return null;
        }
        if (node instanceof AstNested || node instanceof AstEval) {
            return value(node.getChild(0), values);
        }
        if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT) {
            return !truth(value(unary.getChild(0), values));
        }
        if (node instanceof AstBinary binary) {
            return binary(binary, values);
        }
        throw new UnsupportedOperationException();
    }

    private static Object binary(AstBinary binary, Function<String, Object> values) {
        Object left = value(binary.getChild(0), values);
        Object right = value(binary.getChild(1), values);
        if (binary.getOperator() == AstBinary.EQ) {
            return java.util.Objects.equals(left, right);
        }
        if (binary.getOperator() == AstBinary.NE) {
            return !java.util.Objects.equals(left, right);
        }
        if (binary.getOperator() == AstBinary.AND) {
            return truth(left) && truth(right);
        }
        if (binary.getOperator() == AstBinary.OR) {
            return truth(left) || truth(right);
        }
        throw new UnsupportedOperationException();
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean bool ? bool : value != null && Boolean.parseBoolean(value.toString());
    }

    /** Whether the expression is text around values, such as {@code ke-${number}}. */
    boolean isMixed() {
        return nodes().stream().anyMatch(AstText.class::isInstance) && !(root instanceof AstEval);
    }

    /** A method of a bean, with the number of values it is given. */
    record Call(String bean, String method, int values) {}

    /** A variable compared with a fixed value. */
    record Comparison(String variable, Object value) {}
}
