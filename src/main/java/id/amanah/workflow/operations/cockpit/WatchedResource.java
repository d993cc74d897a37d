package id.amanah.workflow.operations.cockpit;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.engine.JsonResource;
import id.amanah.workflow.models.Refusal;
import id.amanah.workflow.operations.OperationRefused;
import id.amanah.workflow.operations.Watcher;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/** Answers who is signed in to Cockpit, and says in Indonesian why it does not. */
abstract class WatchedResource extends JsonResource {

    WatchedResource(String engine, ObjectMapper json) {
        super(engine, json);
    }

    Response answer(Function<Watcher, Object> question) {
        try {
            Watcher watcher = signedIn()
                    .map(user ->
                            new Watcher(user.getUserId(), user.getGroupIds() == null ? List.of() : user.getGroupIds()))
                    .orElseThrow(OperationRefused::notForYou);
            return answer(200, question.apply(watcher));
        } catch (OperationRefused refused) {
            return answer(refused.status(), Refusal.of(refused.getMessage()));
        } catch (RefusedInput refused) {
            return answer(400, Refusal.of(refused));
        }
    }
}
