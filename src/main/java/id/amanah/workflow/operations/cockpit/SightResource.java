package id.amanah.workflow.operations.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.sight.SightDesk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Cases over time for who is signed in to Cockpit: paths and answers as {@code /api/operations}. */
public class SightResource extends WatchedResource {

    private final SightDesk desk;

    /** The desk as Cockpit's users find it. */
    public SightResource(String engine, SightDesk desk, ObjectMapper json) {
        super(engine, json);
        this.desk = desk;
    }

    /** How much stood still, day by day. */
    @GET
    @Path("trend")
    public Response trend() {
        return answer(desk::trend);
    }
}
