package id.amanah.workflow.engine;

import id.amanah.shared.Problem;
import id.amanah.shared.RefusedInput;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** What the rules refuse: HTTP 400, or 403, with the reasons in Indonesian; the task stays as it was. */
public final class RefusedSubmission extends WebApplicationException {

    private static final long serialVersionUID = 1L;
    private final transient RefusedInput refused;

    RefusedSubmission(RefusedInput refused) {
        this(Response.Status.BAD_REQUEST, refused);
    }

    private RefusedSubmission(Response.Status status, RefusedInput refused) {
        super(refused.getMessage(), refused, answer(status, refused));
        this.refused = refused;
    }

    /** What this person may not do: HTTP 403. */
    static RefusedSubmission forbidden(String field, String message) {
        return new RefusedSubmission(Response.Status.FORBIDDEN, RefusedInput.of(field, message));
    }

    /** What was refused, field by field. */
    public List<Problem> problems() {
        return refused.problems();
    }

    private static Response answer(Response.Status status, RefusedInput refused) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of(
                        "type", "RefusedSubmission",
                        "message", refused.getMessage(),
                        "problems", refused.problems()))
                .build();
    }
}
