package id.amanah.survey;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** A photo as it lies in the database; never changed once stored. */
@Entity
@Table(name = "photo")
class PhotoRow implements Persistable<UUID> {

    @Id
    private UUID id;

    private byte[] content;

    private String uploadedBy;

    private Instant uploadedAt;

    @Transient
    private boolean stored;

    protected PhotoRow() {}

    PhotoRow(UUID id, byte[] content, String uploadedBy, Instant uploadedAt) {
        this.id = id;
        this.content = content;
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    byte[] content() {
        return content;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    @Override
    public boolean isNew() {
        return !stored;
    }

    @PostLoad
    @PostPersist
    void markStored() {
        stored = true;
    }
}
