package id.amanah.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What some members still have to make up, with no meeting planned for it.
 *
 * @param day the training day they missed, from 1; {@value #REFRESHER} for the topics before a repeated test
 * @param title what it is about
 * @param memberIds who has to make it up
 * @param proposed a date that would do
 */
public record Gap(int day, String title, List<UUID> memberIds, LocalDate proposed) {

    /** Stands for all topics together, before a repeated test. */
    public static final int REFRESHER = 0;

    /** What is to be made up, as a form names it: {@code Hari 2: Profil BMT}. */
    public String label() {
        return day == REFRESHER ? title : "Hari %d: %s".formatted(day, title);
    }
}
