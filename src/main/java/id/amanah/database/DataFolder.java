package id.amanah.database;

import id.amanah.launch.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The folder of one embedded PostgreSQL: {@code data}, the server's log and its passwords. Held by one running
 * application at a time; the operating system gives it free when that process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Takes the folder, creating it if need be.
     *
     * @throws CannotStart if another application holds it, or it cannot be written to
     */
    static DataFolder occupy(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            Files.createDirectories(root);
            channel = FileChannel.open(
                    root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new CannotStart("folder data " + root + " sedang dipakai aplikasi Amanah yang lain. Hentikan dulu"
                        + " yang itu, atau pilih folder lain dengan AMANAH_DATABASE_FOLDER.");
            }
            return new DataFolder(root, channel);
        } catch (IOException unusable) {
            closeQuietly(channel);
            throw new CannotStart(
                    "folder data " + root + " tidak dapat dipakai (" + unusable.getMessage() + ").", unusable);
        }
    }

    /** The folder itself, absolute. */
    Path root() {
        return root;
    }

    /** PostgreSQL's own data; absent until {@code initdb} has run to its end. */
    Path data() {
        return root.resolve("data");
    }

    /** Where {@code initdb} works, so that a start killed half-way leaves no half-made data behind. */
    Path unfinishedData() {
        return root.resolve("data.unfinished");
    }

    Path log() {
        return root.resolve("postgresql.log");
    }

    /** The password of a database user: random, made at first use, readable by the owner only. */
    String passwordOf(String user) throws IOException {
        Path file = passwordFile(user);
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            Files.createFile(file, ownerOnly());
            Files.writeString(file, password, StandardCharsets.US_ASCII);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    /** The file {@link #passwordOf} keeps that password in. */
    Path passwordFile(String user) {
        return root.resolve(user + ".password");
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return PostgresBinaries.isWindows()
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                };
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // The lock ends with the process in any case.
        }
    }
}
