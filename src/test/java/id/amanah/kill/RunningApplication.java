package id.amanah.kill;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import id.amanah.AmanahApplication;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The application as a separate process on a data folder of its own, so that a test can kill it and start it anew.
 *
 * <p>Where it stands when it is killed is decided at the database: see {@link StoppingPoint}.
 */
public final class RunningApplication implements AutoCloseable {

    /** Longest wait for a start on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The first administrator's id and password, outside the profile demo; also for REST calls of tests. */
    public static final String ADMIN = "admin";

    public static final String ADMIN_PASSWORD = "Uji-Bunuh-2026!";

    /** For a process that lives too short for the second compiler to pay. */
    public static final List<String> QUICK_START = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final String READY = "Amanah siap dalam";

    private final Path folder;
    private final int port;
    private final Process process;
    private final List<String> output = new ArrayList<>();
    private boolean outputEnded;

    private RunningApplication(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
        Thread reader = new Thread(this::readOutput, "output-of-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts on {@code folder} and returns once the application says it is ready.
     *
     * @param folder keeps the data between starts; give the same one to start again
     * @param profiles Spring profiles, comma-separated; may be empty
     */
    public static RunningApplication start(Path folder, String profiles) {
        return start(folder, profiles, Map.of());
    }

    /** As {@link #start(Path, String)}, with further environment variables. */
    public static RunningApplication start(Path folder, String profiles, Map<String, String> environment) {
        RunningApplication application = launch(folder, freePort(), profiles, environment);
        application.awaitLine(line -> line.startsWith(READY));
        return application;
    }

    /**
     * Starts the application with a calendar that {@link #turnCalendarTo} turns, and returns once it is ready.
     *
     * @param folder keeps the data between starts; give the same one to start again
     * @param now what the calendar shows first
     * @param jvmOptions such as {@link #QUICK_START}
     * @param environment further environment variables
     */
    public static RunningApplication startWithCalendar(
            Path folder, Instant now, List<String> jvmOptions, Map<String, String> environment) {
        List<String> command = new ArrayList<>(jvmOptions);
        String classPath = String.join(
                File.pathSeparator,
                productionClassPath(),
                folderOf(ApplicationWithCalendar.class, folder.resolve("calendar"))
                        .toString());
        command.addAll(List.of("-cp", classPath, ApplicationWithCalendar.class.getName(), now.toString()));
        RunningApplication application = launch(folder, freePort(), "", environment, command);
        application.awaitLine(line -> line.startsWith(READY));
        return application;
    }

    /** Lets the application go on at another moment; only for one {@linkplain #startWithCalendar with a calendar}. */
    public void turnCalendarTo(Instant moment) {
        order(moment.toString(), ApplicationWithCalendar.SHOWS + moment);
    }

    /** Stops what executes jobs, as if it had died; only for one {@linkplain #startWithCalendar with a calendar}. */
    public void stopJobExecutor() {
        order(ApplicationWithCalendar.STOP_JOBS, ApplicationWithCalendar.JOBS_STOPPED);
    }

    private void order(String line, String answer) {
        // It may have said the same before.
        int said = output().size();
        try {
            BufferedWriter input = process.outputWriter(StandardCharsets.UTF_8);
            input.write(line + "\n");
            input.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        awaitLine(answer::equals, said);
    }

    /** Starts the process and returns at once; for starts that are expected to be refused. */
    static RunningApplication launch(Path folder, int port, String profiles, Map<String, String> environment) {
        List<String> command = new ArrayList<>(QUICK_START);
        command.addAll(List.of("-cp", productionClassPath(), AmanahApplication.class.getName()));
        return launch(folder, port, profiles, environment, command);
    }

    private static RunningApplication launch(
            Path folder, int port, String profiles, Map<String, String> environment, List<String> options) {
        try {
            Files.createDirectories(folder);
            List<String> command = new ArrayList<>(options);
            command.add(
                    0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
            ProcessBuilder builder = new ProcessBuilder(command);
            // What the developer's shell sets must not reach the application under test.
            builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("AMANAH_"));
            builder.environment().put("SPRING_PROFILES_ACTIVE", profiles);
            builder.environment().put("AMANAH_ADMIN_ID", ADMIN);
            builder.environment().put("AMANAH_ADMIN_PASSWORD", ADMIN_PASSWORD);
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment()
                    .put("AMANAH_DATABASE_FOLDER", folder.resolve("postgres").toString());
            builder.environment()
                    .put(
                            "AMANAH_DATABASE_BINARIESFOLDER",
                            Path.of("target/postgresql/programs")
                                    .toAbsolutePath()
                                    .toString());
            builder.environment().putAll(environment);
            return new RunningApplication(
                    folder,
                    port,
                    builder.directory(folder.toFile()).redirectErrorStream(true).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Address of a path of this application, such as {@code /actuator/health}. */
    public URI url(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Port of its web server. */
    public int port() {
        return port;
    }

    /** SIGKILL: no shutdown hook, no last word. Its PostgreSQL is left behind, as in life. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as Ctrl-C or an init system would; returns the exit code. */
    public int stop() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits for the process to end of itself and returns its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), SECONDS)) {
                throw new AssertionError("The application does not end.\n" + text());
            }
            synchronized (output) {
                while (!outputEnded) {
                    output.wait(PATIENCE.toMillis());
                }
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Waits for a line of its output, seen already or to come, and returns it. */
    public String awaitLine(Predicate<String> wanted) {
        return awaitLine(wanted, 0);
    }

    private String awaitLine(Predicate<String> wanted, int from) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (output) {
            for (int next = from; ; next++) {
                while (next >= output.size()) {
                    try {
                        if (outputEnded || System.nanoTime() > deadline) {
                            throw new TimeoutException();
                        }
                        NANOSECONDS.timedWait(output, Math.max(1, deadline - System.nanoTime()));
                    } catch (TimeoutException never) {
                        throw new AssertionError("The application ended or kept silent.\n" + text(), never);
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(interrupted);
                    }
                }
                if (wanted.test(output.get(next))) {
                    return output.get(next);
                }
            }
        }
    }

    /** Everything it has said so far, line by line. */
    public List<String> output() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }

    /** A connection to its database with all rights, to look at what is there and to hold it up. */
    public Connection connectToDatabase() {
        Path postgres = folder.resolve("postgres");
        try {
            // Fourth line of the pid file: the port.
            String databasePort = Files.readAllLines(postgres.resolve("data/postmaster.pid"))
                    .get(3)
                    .strip();
            String password =
                    Files.readString(postgres.resolve("postgres.password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + databasePort + "/amanah", "postgres", password);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("No way into the application's database", failure);
        }
    }

    /** Ends the application in good order, if it still runs. */
    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }

    private String text() {
        return String.join("\n", output());
    }

    private void readOutput() {
        Path log = folder.resolve("application.log");
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                synchronized (output) {
                    output.add(line);
                    output.notifyAll();
                }
            }
        } catch (IOException ended) {
            // A killed process closes its output in mid-line.
        } finally {
            synchronized (output) {
                outputEnded = true;
                output.notifyAll();
            }
        }
    }

    /** The class path without the tests, whose own start-up settings must not reach the application. */
    private static String productionClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A folder below which that class lies, and nothing else: it goes onto the class path without its neighbours. */
    private static Path folderOf(Class<?> alone, Path folder) {
        String file = alone.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve(file);
        try (InputStream original = alone.getClassLoader().getResourceAsStream(file)) {
            Files.createDirectories(copy.getParent());
            Files.copy(original, copy, StandardCopyOption.REPLACE_EXISTING);
            return folder.toAbsolutePath();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A port of this machine that nothing listens on. */
    public static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
