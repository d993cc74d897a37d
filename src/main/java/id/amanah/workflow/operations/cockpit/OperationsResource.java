package id.amanah.workflow.operations.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.operations.Action;
import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.LeaveDesk;
import id.amanah.workflow.operations.OperationsDesk;
import id.amanah.workflow.operations.Requests;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** The operators' desk for who is signed in to Cockpit: paths, requests and answers as {@code /api/operations}. */
@Consumes(MediaType.APPLICATION_JSON)
public class OperationsResource extends WatchedResource {

    private final OperationsDesk desk;
    private final LeaveDesk leave;

    /** The desk as Cockpit's users find it. */
    public OperationsResource(String engine, OperationsDesk desk, LeaveDesk leave, ObjectMapper json) {
        super(engine, json);
        this.desk = desk;
        this.leave = leave;
    }

    /** What stands still, counted. */
    @GET
    @Path("board")
    public Response board() {
        return answer(desk::board);
    }

    /** What stands still, one by one. */
    @GET
    @Path("stuck")
    public Response stuck(
            @QueryParam("cause") String cause,
            @QueryParam("step") String step,
            @QueryParam("kecamatan") String kecamatan,
            @QueryParam("officer") String officer,
            @QueryParam("search") String search,
            @QueryParam("offset") Integer offset) {
        return answer(watcher ->
                desk.stuck(new Requests.Wanted(cause(cause), step, kecamatan, officer, search, offset), watcher));
    }

    /** Where cases are. */
    @GET
    @Path("cases")
    public Response search(@QueryParam("search") String search) {
        return answer(watcher -> desk.search(search, watcher));
    }

    /** What was done to an application. */
    @GET
    @Path("cases/{number}/history")
    public Response history(@PathParam("number") String number) {
        return answer(watcher -> desk.history(number, watcher));
    }

    /** Where a case can be put. */
    @GET
    @Path("moves")
    public Response moves(@QueryParam("place") String place) {
        return answer(watcher -> desk.moves(place, watcher));
    }

    /** What a move would stop and start. */
    @GET
    @Path("moves/preview")
    public Response preview(
            @QueryParam("place") String place,
            @QueryParam("instance") String instance,
            @QueryParam("step") String step) {
        return answer(watcher -> desk.preview(place, instance, step, watcher));
    }

    /** The facts that can be set right. */
    @GET
    @Path("facts")
    public Response facts(@QueryParam("place") String place) {
        return answer(watcher -> desk.facts(place, watcher));
    }

    /** Sets a service going again. */
    @POST
    @Path("services/{key}/retry")
    public Response retryService(@PathParam("key") String key, String body) {
        return answer(watcher -> desk.retryService(key, read(body, Requests.Reason.class), watcher));
    }

    /** Takes back what was done. */
    @POST
    @Path("undo")
    public Response undo(String body) {
        return answer(watcher -> desk.undo(read(body, Requests.Undo.class), watcher));
    }

    /** The exception of a job. */
    @GET
    @Path("jobs/{job}/trace")
    public Response trace(@PathParam("job") String job) {
        return answer(watcher -> desk.trace(job, watcher));
    }

    /** One thing at some places. */
    @POST
    @Path("actions/{action}")
    public Response act(@PathParam("action") String action, String body) {
        return answer(watcher -> desk.act(Action.named(action), read(body, Requests.Act.class), watcher));
    }

    /** All jobs of one cause again. */
    @POST
    @Path("retry-all")
    public Response retryAll(String body) {
        return answer(watcher -> desk.retryAll(read(body, Requests.RetryAll.class), watcher));
    }

    /** All tasks of somebody. */
    @POST
    @Path("hand-over-all")
    public Response handOverAll(String body) {
        return answer(watcher -> desk.handOverAll(read(body, Requests.HandOverAll.class), watcher));
    }

    /** Who can be given work. */
    @GET
    @Path("colleagues")
    public Response colleagues() {
        return answer(leave::colleagues);
    }

    /** Who is on leave. */
    @GET
    @Path("absences")
    public Response absences() {
        return answer(leave::absences);
    }

    /** Notes a leave. */
    @POST
    @Path("absences")
    public Response noteAbsence(String body) {
        return answer(watcher -> leave.noteAbsence(read(body, Requests.Absence.class), watcher));
    }

    /** Takes a leave back. */
    @DELETE
    @Path("absences/{id}")
    public Response withdrawAbsence(@PathParam("id") String id) {
        return answer(watcher -> {
            leave.withdrawAbsence(uuid(id), watcher);
            return Map.of();
        });
    }

    private static Cause cause(String name) {
        try {
            return name == null || name.isBlank() ? null : Cause.valueOf(name);
        } catch (IllegalArgumentException none) {
            throw RefusedInput.of("cause", "Sebab ini tidak dikenal");
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw RefusedInput.of("id", "Catatan cuti ini tidak dikenal");
        }
    }
}
