package id.amanah.advisories;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A library on the class path, known by where Maven keeps it: {@code .../group/artifact/version/file.jar}. */
record Part(String group, String artifact, String version) {

    private static final Pattern NOT_A_NUMBER = Pattern.compile("[^0-9]+");

    /** Everything this test run was given, the tests' own libraries included. */
    static List<Part> onClassPath() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar"))
                .map(entry -> of(Path.of(entry)))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<Part> of(Path jar) {
        List<String> names = StreamSupport.stream(jar.spliterator(), false)
                .map(Path::toString)
                .toList();
        int repository = names.lastIndexOf("repository");
        int last = names.size() - 1;
        if (repository < 0 || last - repository < 4) {
            return Optional.empty();
        }
        return Optional.of(new Part(
                String.join(".", names.subList(repository + 1, last - 2)), names.get(last - 2), names.get(last - 1)));
    }

    /** Number by number; what is not a number, such as "Final", does not count. */
    static int compare(String left, String right) {
        int[] a = numbers(left);
        int[] b = numbers(right);
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int difference = Integer.compare(i < a.length ? a[i] : 0, i < b.length ? b[i] : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static int[] numbers(String version) {
        return NOT_A_NUMBER
                .splitAsStream(version)
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version;
    }
}
