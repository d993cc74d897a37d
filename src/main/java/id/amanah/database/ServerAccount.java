package id.amanah.database;

import id.amanah.launch.CannotStart;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;

/** The account PostgreSQL runs under: it refuses to run as root. */
enum ServerAccount {
    /** Whoever started the application; the usual case. */
    OWN(List.of()),
    /** Root, in a user namespace of its own where it counts as nobody and still owns its files. */
    NAMESPACE(List.of("unshare", "-U")),
    /** The unprivileged account "nobody"; for containers that allow no namespaces. The folder's parents must be open to it. */
    NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups"));

    private final List<String> prefix;

    ServerAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /**
     * Chooses for the user running this process.
     *
     * @throws CannotStart for a root that can become nobody else
     */
    static ServerAccount ofThisProcess() {
        if (PostgresBinaries.isWindows() || !"root".equals(System.getProperty("user.name"))) {
            return OWN;
        }
        for (ServerAccount candidate : List.of(NAMESPACE, NOBODY)) {
            if (candidate.works()) {
                return candidate;
            }
        }
        throw new CannotStart(
                "PostgreSQL menolak berjalan sebagai root di komputer ini. Jalankan sebagai pengguna biasa,"
                        + " atau pakai PostgreSQL sendiri dengan SPRING_DATASOURCE_URL.");
    }

    /** The command that runs {@code program} under this account. */
    List<String> command(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    /** Gives a file or folder, with all it holds, to this account. */
    void takeOver(Path path) throws IOException {
        if (this != NOBODY || !Files.exists(path)) {
            return;
        }
        UserPrincipal nobody =
                path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        if (Files.getOwner(path, LinkOption.NOFOLLOW_LINKS).equals(nobody)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.setOwner(file, nobody);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.setOwner(folder, nobody);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private boolean works() {
        try {
            Process id = new ProcessBuilder(command(Path.of("id"), List.of("-u"))).start();
            String user =
                    new String(id.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII).strip();
            return id.waitFor() == 0 && !user.equals("0");
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
