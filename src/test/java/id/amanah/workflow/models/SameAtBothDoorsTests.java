package id.amanah.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

/** REST and Cockpit's interface are two frameworks' adapters of one desk: neither offers what the other does not. */
class SameAtBothDoorsTests {

    private static final String PACKAGE = "id.amanah.workflow.models.";

    @Test
    void every_request_of_one_door_is_one_of_the_other() throws ClassNotFoundException {
        Set<String> rest = requests("web.ModelsController", SameAtBothDoorsTests::ofSpring);
        Set<String> cockpit = requests("cockpit.ModelsResource", SameAtBothDoorsTests::ofCockpit);
        assertThat(rest).hasSizeGreaterThan(20).isEqualTo(cockpit);
    }

    private static Set<String> requests(String type, Function<Method, Optional<String>> request)
            throws ClassNotFoundException {
        return Arrays.stream(Class.forName(PACKAGE + type).getDeclaredMethods())
                .map(request)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> ofSpring(AnnotatedElement method) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .map(mapping -> mapping.method()[0] + " "
                        + Arrays.stream(mapping.path())
                                .findFirst()
                                .map(path -> path.substring(1))
                                .orElse(""));
    }

    private static Optional<String> ofCockpit(AnnotatedElement method) {
        Path path = method.getAnnotation(Path.class);
        String where = " " + (path == null ? "" : path.value());
        if (method.isAnnotationPresent(GET.class)) {
            return Optional.of("GET" + where);
        }
        return method.isAnnotationPresent(POST.class) ? Optional.of("POST" + where) : Optional.empty();
    }
}
