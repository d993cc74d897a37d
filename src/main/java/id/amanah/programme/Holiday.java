package id.amanah.programme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day off for everybody, whatever weekday it is. */
@Entity
@Table(name = "holiday")
class Holiday {

    enum Kind {
        /** Libur nasional. */
        NATIONAL,
        /** Cuti bersama. */
        COLLECTIVE_LEAVE
    }

    @Id
    @Column(name = "day")
    private LocalDate day;

    private String name;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String source;
    private boolean confirmed;

    /** For the database. */
    protected Holiday() {}

    LocalDate day() {
        return day;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    String source() {
        return source;
    }

    /** Whether the government has decreed it; an estimate counts as a day off all the same. */
    boolean isConfirmed() {
        return confirmed;
    }
}
