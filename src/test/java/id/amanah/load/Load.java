package id.amanah.load;

import id.amanah.kill.RunningApplication;
import id.amanah.kill.SharedCalendar;
import id.amanah.story.Cooperative;
import id.amanah.story.Days;
import id.amanah.story.GroupJourney;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.Office;
import id.amanah.story.OpenTask;
import id.amanah.story.Person;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Takes many groups through the application over its REST interface, several at once, and prints what it measured.
 *
 * <p>{@code --groups N} and {@code --clients C} say how many and how many at once. Without {@code --url} the
 * application is started for it, on an empty PostgreSQL of its own that writes durably, and each group goes the whole
 * way: registered, surveyed, trained, decided, paid out, coached, repaid. With {@code --url} a running application is
 * measured, whose days nobody turns: groups are registered, surveyed and their training is planned. Its administrator
 * signs in by AMANAH_ADMIN_ID and AMANAH_ADMIN_PASSWORD.
 *
 * <p>One group goes ahead unmeasured, so that the figures are those of an application that has been running.
 *
 * <p>Ends with exit code 1 if a group did not arrive.
 */
public final class Load {

    /** A Monday without holidays near. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 7);

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final Path FOLDER = Path.of("target", "load");
    private static final long PHONE_NUMBERS = 90_000_000;
    private static final double NANOS_PER_SECOND = 1_000_000_000;

    /** Days pass as soon as everybody's work of the day is done: the job executor looks out for the next one often. */
    private static final Map<String, String> WATCHFUL = Map.of(
            "CAMUNDA_BPM_JOBEXECUTION_WAITTIMEINMILLIS", "200",
            "CAMUNDA_BPM_JOBEXECUTION_MAXWAIT", "500");

    private final int groups;
    private final int clients;
    private final Latencies latencies = new Latencies();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private Load(int groups, int clients) {
        this.groups = groups;
        this.clients = clients;
    }

    /** See {@link Load}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = optionsOf(arguments);
        Load load = new Load(
                Integer.parseInt(options.getOrDefault("--groups", "20")),
                Integer.parseInt(options.getOrDefault("--clients", "4")));
        String url = options.get("--url");
        if (url == null) {
            load.onApplicationOfItsOwn();
        } else {
            load.onRunning(URI.create(url));
        }
        System.exit(load.failures.isEmpty() ? 0 : 1);
    }

    private static Map<String, String> optionsOf(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int index = 0; index < arguments.length; index += 2) {
            if (!List.of("--groups", "--clients", "--url").contains(arguments[index])
                    || index + 1 == arguments.length) {
                System.err.println("Usage: [--groups N] [--clients C] [--url http://host:port]");
                System.exit(2);
            }
            options.put(arguments[index], arguments[index + 1]);
        }
        return options;
    }

    private void onApplicationOfItsOwn() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        Path folder = Files.createTempDirectory(FOLDER, "run-").toAbsolutePath();
        try (RunningApplication application = RunningApplication.startWithCalendar(
                folder, SharedCalendar.morningOf(FIRST_DAY), List.of("-Xmx1g"), WATCHFUL)) {
            Runtime.getRuntime().addShutdownHook(new Thread(application::close));
            RestInterface rest = new RestInterface(application.url("/"), latencies);
            Cooperative staff =
                    Cooperative.hire(rest, new Staff(RunningApplication.ADMIN, RunningApplication.ADMIN_PASSWORD));
            SharedCalendar warmUp = new SharedCalendar(application, rest, staff.operator(), FIRST_DAY, 1);
            wholeWay(new Office(rest, staff, warmUp));
            SharedCalendar calendar = new SharedCalendar(application, rest, staff.operator(), warmUp.today(), clients);
            measure(new Office(rest, staff, calendar), calendar::leave, Load::wholeWay);
        }
    }

    private void onRunning(URI url) throws InterruptedException {
        // Nobody made up now may share a number with somebody an earlier run left there.
        Person.startNumberingAt(Instant.now().getEpochSecond() % PHONE_NUMBERS);
        RestInterface rest = new RestInterface(url, latencies);
        Staff administrator = new Staff(System.getenv("AMANAH_ADMIN_ID"), System.getenv("AMANAH_ADMIN_PASSWORD"));
        Office office = new Office(rest, Cooperative.hire(rest, administrator), new Today());
        untilTrainingIsPlanned(office);
        measure(office, () -> {}, Load::untilTrainingIsPlanned);
    }

    private static void wholeWay(Office office) {
        GroupJourney.register(office, GroupOnPaper.bmt(office.days().today())).reachAnEarlyEnd();
    }

    private static void untilTrainingIsPlanned(Office office) {
        GroupJourney group = GroupJourney.register(
                        office, GroupOnPaper.bmt(office.days().today()))
                .reach("UserTask_PlanTraining");
        OpenTask plan = group.task("UserTask_PlanTraining");
        group.doWell(plan);
    }

    private void measure(Office office, Runnable leave, Way way) throws InterruptedException {
        latencies.clear();
        AtomicInteger registered = new AtomicInteger();
        AtomicInteger arrived = new AtomicInteger();
        long begun = System.nanoTime();
        ExecutorService atWork = Executors.newFixedThreadPool(clients);
        for (int client = 0; client < clients; client++) {
            atWork.execute(() -> {
                try {
                    while (registered.getAndIncrement() < groups) {
                        try {
                            way.take(office);
                            arrived.incrementAndGet();
                        } catch (RuntimeException | AssertionError failure) {
                            failures.add(failure.toString());
                        }
                    }
                } finally {
                    leave.run();
                }
            });
        }
        atWork.shutdown();
        if (!atWork.awaitTermination(1, TimeUnit.HOURS)) {
            failures.add("Not done within an hour");
            atWork.shutdownNow();
        }
        print(arrived.get(), Duration.ofNanos(System.nanoTime() - begun));
    }

    private void print(int arrived, Duration elapsed) {
        double seconds = elapsed.toNanos() / NANOS_PER_SECOND;
        int completions = latencies.acceptedOf("complete ");
        System.out.printf(
                Locale.ROOT,
                "%d of %d groups arrived, %d clients, %.1f s: %.2f groups/s, %d task completions = %.1f/s, %d errors%n",
                arrived,
                groups,
                clients,
                seconds,
                arrived / seconds,
                completions,
                completions / seconds,
                latencies.refused() + failures.size());
        latencies.print(System.out);
        failures.forEach(failure -> System.out.println("FAILED: " + failure));
    }

    private interface Way {
        void take(Office office);
    }

    /** The real day, which nobody turns. */
    private static final class Today implements Days {

        @Override
        public LocalDate today() {
            return LocalDate.now(ZONE);
        }

        @Override
        public void turnTo(LocalDate day) {
            throw new UnsupportedOperationException("A running application's days pass by themselves");
        }

        @Override
        public boolean until(BooleanSupplier happened) {
            return happened.getAsBoolean();
        }
    }
}
