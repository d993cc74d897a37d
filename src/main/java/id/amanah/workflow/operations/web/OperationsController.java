package id.amanah.workflow.operations.web;

import id.amanah.workflow.operations.Action;
import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.operations.Cause;
import id.amanah.workflow.operations.LeaveDesk;
import id.amanah.workflow.operations.OperationsDesk;
import id.amanah.workflow.operations.Requests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stuck applications and what frees them; the desk itself refuses who is neither operator nor manager. */
@RestController
@RequestMapping("/api/operations")
@Tag(name = "Pengajuan macet")
class OperationsController extends WatchedController {

    private final OperationsDesk desk;
    private final LeaveDesk leave;

    OperationsController(OperationsDesk desk, LeaveDesk leave) {
        this.desk = desk;
        this.leave = leave;
    }

    @GetMapping("/board")
    @Operation(summary = "Papan: berapa yang macet menurut sebab, langkah, kecamatan dan petugas; yang paling lama")
    Answers.Board board(Authentication signedIn) {
        return desk.board(watcher(signedIn));
    }

    @GetMapping("/stuck")
    @Operation(
            summary = "Yang macet, yang paling lama lebih dahulu, 50 sekaligus; search: nomor pengajuan atau kelompok")
    Answers.Page stuck(
            @RequestParam(required = false) Cause cause,
            @RequestParam(required = false) String step,
            @RequestParam(required = false) String kecamatan,
            @RequestParam(required = false) String officer,
            @RequestParam(required = false) String search,
            @RequestParam(required = false) Integer offset,
            Authentication signedIn) {
        return desk.stuck(new Requests.Wanted(cause, step, kecamatan, officer, search, offset), watcher(signedIn));
    }

    @GetMapping("/cases")
    @Operation(summary = "Di mana pengajuan berada dan sejak kapan, macet atau tidak; paling banyak 50 pengajuan")
    List<Answers.Found> search(@RequestParam(required = false) String search, Authentication signedIn) {
        return desk.search(search, watcher(signedIn));
    }

    @GetMapping("/cases/{number}/history")
    @Operation(summary = "Tindakan yang pernah dilakukan pada satu pengajuan, yang terbaru lebih dahulu")
    List<Answers.Entry> history(@PathVariable String number, Authentication signedIn) {
        return desk.history(number, watcher(signedIn));
    }

    @GetMapping("/moves")
    @Operation(summary = "Ke langkah mana kasus di satu tempat dapat dipindahkan: hanya yang pernah dilaluinya")
    List<Answers.MoveTarget> moves(@RequestParam String place, Authentication signedIn) {
        return desk.moves(place, watcher(signedIn));
    }

    @GetMapping("/moves/preview")
    @Operation(summary = "Apa yang berhenti dan apa yang dimulai bila dipindahkan; seen disertakan pada MOVE")
    Answers.MovePreview preview(
            @RequestParam String place,
            @RequestParam(required = false) String instance,
            @RequestParam String step,
            Authentication signedIn) {
        return desk.preview(place, instance, step, watcher(signedIn));
    }

    @GetMapping("/facts")
    @Operation(summary = "Data alur di satu tempat yang boleh diperbaiki, dan menjadi apa")
    List<Answers.Fact> facts(@RequestParam String place, Authentication signedIn) {
        return desk.facts(place, watcher(signedIn));
    }

    @PostMapping("/services/{key}/retry")
    @Operation(summary = "Menjalankan lagi yang menopang semua kasus: mail, ledger, jobs; alasan wajib")
    Answers.Done retryService(@PathVariable String key, @RequestBody Requests.Reason request, Authentication signedIn) {
        return desk.retryService(key, request, watcher(signedIn));
    }

    @PostMapping("/undo")
    @Operation(summary = "Membatalkan satu tindakan selama keadaannya belum berubah; alasan wajib")
    Answers.Done undo(@RequestBody Requests.Undo request, Authentication signedIn) {
        return desk.undo(request, watcher(signedIn));
    }

    @GetMapping("/jobs/{job}/trace")
    @Operation(summary = "Jejak kesalahan satu pekerjaan latar")
    Answers.Trace trace(@PathVariable String job, Authentication signedIn) {
        return desk.trace(job, watcher(signedIn));
    }

    @PostMapping("/actions/{action}")
    @Operation(
            summary = "Satu tindakan pada satu tempat atau lebih; alasan wajib",
            description = "RETRY, HAND_OVER (to), GIVE_BACK, REMIND, EXTEND (until), MOVE (move), CORRECT_FACT"
                    + " (correction), GO_ON, SUSPEND, RESUME, CLOSE. Setiap tempat"
                    + " dikerjakan sendiri-sendiri; yang tidak dilakukan menyebut sebabnya. Semuanya tercatat.")
    @ApiResponse(responseCode = "200", description = "Hasil per tempat")
    @ApiResponse(responseCode = "400", description = "Permintaannya kurang; tidak ada yang dilakukan")
    @ApiResponse(responseCode = "403", description = "Bukan operator dan bukan manajer")
    @ApiResponse(responseCode = "404", description = "Tempatnya sudah tidak ada, atau di luar wilayah")
    Answers.Done act(@PathVariable String action, @RequestBody Requests.Act request, Authentication signedIn) {
        return desk.act(Action.named(action), request, watcher(signedIn));
    }

    @PostMapping("/retry-all")
    @Operation(summary = "Mencoba lagi semua pekerjaan latar dengan satu sebab; alasan wajib")
    Answers.Done retryAll(@RequestBody Requests.RetryAll request, Authentication signedIn) {
        return desk.retryAll(request, watcher(signedIn));
    }

    @PostMapping("/hand-over-all")
    @Operation(
            summary =
                    "Mengalihkan semua tugas seorang petugas, atau mengembalikannya ke tim bila to kosong; alasan wajib")
    Answers.Done handOverAll(@RequestBody Requests.HandOverAll request, Authentication signedIn) {
        return desk.handOverAll(request, watcher(signedIn));
    }

    @GetMapping("/colleagues")
    @Operation(summary = "Petugas dan manajer, dan siapa yang sedang bekerja")
    List<Answers.Colleague> colleagues(Authentication signedIn) {
        return leave.colleagues(watcher(signedIn));
    }

    @GetMapping("/absences")
    @Operation(summary = "Siapa yang cuti, sekarang atau nanti")
    List<Answers.Absence> absences(Authentication signedIn) {
        return leave.absences(watcher(signedIn));
    }

    @PostMapping("/absences")
    @Operation(summary = "Mencatat cuti; yang cuti tidak diberi tugas baru")
    @ResponseStatus(HttpStatus.CREATED)
    Answers.Absence noteAbsence(@RequestBody Requests.Absence request, Authentication signedIn) {
        return leave.noteAbsence(request, watcher(signedIn));
    }

    @DeleteMapping("/absences/{id}")
    @Operation(summary = "Menarik catatan cuti: sudah kembali")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawAbsence(@PathVariable UUID id, Authentication signedIn) {
        leave.withdrawAbsence(id, watcher(signedIn));
    }
}
