package id.amanah.workflow.tasklist;

import id.amanah.shared.Photos;
import id.amanah.shared.RefusedInput;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;

/** Takes photos from forms and shows them to staff who may use Tasklist, and to nobody else who is signed in. */
public class PhotosResource extends AbstractTasklistPluginResource {

    /** How much of a body that is too large is read and dropped, so that the sender gets to read our answer. */
    private static final long MOST_DROPPED = 64L * 1024 * 1024;

    private final Photos photos;

    PhotosResource(String engine, Photos photos) {
        super(engine);
        this.photos = photos;
    }

    /** Stores the body, a JPEG or PNG picture of at most 5 MB, and answers {@code {"id": ...}}; 413 or 400 otherwise. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response store(@HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType, InputStream body)
            throws IOException {
        Authentication user = userOfTasklist();
        if (user == null) {
            return notForYou();
        }
        byte[] file = body.readNBytes(Photos.MOST_BYTES + 1);
        if (file.length > Photos.MOST_BYTES) {
            drop(body);
            return refusal(Status.REQUEST_ENTITY_TOO_LARGE, Photos.TOO_LARGE);
        }
        try {
            return Response.ok(Map.of(
                            "id",
                            photos.store(file, contentType, user.getUserId()).toString()))
                    .build();
        } catch (RefusedInput refused) {
            return refusal(Status.BAD_REQUEST, refused.getMessage());
        }
    }

    /** The photo of this id. */
    @GET
    @Path("{id}")
    public Response show(@PathParam("id") String id) {
        if (userOfTasklist() == null) {
            return notForYou();
        }
        return uuid(id) == null
                ? notFound()
                : photos.find(uuid(id))
                        .map(photo -> Response.ok(photo.content(), photo.contentType())
                                // A face in a shared device's cache outlives the session.
                                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                                .header("X-Content-Type-Options", "nosniff")
                                .build())
                        .orElseGet(PhotosResource::notFound);
    }

    private Authentication userOfTasklist() {
        ProcessEngine engine = getProcessEngine();
        Authentication user =
                engine == null ? null : engine.getIdentityService().getCurrentAuthentication();
        boolean maySee = user != null
                && engine.getAuthorizationService()
                        .isUserAuthorized(
                                user.getUserId(),
                                user.getGroupIds(),
                                Permissions.ACCESS,
                                Resources.APPLICATION,
                                "tasklist");
        return maySee ? user : null;
    }

    private static void drop(InputStream body) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        long dropped = 0;
        int read;
        while (dropped < MOST_DROPPED && (read = body.read(buffer)) >= 0) {
            dropped += read;
        }
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static Response notForYou() {
        return refusal(Status.FORBIDDEN, "Foto hanya untuk petugas yang menangani kelompok.");
    }

    private static Response notFound() {
        return refusal(Status.NOT_FOUND, "Foto tidak ditemukan.");
    }

    private static Response refusal(Status status, String message) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON)
                .entity(Map.of("message", message))
                .build();
    }
}
