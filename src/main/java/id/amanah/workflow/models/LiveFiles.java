package id.amanah.workflow.models;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** What is live as files, byte for byte, as it lies in {@code processes/} and {@code forms/}. */
@Component
class LiveFiles {

    private final ModelVersions versions;

    LiveFiles(ModelVersions versions) {
        this.versions = versions;
    }

    /** Whether anything is live at all. */
    boolean areThere() {
        return !versions.live().isEmpty();
    }

    /** A zip of both folders. Its bytes depend on the models alone, so equal models give equal zips. */
    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ModelVersion live : versions.live()) {
                ZipEntry entry = new ZipEntry(live.kind().folder() + "/" + live.model());
                entry.setTime(live.liveSince().toEpochMilli());
                zip.putNextEntry(entry);
                zip.write(versions.content(live.id()));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes what differs into both folders below {@code root}; a file that is not live stays where it is.
     *
     * @return the files written, as paths below {@code root}
     * @throws UncheckedIOException where the folder cannot be written
     */
    List<Path> writeTo(Path root) {
        List<Path> written = new ArrayList<>();
        for (ModelVersion live : versions.live()) {
            Path file = Path.of(live.kind().folder(), live.model());
            byte[] content = versions.content(live.id());
            try {
                if (!same(root.resolve(file), content)) {
                    replace(root.resolve(file), content);
                    written.add(file);
                }
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
        return written;
    }

    private static boolean same(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.write(beside, content);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
