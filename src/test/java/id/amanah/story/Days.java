package id.amanah.story;

import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/** The application's time, as far as a story can move it. */
public interface Days {

    /** The application's day. */
    LocalDate today();

    /** Goes to the morning of another day. */
    void turnTo(LocalDate day);

    /**
     * Lets the engine do what is due until something has happened.
     *
     * @return whether it has
     */
    boolean until(BooleanSupplier happened);
}
