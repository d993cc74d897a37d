package id.amanah.workflow.models;

import id.amanah.workflow.models.gate.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The folders {@code processes/} and {@code forms/}: the jar's copy, or those below {@code amanah.models.folder}. */
@Component
class BundledFiles {

    private final String folder;

    BundledFiles(@Value("${amanah.models.folder:}") String folder) {
        this.folder = folder;
    }

    /** The application's version; "pengembangan" where it does not run from a jar. */
    String applicationVersion() {
        return Optional.ofNullable(BundledFiles.class.getPackage().getImplementationVersion())
                .orElse("pengembangan");
    }

    /** All files, by name. */
    List<ModelFile> all() {
        String root = folder.isBlank()
                ? "classpath*:models"
                : Path.of(folder).toAbsolutePath().toUri().toString().replaceAll("/$", "");
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Resource> found = new ArrayList<>();
        try {
            for (String pattern : List.of("/processes/*.bpmn", "/processes/*.dmn", "/forms/*.form")) {
                found.addAll(List.of(resolver.getResources(root + pattern)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        found.sort(Comparator.comparing(Resource::getFilename));
        return found.stream()
                .map(file -> new ModelFile(file.getFilename(), read(file)))
                .toList();
    }

    private static byte[] read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
