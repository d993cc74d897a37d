package id.amanah.workflow.models.web;

import id.amanah.shared.RefusedInput;
import id.amanah.workflow.models.Author;
import id.amanah.workflow.models.CheckAnswer;
import id.amanah.workflow.models.ComparisonAnswer;
import id.amanah.workflow.models.DifferenceAnswer;
import id.amanah.workflow.models.LiveModelAnswer;
import id.amanah.workflow.models.ModelRefusal;
import id.amanah.workflow.models.ModelsDesk;
import id.amanah.workflow.models.MoveAnswer;
import id.amanah.workflow.models.PublishedAnswer;
import id.amanah.workflow.models.Refusal;
import id.amanah.workflow.models.Requests;
import id.amanah.workflow.models.VersionAnswer;
import id.amanah.workflow.models.moves.MovePlan;
import id.amanah.workflow.models.whatif.Effects;
import id.amanah.workflow.models.whatif.OpenStep;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Models for managers; the desk itself refuses everybody else, at this door as at the other. */
@RestController
@RequestMapping("/api/models")
@Tag(name = "Model proses, tabel dan formulir")
class ModelsController {

    private final ModelsDesk desk;

    ModelsController(ModelsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Model yang sedang berlaku")
    List<LiveModelAnswer> live(Authentication signedIn) {
        return desk.live(author(signedIn));
    }

    @GetMapping("/{model}/versions")
    @Operation(summary = "Semua versi satu model, yang terbaru lebih dahulu: siapa, kapan, mengapa")
    List<VersionAnswer> versions(@PathVariable String model, Authentication signedIn) {
        return desk.versions(model, author(signedIn));
    }

    @GetMapping("/versions/{id}")
    @Operation(summary = "Satu versi")
    VersionAnswer version(@PathVariable String id, Authentication signedIn) {
        return desk.version(id, author(signedIn));
    }

    @GetMapping(value = "/versions/{id}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "Isi berkas satu versi")
    byte[] content(@PathVariable String id, Authentication signedIn) {
        return desk.content(id, author(signedIn));
    }

    @GetMapping("/versions/{before}/compare/{after}")
    @Operation(summary = "Dua versi berdampingan")
    ComparisonAnswer compare(@PathVariable String before, @PathVariable String after, Authentication signedIn) {
        return desk.compare(before, after, author(signedIn));
    }

    @GetMapping(value = "/live.zip", produces = "application/zip")
    @Operation(summary = "Semua yang berlaku, dalam folder processes dan forms")
    ResponseEntity<byte[]> zip(Authentication signedIn) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"model.zip\"")
                .body(desk.zip(author(signedIn)));
    }

    @PostMapping("/check")
    @Operation(summary = "Memeriksa berkas tanpa memberlakukannya")
    CheckAnswer check(@RequestBody Requests.Files request, Authentication signedIn) {
        return desk.check(request, author(signedIn));
    }

    @PostMapping("/what-if")
    @Operation(
            summary = "Apa akibatnya bila berkas ini berlaku",
            description = "Tabel ditanya lagi atas keputusan days hari terakhir (bila kosong 180); proses dibandingkan"
                    + " dengan yang berlaku dan pengajuan terbukanya dihitung per langkah. Tidak ada yang berubah.")
    Effects whatIf(@RequestBody Requests.Files request, Authentication signedIn) {
        return desk.whatIf(request, author(signedIn));
    }

    @GetMapping("/processes/{key}/open")
    @Operation(summary = "Pengajuan terbuka per versi dan langkah")
    List<OpenStep> open(@PathVariable String key, Authentication signedIn) {
        return desk.open(key, author(signedIn));
    }

    @PostMapping("/processes/{key}/moves/plan")
    @Operation(
            summary = "Rencana memindahkan pengajuan berjalan ke versi terbaru",
            description = "Berapa yang dapat pindah, mana yang tidak dan mengapa, ke mana tiap langkah pergi."
                    + " mappings memetakan langkah yang berganti id. Tidak ada yang dipindahkan.")
    MovePlan plan(@PathVariable String key, @RequestBody Requests.Moving request, Authentication signedIn) {
        return desk.plan(key, request, author(signedIn));
    }

