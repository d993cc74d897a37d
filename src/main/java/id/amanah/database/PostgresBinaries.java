package id.amanah.database;

import id.amanah.launch.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs for this operating system, unpacked from the class path once and kept.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {

    /**
     * Unpacks into a folder below {@code parent} named after the archive, unless an earlier start did.
     *
     * @throws CannotStart if the class path holds no programs for this machine
     */
    static PostgresBinaries unpackedBelow(Path parent) throws IOException {
        URL archive = archiveForThisMachine();
        URLConnection connection = archive.openConnection();
        Path folder = parent.resolve("postgresql-" + fingerprint(connection));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            Path unfinished = Files.createTempDirectory(parent, "unpacking-");
            try (InputStream input = connection.getInputStream()) {
                unpack(input, unfinished);
                publish(unfinished, folder);
            } finally {
                FileSystemUtils.deleteRecursively(unfinished);
            }
        }
        return new PostgresBinaries(folder);
    }

    /** The program called {@code name}, with the ending the operating system wants. */
    Path program(String name) {
        return folder.resolve("bin").resolve(isWindows() ? name + ".exe" : name);
    }

    static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static URL archiveForThisMachine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String family = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
        String processor = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            default -> "x86_64";
        };
        // Alpine's C library is another one; its programs lie in an archive of their own.
        String flavour = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        List<String> names = List.of(
                "postgres-" + family + "-" + processor + flavour + ".txz", "postgres-" + family + "-x86_64.txz");
        // Only Mac and Windows on ARM can run programs made for the older processor.
        for (String name : family.equals("linux") ? names.subList(0, 1) : names) {
            URL archive = PostgresBinaries.class.getResource("/" + name);
            if (archive != null) {
                return archive;
            }
        }
        throw new CannotStart("jar ini tidak memuat PostgreSQL untuk komputer ini (" + names.get(0)
                + "). Bangun ulang jar di komputer ini, atau pakai PostgreSQL sendiri dengan SPRING_DATASOURCE_URL.");
    }

    private static String fingerprint(URLConnection connection) throws IOException {
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toString(connection.getContentLengthLong());
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Archive entry outside its folder: " + entry.getName());
                }
                // Static libraries serve compilers only.
                if (entry.getName().endsWith(".a")) {
                    continue;
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(file, target.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(tar, file);
                }
                if (file.getParent().endsWith("bin") && !isWindows()) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
        if (Files.getFileAttributeView(target, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void publish(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(unfinished, folder);
        } catch (FileAlreadyExistsException lostTheRace) {
            // Another start unpacked the same archive meanwhile; its copy is as good.
        } catch (FileSystemException failed) {
            if (!Files.isDirectory(folder)) {
                throw failed;
            }
        }
    }
}
