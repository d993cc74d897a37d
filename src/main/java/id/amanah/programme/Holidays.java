package id.amanah.programme;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The days off of the calendar, besides Saturdays and Sundays. */
@FunctionalInterface
interface Holidays extends Repository<Holiday, LocalDate> {

    /** The holidays of a span of days, both ends included. */
    @Query("select holiday.day from Holiday holiday where holiday.day between :from and :to")
    Set<LocalDate> between(LocalDate from, LocalDate to);
}
