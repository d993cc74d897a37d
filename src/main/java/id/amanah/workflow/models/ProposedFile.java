package id.amanah.workflow.models;

import id.amanah.workflow.models.gate.ModelFile;
import java.util.Optional;

/**
 * A file that a manager wants to put live.
 *
 * @param name file name; the id inside counts
 * @param content bytes
 * @param base SHA-256 of the live version it was made from; empty for a model that is new; null where that is not known
 */
public record ProposedFile(String name, byte[] content, Optional<String> base) {

    ModelIdentity identity() {
        return ModelIdentity.of(name, content);
    }

    /** The file under the name it has in the repository. */
    ModelFile canonical() {
        return new ModelFile(identity().model(), content);
    }
}
