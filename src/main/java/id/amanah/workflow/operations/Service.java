package id.amanah.workflow.operations;

import java.time.Instant;
import java.util.Optional;

/** Something that all cases lean on and that can stand still by itself, such as the mail that leaves or the job executor. */
public interface Service {

    /** A word for addresses and records, such as {@code mail}. */
    String key();

    /** Its Indonesian name. */
    String label();

    /** What is the matter; empty where nothing is. */
    Optional<Trouble> trouble();

    /** Sets it going again, or tries again what it could not do. */
    void tryAgain();

    /**
     * What is the matter.
     *
     * @param explanation in plain Indonesian
     * @param since since when, the same as long as it lasts; may be null
     */
    record Trouble(String explanation, Instant since) {}
}
