package id.amanah.workflow.models.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.engine.JsonResource;
import id.amanah.workflow.models.Author;
import id.amanah.workflow.models.ModelRefusal;
import id.amanah.workflow.models.ModelsDesk;
import id.amanah.workflow.models.Refusal;
import id.amanah.workflow.models.Requests;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/**
 * The models' desk for who is signed in to Cockpit: paths, requests and answers as {@code /api/models}. JSON is read and
 * written by the application's own mapper, so that both doors speak alike.
 */
@Consumes(MediaType.APPLICATION_JSON)
public class ModelsResource extends JsonResource {

    private final ModelsDesk desk;

    /** The desk as Cockpit's users find it. */
    public ModelsResource(String engine, ModelsDesk desk, ObjectMapper json) {
        super(engine, json);
        this.desk = desk;
    }

    /** Models that are live. */
    @GET
    public Response live() {
        return answer(desk::live);
    }

    /** All versions of a model. */
    @GET
    @Path("{model}/versions")
    public Response versions(@PathParam("model") String model) {
        return answer(author -> desk.versions(model, author));
    }

    /** One version. */
    @GET
    @Path("versions/{id}")
    public Response version(@PathParam("id") String id) {
        return answer(author -> desk.version(id, author));
    }

    /** The bytes of a version. */
    @GET
    @Path("versions/{id}/content")
    public Response content(@PathParam("id") String id) {
        return file(author -> desk.content(id, author), id);
    }

    /** Two versions side by side. */
    @GET
    @Path("versions/{before}/compare/{after}")
    public Response compare(@PathParam("before") String before, @PathParam("after") String after) {
        return answer(author -> desk.compare(before, after, author));
    }

    /** What is live, as a zip. */
    @GET
    @Path("live.zip")
    public Response zip() {
        return file(desk::zip, "model.zip");
    }

    /** What the gate says. */
    @POST
    @Path("check")
    public Response check(String body) {
        return answer(author -> desk.check(read(body, Requests.Files.class), author));
    }

    /** What files would do. */
    @POST
    @Path("what-if")
    public Response whatIf(String body) {
        return answer(author -> desk.whatIf(read(body, Requests.Files.class), author));
    }

    /** Where the cases of a process stand. */
    @GET
    @Path("processes/{key}/open")
    public Response open(@PathParam("key") String key) {
        return answer(author -> desk.open(key, author));
    }

    /** What moving cases would do. */
    @POST
    @Path("processes/{key}/moves/plan")
    public Response plan(@PathParam("key") String key, String body) {
        return answer(author -> desk.plan(key, read(body, Requests.Moving.class), author));
    }

    /** Moves cases. */
    @POST
    @Path("processes/{key}/moves")
    public Response move(@PathParam("key") String key, String body) {
        return answer(author -> desk.move(key, read(body, Requests.Moving.class), author));
    }

    /** The last moves. */
    @GET
    @Path("moves")
    public Response moves() {
        return answer(desk::moves);
    }

    /** How far a move is. */
    @GET
    @Path("moves/{id}")
    public Response moved(@PathParam("id") String id) {
        return answer(author -> desk.moved(id, author));
    }

    /** Tries what stayed behind once more. */
    @POST
    @Path("moves/{id}/again")
    public Response moveAgain(@PathParam("id") String id) {
        return answer(author -> desk.moveAgain(id, author));
    }

    /** Ends a move. */
    @POST
    @Path("moves/{id}/close")
    public Response closeMove(@PathParam("id") String id) {
        return answer(author -> desk.closeMove(id, author));
    }

    /** Puts files live. */
    @POST
    public Response propose(String body) {
        return answer(author -> desk.propose(read(body, Requests.Files.class), author));
    }

    /** Back to an earlier version. */
    @POST
    @Path("versions/{id}/restore")
    public Response restore(@PathParam("id") String id, String body) {
        return answer(author -> desk.restore(id, read(body, Requests.Restoring.class), author));
    }

    /** Bundled files that wait for a decision. */
    @GET
    @Path("differences")
    public Response differences() {
        return answer(desk::differences);
    }

    /** The bytes of a bundled file. */
    @GET
    @Path("differences/{id}/content")
    public Response bundled(@PathParam("id") String id) {
        return file(author -> desk.bundled(id, author), id);
    }

    /** What is live and the bundled file side by side. */
    @GET
    @Path("differences/{id}/compare")
    public Response compareBundled(@PathParam("id") String id) {
        return answer(author -> desk.compareBundled(id, author));
    }

    /** Decides about a bundled file. */
    @POST
    @Path("differences/{id}/decision")
    public Response decide(@PathParam("id") String id, String body) {
        return answer(author -> desk.decide(id, read(body, Requests.Deciding.class), author));
    }

    private Response answer(Function<Author, Object> question) {
        return guarded(author -> answer(200, question.apply(author)));
    }

    private Response file(Function<Author, byte[]> question, String name) {
        return guarded(author -> Response.ok(question.apply(author), MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build());
    }

    private Response guarded(Function<Author, Response> question) {
        try {
            return question.apply(author());
        } catch (ModelRefusal refusal) {
            return answer(refusal.reason().status(), desk.refusal(refusal));
        } catch (RefusedInput refused) {
            return answer(400, Refusal.of(refused));
        }
    }

    private Author author() {
        return signedIn()
                .map(user -> new Author(user.getUserId(), user.getGroupIds() == null ? List.of() : user.getGroupIds()))
                .orElseThrow(ModelRefusal::notForYou);
    }
}
