package id.amanah.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.shared.RefusedInput;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginResource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * A resource of Cockpit's interface that reads and writes JSON by the application's own mapper, so that it speaks as our REST
 * interface does.
 */
public abstract class JsonResource extends AbstractCockpitPluginResource {

    /** What it answers with. */
    protected static final String JSON = "application/json;charset=UTF-8";

    private final ObjectMapper json;

    /** A resource of that engine. */
    protected JsonResource(String engine, ObjectMapper json) {
        super(engine);
        this.json = json;
    }

    /** Who is signed in to Cockpit. */
    protected Optional<Authentication> signedIn() {
        ProcessEngine engine = getProcessEngine();
        return Optional.ofNullable(
                engine == null ? null : engine.getIdentityService().getCurrentAuthentication());
    }

    /**
     * A request's body.
     *
     * @throws RefusedInput where it cannot be read as that
     */
    protected <T> T read(String body, Class<T> type) {
        try {
            T value = json.readValue(body == null ? "" : body, type);
            if (value == null) {
                throw RefusedInput.of("body", "Isi permintaan tidak dapat dibaca");
            }
            return value;
        } catch (JsonProcessingException unreadable) {
            throw RefusedInput.of("body", "Isi permintaan tidak dapat dibaca");
        }
    }

    /** An answer. */
    protected Response answer(int status, Object value) {
        try {
            return Response.status(status)
                    .type(JSON)
                    .entity(json.writeValueAsString(value))
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
