package id.amanah.workflow.operations.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.workflow.sight.SightDesk;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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

    /** Where the cases of a process are. */
    @GET
    @Path("heat/{definition}")
    public Response heat(@PathParam("definition") String definition, @QueryParam("allVersions") boolean allVersions) {
        return answer(watcher -> desk.heat(definition, allVersions, watcher));
    }

    /** Applications, those that have ended included. */
    @GET
    @Path("applications")
    public Response search(@QueryParam("search") String search) {
        return answer(watcher -> desk.search(search, watcher));
    }

    /** What happened to an application. */
    @GET
    @Path("cases/{number}/timeline")
    public Response story(@PathParam("number") String number) {
        return answer(watcher -> desk.story(number, watcher));
    }

    /** What happened to the application of a process instance. */
    @GET
    @Path("instances/{instance}/timeline")
    public Response storyOfProcess(@PathParam("instance") String instance) {
        return answer(watcher -> desk.storyOfProcess(instance, watcher));
    }

    /** The way of a process instance over its diagram. */
    @GET
    @Path("instances/{instance}/path")
    public Response path(@PathParam("instance") String instance) {
        return answer(watcher -> desk.path(instance, watcher));
    }

    /** The exception of a try that failed. */
    @GET
    @Path("attempts/{attempt}/trace")
    public Response trace(@PathParam("attempt") String attempt) {
        return answer(watcher -> desk.trace(attempt, watcher));
    }
}
