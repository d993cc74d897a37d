package id.amanah.survey;

import id.amanah.shared.Photo;
import id.amanah.shared.Photos;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps photos in a table of our own. */
@Component
class PhotoArchive implements Photos {

    private final PhotoRows rows;
    private final Clock clock;

    PhotoArchive(PhotoRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    // Not one transaction with the decoding, which takes a while and needs no connection.
    @Override
    public UUID store(byte[] jpegOrPng, String contentType, String uploadedBy) {
        byte[] jpeg = PhotoPixels.of(jpegOrPng).toJpeg();
        return rows.save(new PhotoRow(UUID.randomUUID(), jpeg, uploadedBy, clock.instant()))
                .getId();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Photo> find(UUID id) {
        return rows.findById(id)
                .map(row -> new Photo(row.getId(), "image/jpeg", row.content(), row.uploadedBy(), row.uploadedAt()));
    }
}
