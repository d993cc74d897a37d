package id.amanah.workflow.models.gate;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;

/** FEEL of tables and forms, read by the engine's own parser. */
final class Feel {

    private static final FeelEngineApi ENGINE = FeelEngineBuilder.forJava().build();

    /** Parts of a test whose meaning follows from the constants in it. */
    private static final Set<String> CONSTANT_TESTS = Set.of(
            "UnaryTestExpression",
            "AtLeastOne",
            "Not",
            "InputEqualTo",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputInRange",
            "ConstRange",
            "ClosedConstRangeBoundary",
            "OpenConstRangeBoundary",
            "ConstNumber",
            "ConstString",
            "ConstBool",
            "ArithmeticNegation",
            "ConstInputValue",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Equal",
            "Conjunction",
            "Disjunction");

    private static final int MOST_KEPT = 5_000;
    private static final Map<String, Optional<Feel>> KEPT = new ConcurrentHashMap<>();

    private final ParsedExpression expression;

    private Feel(ParsedExpression expression) {
        this.expression = expression;
    }

    /** A cell of an input column; an empty one is {@code -}. */
    static Optional<Feel> test(String text) {
        String test = text == null || text.isBlank() ? "-" : text.strip();
        return kept("? " + test, () -> ENGINE.parseUnaryTests(test));
    }

    /** An expression, without the {@code =} that forms put before it. */
    static Optional<Feel> expression(String text) {
        return kept("= " + text.strip(), () -> ENGINE.parseExpression(text.strip()));
    }

    /** Reading is slow, and models say the same things again and again. */
    private static Optional<Feel> kept(String text, Supplier<ParseResult> reading) {
        Optional<Feel> known = KEPT.get(text);
        if (known == null) {
            known = parsed(reading.get());
            if (KEPT.size() >= MOST_KEPT) {
                KEPT.clear();
            }
            KEPT.put(text, known);
        }
        return known;
    }

    private static Optional<Feel> parsed(ParseResult result) {
        return result.isSuccess() ? Optional.of(new Feel(result.parsedExpression())) : Optional.empty();
    }

    /** Whether the test compares what is asked with fixed values and does nothing else. */
    boolean isConstantTest() {
        return nodes().stream()
                .allMatch(node -> CONSTANT_TESTS.contains(node.getClass().getSimpleName()));
    }

    boolean matches(Object input) {
        EvaluationResult result = ENGINE.evaluateWithInput(expression, input, Map.of());
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** The fixed numbers, texts and yes/no in it. */
    Set<Object> constants() {
        Set<Object> constants = new LinkedHashSet<>();
        if (expression.expression() instanceof ConstBool) {
            // How the parser reads "-": anything.
            return constants;
        }
        for (Product node : nodes()) {
            if (node instanceof ArithmeticNegation negation
                    && negation.productElement(0) instanceof ConstNumber number) {
                constants.add(number.value().bigDecimal().negate());
            } else if (node instanceof ConstNumber number) {
                constants.add(number.value().bigDecimal());
            } else if (node instanceof ConstString string) {
                constants.add(string.value());
            } else if (node instanceof ConstBool bool) {
                constants.add(bool.value());
            }
        }
        return constants;
    }

    /** The value, where the expression is nothing but one. */
    Optional<Object> constant() {
        Object root = expression.expression();
        if (root instanceof ConstString string) {
            return Optional.of(string.value());
        }
        if (root instanceof ConstNumber number) {
            return Optional.of(number.value().bigDecimal());
        }
        if (root instanceof ConstBool bool) {
            return Optional.of(bool.value());
        }
        if (root instanceof ArithmeticNegation negation && negation.productElement(0) instanceof ConstNumber number) {
            return Optional.<Object>of(BigDecimal.ZERO.subtract(number.value().bigDecimal()));
        }
        return Optional.empty();
    }

    /** The names it reads, with the path behind each; those it gives itself left out. */
    List<List<String>> references() {
        Set<String> own = new HashSet<>();
        List<List<String>> references = new ArrayList<>();
        for (Product node : nodes()) {
            if (node instanceof Ref ref) {
                references.add(strings(ref.names().iterator()));
            } else if (node.getClass().getSimpleName().equals("Tuple2")
                    && node.productElement(0) instanceof String name) {
                own.add(name);
            }
        }
        references.removeIf(path -> own.contains(path.get(0)));
        return references;
    }

    boolean callsFunctions() {
        return nodes().stream().anyMatch(FunctionInvocation.class::isInstance);
    }

    private List<Product> nodes() {
        List<Product> nodes = new ArrayList<>();
        collect(expression.expression(), nodes);
        return nodes;
    }

    private static void collect(Object node, List<Product> nodes) {
        if (node instanceof camundajar.impl.scala.collection.Iterable<?> many) {
            Iterator<?> each = many.iterator();
            while (each.hasNext()) {
                collect(each.next(), nodes);
            }
        } else if (node instanceof Product product) {
            nodes.add(product);
            for (int index = 0; index < product.productArity(); index++) {
                collect(product.productElement(index), nodes);
            }
        }
    }

    private static List<String> strings(Iterator<?> each) {
        List<String> strings = new ArrayList<>();
        while (each.hasNext()) {
            strings.add(String.valueOf(each.next()));
        }
        return strings;
    }
}
