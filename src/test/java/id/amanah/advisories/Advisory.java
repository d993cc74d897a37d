package id.amanah.advisories;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * An entry of {@code docs/security/advisories.yaml}.
 *
 * @param part {@code group:artifact}, or {@code group:*}
 * @param from first affected version, or null
 * @param fixedIn first sound version, or null if none is published
 * @param answerState null while no affected version is in use
 */
record Advisory(String part, String from, String fixedIn, List<String> names, String answerState, String answerReason) {

    static List<Advisory> inFile(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            List<Map<String, Object>> entries = new Yaml().load(reader);
            return entries.stream().map(Advisory::of).toList();
        }
    }

    boolean concerns(Part installed) {
        boolean wholeGroup = part.endsWith(":*");
        boolean named = wholeGroup
                ? installed.group().equals(part.substring(0, part.length() - 2))
                : part.equals(installed.group() + ":" + installed.artifact());
        return named
                && (from == null || Part.compare(installed.version(), from) >= 0)
                && (fixedIn == null || Part.compare(installed.version(), fixedIn) < 0);
    }

    boolean isAnswered() {
        return answerState != null
                && List.of("not_affected", "mitigated", "exploitable").contains(answerState)
                && answerReason != null
                && answerReason.length() >= 20;
    }

    private static Advisory of(Map<String, Object> entry) {
        @SuppressWarnings("unchecked")
        Map<String, Object> answer = (Map<String, Object>) entry.getOrDefault("answer", Map.of());
        @SuppressWarnings("unchecked")
        List<Object> names = (List<Object>) entry.get("advisories");
        return new Advisory(
                text(entry.get("part")),
                text(entry.get("from")),
                text(entry.get("fixedIn")),
                names.stream().map(String::valueOf).toList(),
                text(answer.get("state")),
                text(answer.get("reason")));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
