package id.amanah.database;

import id.amanah.launch.ReadyNotice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * The application's own PostgreSQL, as Spring sees it. The server comes up while Spring is still reading its
 * configuration; whoever asks for the address waits until it is there.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, ReadyNotice, AutoCloseable {

    private final DataFolder folder;
    private final CompletableFuture<PostgresServer> server;

    private EmbeddedDatabase(DataFolder folder, CompletableFuture<PostgresServer> server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Takes the data folder at once and starts the server in the background.
     *
     * @throws id.amanah.launch.CannotStart if the folder is in use
     */
    static EmbeddedDatabase startingIn(Path dataFolder, Path binariesFolder, int port) {
        DataFolder folder = DataFolder.occupy(dataFolder);
        return new EmbeddedDatabase(
                folder,
                CompletableFuture.supplyAsync(
                        () -> PostgresServer.start(folder, unpacked(binariesFolder), port, Map.of()),
                        task -> new Thread(task, "postgresql-start").start()));
    }

    @Override
    public String getJdbcUrl() {
        return server().urlOf(PostgresServer.APPLICATION_DATABASE);
    }

    @Override
    public String getUsername() {
        return PostgresServer.APPLICATION_USER;
    }

    @Override
    public String getPassword() {
        try {
            return server().applicationPassword();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<String> lines() {
        return List.of("Data       " + folder.root() + " (PostgreSQL bawaan, porta " + server().port() + ")");
    }

    /** Stops the server, then gives the folder free. */
    @Override
    public void close() {
        try {
            server.handle((started, failure) -> {
                        if (started != null) {
                            started.close();
                        }
                        return null;
                    })
                    .join();
        } finally {
            folder.close();
        }
    }

    private PostgresServer server() {
        try {
            return server.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw failed;
        }
    }

    private static PostgresBinaries unpacked(Path folder) {
        try {
            return PostgresBinaries.unpackedBelow(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
