package id.amanah.workflow.tasklist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;

/** Shows the demonstration's day in the task list and moves it on. */
@Produces(MediaType.APPLICATION_JSON)
public class DaysResource extends AbstractTasklistPluginResource {

    private final Days days;

    DaysResource(String engine, Days days) {
        super(engine);
        this.days = days;
    }

    /** {@code {"today": "Senin, 23 November 2026", "now": "2026-11-23T01:00:00Z"}}. */
    @GET
    public Map<String, String> today() {
        return day(days.today());
    }

    /** Moves on to the next morning; answers as {@link #today()}. */
    @POST
    public Map<String, String> nextMorning() {
        return day(days.nextMorning());
    }

    private Map<String, String> day(String today) {
        return Map.of("today", today, "now", days.now().toString());
    }
}
