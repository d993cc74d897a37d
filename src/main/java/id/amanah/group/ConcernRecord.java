package id.amanah.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A {@link Concern} as it is kept, settled ones included. */
@Entity
@Table(name = "group_concern")
class ConcernRecord implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID groupId;

    @Column(updatable = false)
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ConcernOrigin origin;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false, updatable = false)
    private String sentence;

    @Column(nullable = false, updatable = false)
    private Instant raisedAt;

    private Instant settledAt;

    /** For JPA. */
    protected ConcernRecord() {}

    ConcernRecord(UUID groupId, UUID memberId, ConcernOrigin origin, String code, String sentence, Instant raisedAt) {
        this.id = UUID.randomUUID();
        this.groupId = groupId;
        this.memberId = memberId;
        this.origin = origin;
        this.code = code;
        this.sentence = sentence;
        this.raisedAt = raisedAt;
    }

    void settle(Instant at) {
        settledAt = at;
    }

    boolean isSame(UUID member, ConcernOrigin from, String what, String said) {
        return Objects.equals(memberId, member) && origin == from && code.equals(what) && sentence.equals(said);
    }

    UUID memberId() {
        return memberId;
    }

    ConcernOrigin origin() {
        return origin;
    }

    Concern view() {
        return new Concern(id, memberId, origin, code, sentence, raisedAt, settledAt);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Saved once, when it is made; the id is our own, so nothing needs to be looked up first. */
    @Override
    public boolean isNew() {
        return true;
    }
}
