package id.amanah.staff;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.PlainText;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;

/** Somebody on the staff, known by the id they sign in with. */
@Entity
@Table(name = "staff_member")
public class StaffMember {

    @Id
    private String id;

    private String displayName;

    @Enumerated(EnumType.STRING)
    private StaffRole role;

    @Embedded
    @AttributeOverride(name = "rt", column = @Column(name = "residence_rt"))
    @AttributeOverride(name = "rw", column = @Column(name = "residence_rw"))
    @AttributeOverride(name = "kelurahan", column = @Column(name = "residence_kelurahan"))
    @AttributeOverride(name = "kecamatan", column = @Column(name = "residence_kecamatan"))
    private Neighbourhood residence;

    private boolean active;

    /** For the database. */
    protected StaffMember() {}

    /**
     * Somebody who starts to work here.
     *
     * @param id the id they sign in with, at most 64 characters
     * @param displayName their name as colleagues read it, at most 100 characters
     * @param residence where they live, {@code null} where not known
     * @throws id.amanah.shared.RefusedInput where id or name are missing or too long
     */
    public StaffMember(String id, String displayName, StaffRole role, Neighbourhood residence) {
        this.id = PlainText.line("id", "Nama pengguna", id, 64);
        this.displayName = PlainText.line("displayName", "Nama petugas", displayName, 100);
        this.role = Objects.requireNonNull(role, "role");
        this.residence = residence;
        this.active = true;
    }

    /** The id they sign in with. */
    public String id() {
        return id;
    }

    /** Their name as colleagues read it. */
    public String displayName() {
        return displayName;
    }

    /** What they are employed for. */
    public StaffRole role() {
        return role;
    }

    /** Where they live, if that is known. */
    public Optional<Neighbourhood> residence() {
        return Optional.ofNullable(residence);
    }

    /** Whether they work here now. */
    public boolean isActive() {
        return active;
    }

    /** Whether they live in that very RT, and so shall not decide about its people; unknown counts as no. */
    public boolean livesIn(Neighbourhood neighbourhood) {
        return residence != null && residence.sameAs(neighbourhood);
    }

    /** Notes where they live now. */
    public void moveTo(Neighbourhood newResidence) {
        residence = Objects.requireNonNull(newResidence, "newResidence");
    }

    /** Notes that they no longer work here; what they did stays theirs. */
    public void leave() {
        active = false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffMember that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The sign-in id, for logs. */
    @Override
    public String toString() {
        return id;
    }
}
