package id.amanah.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** A file as a manager brings it back from Camunda Modeler: the shipped one with a few texts replaced. */
final class ChangedFile {

    private final String name;
    private String text;

    private ChangedFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static ChangedFile of(String name) {
        try {
            return new ChangedFile(
                    name, Files.readString(Path.of(name.endsWith(".form") ? "forms" : "processes", name)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** With one text replaced, which must be there. */
    ChangedFile with(String before, String after) {
        if (!text.contains(before)) {
            throw new IllegalArgumentException(name + " has no " + before);
        }
        text = text.replace(before, after);
        return this;
    }

    /** With something added right before a text. */
    ChangedFile before(String place, String added) {
        return with(place, added + place);
    }

    String text() {
        return text;
    }

    /** As the interface takes it. */
    String base64() {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** On disk, to be chosen in a browser. */
    Path saved() {
        try {
            Path folder =
                    Files.createTempDirectory(Files.createDirectories(Path.of("target", "changed-models")), "change");
            return Files.writeString(folder.resolve(name), text).toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
