package id.amanah.workflow.models;

import id.amanah.workflow.models.gate.Finding;
import java.util.List;

/** A request about models that is not carried out; nothing has changed. Its message is Indonesian, for the manager. */
public final class ModelRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause reason;
    private final transient List<Finding> findings;
    private final transient List<Stale> stale;

    private ModelRefusal(Cause reason, String message, List<Finding> findings, List<Stale> stale) {
        super(message);
        this.reason = reason;
        this.findings = List.copyOf(findings);
        this.stale = List.copyOf(stale);
    }

    /** The gate found faults; all of them, warnings included. */
    static ModelRefusal faults(List<Finding> findings) {
        long errors = findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
        return new ModelRefusal(
                Cause.FAULTS,
                "Belum dapat diberlakukan: ada " + errors + " hal yang harus diperbaiki.",
                findings,
                List.of());
    }

    /** Somebody else put another version live meanwhile. */
    static ModelRefusal overtaken(List<Stale> stale) {
        List<String> models = stale.stream().map(Stale::model).toList();
        return new ModelRefusal(
                Cause.OVERTAKEN,
                "Sementara itu versi lain sudah diberlakukan: " + String.join(", ", models)
                        + ". Muat versi yang berlaku, pindahkan perubahan Anda ke sana, lalu kirim lagi.",
                List.of(),
                stale);
    }

    /** What the plan was made for is no longer so. */
    public static ModelRefusal outdated(String message) {
        return new ModelRefusal(Cause.OVERTAKEN, message, List.of(), List.of());
    }

    /** There is no such thing. */
    public static ModelRefusal unknown(String message) {
        return new ModelRefusal(Cause.UNKNOWN, message, List.of(), List.of());
    }

    /** Who asks is no manager. */
    public static ModelRefusal notForYou() {
        return new ModelRefusal(Cause.NOT_FOR_YOU, "Model hanya untuk manajer.", List.of(), List.of());
    }

    /** What kind of refusal it is. */
    public Cause reason() {
        return reason;
    }

    /** What the gate found; empty for other refusals. */
    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    /** The models that somebody else changed meanwhile; empty for other refusals. */
    public List<Stale> stale() {
        return stale == null ? List.of() : stale;
    }

    /** Kinds of refusal, with the HTTP status that fits. */
    public enum Cause {
        /** The gate found faults. */
        FAULTS(400),
        /** Only managers may do this. */
        NOT_FOR_YOU(403),
        /** No such model, version or move. */
        UNKNOWN(404),
        /** Somebody else was quicker. */
        OVERTAKEN(409);

        private final int status;

        Cause(int status) {
            this.status = status;
        }

        /** The HTTP status that tells it. */
        public int status() {
            return status;
        }
    }

    /**
     * A model whose live version is not the one that a change was made from.
     *
     * @param expected SHA-256 of what it was made from; null where the model was thought to be new
     * @param live what is live; null where nothing is
     */
    public record Stale(String model, String expected, ModelVersion live) {}
}
