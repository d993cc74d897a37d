package id.amanah.kill;

import static org.awaitility.Awaitility.await;

import id.amanah.story.Days;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * The days of an application in another process, whose own job executor does what is due. Several groups may be on
 * their way at once: the day ends when all of them wait for a later one.
 */
public final class SharedCalendar implements Days {

    private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
    private static final int MORNING = 9;
    private static final Duration OFTEN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningApplication application;
    private final RestInterface rest;
    private final Staff operator;
    private final Queue<LocalDate> awaited = new PriorityQueue<>();
    private LocalDate today;
    private int travellers;

    /**
     * @param operator may see jobs
     * @param today what the application's calendar shows
     * @param travellers how many groups are on their way at once
     */
    public SharedCalendar(
            RunningApplication application, RestInterface rest, Staff operator, LocalDate today, int travellers) {
        this.application = application;
        this.rest = rest;
        this.operator = operator;
        this.today = today;
        this.travellers = travellers;
    }

    /** The beginning of office hours. */
    public static Instant morningOf(LocalDate day) {
        return day.atTime(MORNING, 0).atZone(ZONE).toInstant();
    }

    @Override
    public synchronized LocalDate today() {
        return today;
    }

    @Override
    public synchronized void turnTo(LocalDate day) {
        if (!day.isAfter(today)) {
            return;
        }
        awaited.add(day);
        turnIfAllWait();
        try {
            while (day.isAfter(today)) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** One group fewer is on its way: the others wait for it no longer. */
    public synchronized void leave() {
        travellers--;
        turnIfAllWait();
    }

    private void turnIfAllWait() {
        if (awaited.isEmpty() || awaited.size() < travellers) {
            return;
        }
        today = awaited.peek();
        application.turnCalendarTo(morningOf(today));
        awaited.removeIf(day -> !day.isAfter(today));
        notifyAll();
    }

    @Override
    public boolean until(BooleanSupplier happened) {
        await("what is due")
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .atMost(PATIENCE)
                .until(() -> happened.getAsBoolean() || nothingIsDue());
        return happened.getAsBoolean();
    }

    private boolean nothingIsDue() {
        return rest.get(operator, "find due jobs", "/engine-rest/job/count?executable=true")
                        .orFail("due jobs")
                        .path("count")
                        .asInt()
                == 0;
    }
}
