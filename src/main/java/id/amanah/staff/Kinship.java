package id.amanah.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A declared relation between somebody on the staff and a member of a group; never taken back. */
@Entity
@Table(name = "kinship")
public class Kinship {

    @Id
    private UUID id;

    private String staffId;
    private UUID groupId;
    private String declaredBy;
    private Instant declaredAt;
    private String note;

    /** For the database. */
    protected Kinship() {}

    /** Who on the staff is related. */
    public String staffId() {
        return staffId;
    }

    /** The group with the relative in it. */
    public UUID groupId() {
        return groupId;
    }

    /** Who said so. */
    public String declaredBy() {
        return declaredBy;
    }

    /** When it was first said. */
    public Instant declaredAt() {
        return declaredAt;
    }

    /** How they are related, in the words of who said so; may be empty. */
    public String note() {
        return note;
    }
}
