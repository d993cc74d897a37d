package id.amanah.workflow.models.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The models as they lie in the repository. */
final class Shipped {

    private Shipped() {}

    static List<ModelFile> everything() {
        List<ModelFile> all = new ArrayList<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches(".*\\.(bpmn|dmn|form)"))
                        .sorted()
                        .forEach(name -> all.add(file(name)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all;
    }

    static ModelFile file(String name) {
        return new ModelFile(name, text(name).getBytes(StandardCharsets.UTF_8));
    }

    static String text(String name) {
        try {
            return Files.readString(Path.of(name.endsWith(".form") ? "forms" : "processes", name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
