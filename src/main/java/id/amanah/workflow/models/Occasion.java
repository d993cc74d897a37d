package id.amanah.workflow.models;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Why our own code deploys right now; a deployment without one came from outside.
 *
 * @param by login id; null for the application itself
 * @param bases by model the SHA-256 it was made from, empty for a model that is new; only these are compared
 */
record Occasion(
        Origin origin,
        String reason,
        String by,
        String applicationVersion,
        UUID restoredFrom,
        Map<String, Optional<String>> bases) {

    private static final ThreadLocal<Occasion> CURRENT = new ThreadLocal<>();

    static Occasion bundled(String applicationVersion) {
        return new Occasion(
                Origin.BUNDLED, "Bawaan aplikasi " + applicationVersion, null, applicationVersion, null, Map.of());
    }

    static Optional<Occasion> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Deploys within this occasion. */
    <T> T during(Supplier<T> deployment) {
        CURRENT.set(this);
        try {
            return deployment.get();
        } finally {
            CURRENT.remove();
        }
    }
}
