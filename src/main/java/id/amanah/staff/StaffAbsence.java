package id.amanah.staff;

import id.amanah.shared.PlainText;
import id.amanah.shared.RefusedInput;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Days on which somebody on the staff does not work. */
@Entity
@Table(name = "staff_absence")
public class StaffAbsence {

    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    private String staffId;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String reason;
    private String notedBy;
    private Instant notedAt;
    private Instant withdrawnAt;

    /** For the database. */
    protected StaffAbsence() {}

    StaffAbsence(
            String staffId, LocalDate firstDay, LocalDate lastDay, String reason, String notedBy, Instant notedAt) {
        if (firstDay == null || lastDay == null || lastDay.isBefore(firstDay)) {
            throw RefusedInput.of(
                    "lastDay", "Isi hari pertama dan hari terakhir; yang terakhir tidak sebelum yang pertama");
        }
        this.id = UUID.randomUUID();
        this.staffId = staffId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.reason = PlainText.required("reason", "Alasan", reason, LONGEST_REASON);
        this.notedBy = notedBy;
        this.notedAt = notedAt;
    }

    /** By which it is taken back. */
    public UUID id() {
        return id;
    }

    /** Who does not work. */
    public String staffId() {
        return staffId;
    }

    /** The first day without work. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day without work. */
    public LocalDate lastDay() {
        return lastDay;
    }

    /** Why, in the words of who noted it. */
    public String reason() {
        return reason;
    }

    void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }
}
