package id.amanah.workflow.onboarding.web;

import id.amanah.shared.RefusedInput;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Registers many groups from a file and says row by row what became of them. */
@RestController
@RequestMapping("/api/groups/import")
@PreAuthorize("hasAnyAuthority('marketing', 'managers')")
@Tag(name = "Pendaftaran kelompok")
class GroupImportController {

    private static final String CSV = "text/csv";
    private static final MediaType UTF_8_CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType UTF_8_TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final int MOST_BYTES = 5_000_000;
    private static final String TOO_LARGE = "Berkas paling besar 5 MB; bagi menjadi beberapa";
    private static final String ABOUT_FILE =
            "CSV UTF-8, koma atau titik koma, satu baris per anggota, nama kelompok diulang. Kolom: program, kelompok, rt,"
                    + " rw, kelurahan, kecamatan, nik, nama, status_nikah, telepon, jalan, usaha, dijalankan_oleh,"
                    + " usaha_sejak, bersedia_disurvei (ya/tidak); boleh ditambah jenis_kelamin, tanggal_lahir, dan nomor"
                    + " (pembeda dua kelompok bernama sama). Kelompok yang baik dicatat meski yang lain ditolak; berkas yang"
                    + " sama tidak menambah apa pun. Accept: text/csv memberi laporan sebagai CSV.";

    private final GroupImport groups;

    GroupImportController(GroupImport groups) {
        this.groups = groups;
    }

    @PostMapping(consumes = {CSV, "application/csv", "text/plain", "application/octet-stream"})
    @Operation(summary = "Mengimpor banyak kelompok dari isi berkas CSV", description = ABOUT_FILE)
    @ApiResponse(
            responseCode = "200",
            description = "Laporan per baris: terdaftar, sudah ada, atau ditolak dan mengapa")
    @ApiResponse(responseCode = "400", description = "Berkas tidak dapat dibaca; tidak ada yang berubah")
    ResponseEntity<Object> importBody(
            InputStream body,
            @RequestParam(defaultValue = "false") boolean evenIfNotYetEligible,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            Authentication signedIn)
            throws IOException {
        return report(body, evenIfNotYetEligible, accept, signedIn);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Mengimpor banyak kelompok dari berkas CSV yang diunggah (bagian file)",
            description = ABOUT_FILE)
    @ApiResponse(
            responseCode = "200",
            description = "Laporan per baris: terdaftar, sudah ada, atau ditolak dan mengapa")
    @ApiResponse(responseCode = "400", description = "Berkas tidak dapat dibaca; tidak ada yang berubah")
    ResponseEntity<Object> importFile(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean evenIfNotYetEligible,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept,
            Authentication signedIn)
            throws IOException {
        try (InputStream body = file.getInputStream()) {
            return report(body, evenIfNotYetEligible, accept, signedIn);
        }
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    @Hidden
    String tooLarge(MaxUploadSizeExceededException tooLarge) {
        return TOO_LARGE;
    }

    private ResponseEntity<Object> report(
            InputStream body, boolean evenIfNotYetEligible, String accept, Authentication signedIn) throws IOException {
        byte[] file = body.readNBytes(MOST_BYTES + 1);
        if (file.length > MOST_BYTES) {
            throw RefusedInput.of("file", TOO_LARGE);
        }
        if (!accept.contains(CSV)) {
            return ResponseEntity.ok(groups.run(file, evenIfNotYetEligible, GroupsController.caller(signedIn)));
        }
        try {
            ImportReport report = groups.run(file, evenIfNotYetEligible, GroupsController.caller(signedIn));
            return ResponseEntity.ok().contentType(UTF_8_CSV).body(report.asCsv());
        } catch (RefusedInput refused) {
            // Our usual answer is JSON, which this caller does not take.
            return ResponseEntity.badRequest().contentType(UTF_8_TEXT).body(refused.getMessage());
        }
    }
}
