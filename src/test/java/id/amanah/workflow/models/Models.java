package id.amanah.workflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The shipped files, and changes of them, for tests. */
final class Models {

    static final Author WAGIRAN = new Author("wagiran", List.of("managers"));
    static final Author NURUL = new Author("nurul", List.of("managers"));

    private Models() {}

    static String shipped(String name) {
        try {
            return Files.readString(Path.of(name.endsWith(".form") ? "forms" : "processes", name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The shipped file with one text replaced, which must be in it. */
    static String changed(String name, String before, String after) {
        String text = shipped(name);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(name + " has no " + before);
        }
        return text.replace(before, after);
    }

    /** A file without a word about what it was made from. */
    static ProposedFile file(String name, String text) {
        return new ProposedFile(name, bytes(text), null);
    }

    static ProposedFile file(String name, String text, String base) {
        return new ProposedFile(name, bytes(text), Optional.ofNullable(base));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
