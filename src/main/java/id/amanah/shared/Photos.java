package id.amanah.shared;

import java.util.Optional;
import java.util.UUID;

/** Where photos of houses and businesses are kept. Processes and forms hold only their ids. */
public interface Photos {

    /** The largest file that is taken, in bytes: 5 MB. */
    int MOST_BYTES = 5 * 1024 * 1024;

    /** What is said about a larger one. */
    String TOO_LARGE = "Foto terlalu besar: paling besar 5 MB.";

    /**
     * Keeps a picture, made anew so that nothing but its points is stored.
     *
     * @param jpegOrPng at most {@link #MOST_BYTES} of one JPEG or PNG picture
     * @param contentType what the sender says it is; the bytes decide
     * @param uploadedBy login id of the staff member who sends it
     * @return the id to keep in a form's field
     * @throws RefusedInput in Indonesian, if it is too large or no picture that can be read
     */
    UUID store(byte[] jpegOrPng, String contentType, String uploadedBy);

    /** The photo of this id, if there is one. */
    Optional<Photo> find(UUID id);
}