    @PostMapping("/processes/{key}/moves")
    @Operation(summary = "Memindahkan pengajuan yang dapat pindah; alasan wajib; yang gagal tetap seperti semula")
    MoveAnswer move(@PathVariable String key, @RequestBody Requests.Moving request, Authentication signedIn) {
        return desk.move(key, request, author(signedIn));
    }

    @GetMapping("/moves")
    @Operation(summary = "Pemindahan terakhir, masing-masing dengan pengajuan yang gagal pindah")
    List<MoveAnswer> moves(Authentication signedIn) {
        return desk.moves(author(signedIn));
    }

    @GetMapping("/moves/{id}")
    @Operation(summary = "Kemajuan satu pemindahan, dengan semua pengajuannya")
    MoveAnswer moved(@PathVariable String id, Authentication signedIn) {
        return desk.moved(id, author(signedIn));
    }

    @PostMapping("/moves/{id}/again")
    @Operation(summary = "Mencoba lagi pengajuan yang gagal pindah")
    MoveAnswer moveAgain(@PathVariable String id, Authentication signedIn) {
        return desk.moveAgain(id, author(signedIn));
    }

    @PostMapping("/moves/{id}/close")
    @Operation(summary = "Menutup pemindahan: yang gagal tetap di versinya dan tidak dicoba lagi")
    MoveAnswer closeMove(@PathVariable String id, Authentication signedIn) {
        return desk.closeMove(id, author(signedIn));
    }

    @PostMapping
    @Operation(summary = "Memberlakukan berkas, semuanya atau tidak satu pun; alasan wajib")
    @ApiResponse(responseCode = "200", description = "Berlaku")
    @ApiResponse(responseCode = "400", description = "Ditolak dengan semua temuannya; tidak ada yang berubah")
    @ApiResponse(responseCode = "409", description = "Sementara itu versi lain sudah berlaku; tidak ada yang berubah")
    PublishedAnswer propose(@RequestBody Requests.Files request, Authentication signedIn) {
        return desk.propose(request, author(signedIn));
    }

    @PostMapping("/versions/{id}/restore")
    @Operation(summary = "Kembali ke versi lama, lewat pemeriksaan yang sama")
    PublishedAnswer restore(@PathVariable String id, @RequestBody Requests.Restoring request, Authentication signedIn) {
        return desk.restore(id, request, author(signedIn));
    }

    @GetMapping("/differences")
    @Operation(summary = "Berkas bawaan yang berbeda dari versi manajer dan menunggu keputusan")
    List<DifferenceAnswer> differences(Authentication signedIn) {
        return desk.differences(author(signedIn));
    }

    @GetMapping(value = "/differences/{id}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @Operation(summary = "Isi berkas bawaan")
    byte[] bundled(@PathVariable String id, Authentication signedIn) {
        return desk.bundled(id, author(signedIn));
    }

    @GetMapping("/differences/{id}/compare")
    @Operation(summary = "Yang berlaku dan berkas bawaan berdampingan")
    ComparisonAnswer compareBundled(@PathVariable String id, Authentication signedIn) {
        return desk.compareBundled(id, author(signedIn));
    }

    @PostMapping("/differences/{id}/decision")
    @Operation(summary = "Memakai berkas bawaan (TAKE) atau tetap memakai versi sendiri (KEEP); alasan wajib")
    PublishedAnswer decide(@PathVariable String id, @RequestBody Requests.Deciding request, Authentication signedIn) {
        return desk.decide(id, request, author(signedIn));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(ModelRefusal refusal) {
        return ResponseEntity.status(refusal.reason().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(desk.refusal(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(RefusedInput refused) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Refusal.of(refused));
    }

    private static Author author(Authentication signedIn) {
        return new Author(
                signedIn.getName(),
                signedIn.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
    }
}
