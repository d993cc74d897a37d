package id.amanah.financing.web;

import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.financing.DocumentKind;
import id.amanah.financing.DocumentReaders;
import id.amanah.financing.FinancingDocuments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Prints akad, joint-liability statement and receipts for staff who may read them. */
@RestController
@Tag(name = "Dokumen pembiayaan")
class DocumentController {

    private final FinancingDocuments documents;
    private final DocumentReaders readers;
    private final Applications applications;

    DocumentController(FinancingDocuments documents, DocumentReaders readers, Applications applications) {
        this.documents = documents;
        this.readers = readers;
        this.applications = applications;
    }

    /** The paper as PDF; 400 in words where it is not complete yet, 403 outside the reader's territory. */
    @GetMapping("/api/applications/{number}/documents/{kind}")
    @Operation(summary = "Mencetak dokumen (PDF); ditolak bila masih ada isian yang kosong")
    ResponseEntity<?> print(
            @Parameter(description = "Nomor pengajuan", example = "AJU-2026-00042") @PathVariable("number")
                    String number,
            @Parameter(description = "akad, tanggung-renteng, atau kuitansi") @PathVariable("kind") String kind,
            Authentication user) {
        Optional<ApplicationView> application = applications.byNumber(number);
        Optional<DocumentKind> wanted = DocumentKind.named(kind);
        if (application.isEmpty() || wanted.isEmpty()) {
            return refusal(HttpStatus.NOT_FOUND, "Dokumen atau nomor pengajuan ini tidak dikenal");
        }
        var teams = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        if (!readers.mayRead(user.getName(), teams, application.get().groupId())) {
            return refusal(HttpStatus.FORBIDDEN, "Dokumen ini hanya untuk manajer dan petugas wilayah kelompok itu");
        }
        byte[] pdf = documents.print(application.get().number(), wanted.get());
        String fileName = kind + "-" + application.get().number() + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(fileName).build().toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }

    private static ResponseEntity<Map<String, String>> refusal(HttpStatus status, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", message));
    }
}
