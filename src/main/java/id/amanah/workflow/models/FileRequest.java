package id.amanah.workflow.models;

import com.fasterxml.jackson.annotation.JsonSetter;
import id.amanah.shared.RefusedInput;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A file inside a request; telling no base is something else than telling that there is none. */
public final class FileRequest {

    private String name;
    private String contentBase64;
    private Optional<String> base;

    /** Made by the reader of JSON. */
    public FileRequest() {}

    /** File name; the id inside counts. */
    @JsonSetter
    void setName(String name) {
        this.name = name;
    }

    /** The file's bytes in Base64. */
    @JsonSetter
    void setContentBase64(String contentBase64) {
        this.contentBase64 = contentBase64;
    }

    /** SHA-256 of the live version it was made from; null says that the model is new. */
    @JsonSetter
    void setBase(String base) {
        this.base = Optional.ofNullable(base);
    }

    static List<ProposedFile> read(List<FileRequest> files) {
        if (files == null) {
            throw RefusedInput.of("files", "Belum ada berkas yang dikirim");
        }
        return files.stream().map(FileRequest::read).toList();
    }

    private ProposedFile read() {
        if (name == null || name.isBlank() || contentBase64 == null) {
            throw RefusedInput.of("files", "Setiap berkas memerlukan name dan contentBase64");
        }
        try {
            return new ProposedFile(name, Base64.getDecoder().decode(contentBase64), base);
        } catch (IllegalArgumentException unreadable) {
            throw RefusedInput.of("files", name + ": contentBase64 tidak dapat dibaca");
        }
    }
}
