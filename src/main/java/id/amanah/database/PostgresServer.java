package id.amanah.database;

import id.amanah.launch.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A running PostgreSQL, reachable from this machine only and by password only. It loses nothing that was committed:
 * {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are on unless a caller says otherwise.
 */
final class PostgresServer implements AutoCloseable {

    /** Owns the application's database and may not touch the machine; the server's superuser is not used by the application. */
    static final String APPLICATION_USER = "amanah";

    static final String APPLICATION_DATABASE = "amanah";

    private static final String SUPERUSER = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    /** Long enough for a recovery after a crash on a slow disk. */
    private static final Duration PATIENCE_AT_START = Duration.ofMinutes(5);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(30);
    private static final int ATTEMPTS_FOR_A_FREE_PORT = 3;

    private final DataFolder folder;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private int port;

    private PostgresServer(DataFolder folder, PostgresBinaries binaries, ServerAccount account) {
        this.folder = folder;
        this.binaries = binaries;
        this.account = account;
    }

    /**
     * Starts a server on {@code folder}: stops one that a killed application left behind, makes the data at the first
     * start, recovers after a crash, and sees to it that the application's database exists.
     *
     * @param port TCP port on 127.0.0.1; 0 for any free one
     * @param settings server settings beyond, or instead of, the durable defaults
     * @throws CannotStart if the server does not come up; the message names its log
     */
    static PostgresServer start(DataFolder folder, PostgresBinaries binaries, int port, Map<String, String> settings) {
        PostgresServer server = new PostgresServer(folder, binaries, ServerAccount.ofThisProcess());
        try {
            server.stopLeftover();
            boolean first = !Files.isDirectory(folder.data());
            if (first) {
                server.makeData();
            } else {
                server.refuseOtherMajorVersion();
            }
            server.launch(port, settings);
            server.makeApplicationDatabase();
            return server;
        } catch (IOException | SQLException failure) {
            server.close();
            throw new CannotStart(
                    "PostgreSQL di folder " + folder.data() + " tidak dapat dijalankan (" + firstLine(failure) + ").",
                    failure);
        }
    }

    /** Address of a database on this server. */
    String urlOf(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Password of {@link #APPLICATION_USER}. */
    String applicationPassword() throws IOException {
        return folder.passwordOf(APPLICATION_USER);
    }

    int port() {
        return port;
    }

    /** A connection with all rights, to the maintenance database. */
    Connection connectAsSuperuser() throws SQLException, IOException {
        return DriverManager.getConnection(urlOf("postgres"), SUPERUSER, folder.passwordOf(SUPERUSER));
    }

    /** Ends the server in good order; committed data are safe in any case. */
    @Override
    public void close() {
        try {
            stop();
        } catch (IOException failure) {
            LOG.warn("PostgreSQL did not stop in good order; the next start recovers it", failure);
        }
    }

    private void stop() throws IOException {
        if (!Files.exists(pidFile())) {
            return;
        }
        Optional<ProcessHandle> postmaster = runningPostmaster();
        if (postmaster.isEmpty()) {
            return;
        }
        try {
            run(
                    PATIENCE_AT_STOP.plusSeconds(5),
                    "pg_ctl",
                    "stop",
                    "-D",
                    folder.data().toString(),
                    "-m",
                    "fast",
                    "-w",
                    "-t",
                    Long.toString(PATIENCE_AT_STOP.toSeconds()));
        } catch (IOException stuck) {
            LOG.warn("PostgreSQL does not stop when asked to; ending its process", stuck);
            endByForce(postmaster.get());
        }
    }

    private static void endByForce(ProcessHandle postmaster) throws IOException {
        postmaster.destroyForcibly();
        try {
            postmaster.onExit().get(PATIENCE_AT_STOP.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stillThere) {
            throw new IOException("process " + postmaster.pid() + " cannot be ended", stillThere);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while ending process " + postmaster.pid(), interrupted);
        }
    }

    /** We hold the folder's lock, so a server still running on it belongs to an application that was killed. */
    private void stopLeftover() throws IOException {
        if (runningPostmaster().isPresent()) {
            LOG.info("Stopping the PostgreSQL that a killed application left running");
            stop();
        }
    }

    /** The process named by the pid file, if it is a server on our data and not a stranger that got the same number. */
    private Optional<ProcessHandle> runningPostmaster() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(pidFile(), StandardCharsets.UTF_8).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
        if (!pid.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesOurData);
    }

    private boolean servesOurData(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        boolean postgres =
                info.command().map(command -> command.contains("postgres")).orElse(true);
        boolean ours = info.arguments()
                .map(arguments -> List.of(arguments).contains(folder.data().toString()))
                .orElse(true);
        return postgres && ours;
    }

    private Path pidFile() {
        return folder.data().resolve("postmaster.pid");
    }

    private void makeData() throws IOException {
        Path unfinished = folder.unfinishedData();
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectory(unfinished);
        folder.passwordOf(SUPERUSER);
        Path password = folder.passwordFile(SUPERUSER);
        account.takeOver(unfinished);
        account.takeOver(password);
        // The built-in locale sorts alike on every operating system; checksums tell of a failing disk.
        run(
                Duration.ofMinutes(5),
                "initdb",
                "-D",
                unfinished.toString(),
                "-U",
                SUPERUSER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + password,
                "-E",
                "UTF8",
                "--locale-provider=builtin",
                "--locale=C.UTF-8",
                "--data-checksums");
        Files.move(unfinished, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void refuseOtherMajorVersion() throws IOException {
        String ofData = Files.readString(folder.data().resolve("PG_VERSION")).strip();
        String ofProgram =
                output(Duration.ofSeconds(30), "postgres", "--version").replaceAll("(?s)^\\D*(\\d+).*$", "$1");
        if (!ofData.equals(ofProgram)) {
            throw new CannotStart("folder data " + folder.data() + " dibuat PostgreSQL " + ofData
                    + ", sedangkan aplikasi ini memakai PostgreSQL " + ofProgram
                    + ". Pindahkan datanya dengan pg_dump dan pg_restore, atau pilih folder lain dengan"
                    + " AMANAH_DATABASE_FOLDER.");
        }
    }

    private void launch(int wantedPort, Map<String, String> settings) throws IOException {
        for (int attempt = 1; ; attempt++) {
            port = wantedPort == 0 ? freePort() : wantedPort;
            try {
                launchOnce(settings);
                return;
            } catch (IOException failure) {
                // Between finding a free port and using it another program may take it.
                if (wantedPort != 0 || attempt == ATTEMPTS_FOR_A_FREE_PORT || !portTaken()) {
                    throw failure;
                }
            }
        }
    }

    private void launchOnce(Map<String, String> settings) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        all.put("timezone", "UTC");
        // Failing statements and key values hold personal data: neither belongs in a log.
        all.put("log_error_verbosity", "terse");
        all.put("log_min_error_statement", "panic");
        all.putAll(settings);
        String options = all.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
        Path log = folder.log();
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgresql.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.createFile(log);
        account.takeOver(log);
        // pg_ctl puts the server in a session of its own: Ctrl-C reaches the application, which stops the server last.
        run(
                PATIENCE_AT_START.plusSeconds(5),
                "pg_ctl",
                "start",
                "-D",
                folder.data().toString(),
                "-l",
                log.toString(),
                "-w",
                "-t",
                Long.toString(PATIENCE_AT_START.toSeconds()),
                "-s",
                "-o",
                options);
        LOG.info("PostgreSQL runs on 127.0.0.1:{}, data in {}", port, folder.data());
    }

    private boolean portTaken() throws IOException {
        return Files.readString(folder.log()).contains("could not bind");
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    private void makeApplicationDatabase() throws SQLException, IOException {
        try (Connection connection = connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            if (!answersYes(
                    statement, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + APPLICATION_USER + "')")) {
                statement.execute("CREATE ROLE " + APPLICATION_USER + " LOGIN PASSWORD '"
                        + folder.passwordOf(APPLICATION_USER) + "'");
            }
            if (!answersYes(
                    statement,
                    "SELECT EXISTS (SELECT FROM pg_database WHERE datname = '" + APPLICATION_DATABASE + "')")) {
                statement.execute("CREATE DATABASE " + APPLICATION_DATABASE + " OWNER " + APPLICATION_USER);
            }
        }
    }

    private static boolean answersYes(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void run(Duration patience, String program, String... arguments) throws IOException {
        output(patience, program, arguments);
    }

    private String output(Duration patience, String program, String... arguments) throws IOException {
        // A file, not a pipe: the server inherits it and would keep a pipe open for good.
        Path transcript = Files.createTempFile("amanah-" + program, ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(account.command(binaries.program(program), new ArrayList<>(List.of(arguments))));
            builder.environment().put("LC_ALL", "C");
            builder.redirectErrorStream(true).redirectOutput(transcript.toFile());
            Process process = builder.start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end within " + patience.toSeconds() + " s");
            }
            String said = Files.readString(transcript, StandardCharsets.UTF_8).strip();
            if (process.exitValue() != 0) {
                throw new IOException(
                        program + ": " + (said.isEmpty() ? "exit code " + process.exitValue() : said) + serverSays());
            }
            return said;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, interrupted);
        } finally {
            Files.deleteIfExists(transcript);
        }
    }

    private String serverSays() throws IOException {
        return Files.exists(folder.log()) ? "; see " + folder.log() : "";
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().collect(Collectors.joining(" / "));
    }
}
