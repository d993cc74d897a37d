package id.amanah.workflow.operations.web;

import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.sight.Seen;
import id.amanah.workflow.sight.SightDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases over time; the desk itself refuses who is neither operator nor manager. */
@RestController
@RequestMapping("/api/operations")
@Tag(name = "Pengajuan macet")
class SightController extends WatchedController {

    private final SightDesk desk;

    SightController(SightDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/trend")
    @Operation(summary = "Berapa yang macet pada tiap hari, delapan minggu terakhir, menurut sebab")
    Seen.Trend trend(Authentication signedIn) {
        return desk.trend(watcher(signedIn));
    }

    @GetMapping("/heat/{definition}")
    @Operation(
            summary = "Berapa kasus di tiap langkah sebuah proses, sejak kapan, dan lama yang biasa (90 hari terakhir)")
    Seen.Heat heat(
            @PathVariable String definition,
            @RequestParam(defaultValue = "false") boolean allVersions,
            Authentication signedIn) {
        return desk.heat(definition, allVersions, watcher(signedIn));
    }

    @GetMapping("/applications")
    @Operation(summary = "Pengajuan menurut nomor atau nama kelompok, juga yang sudah selesai; paling banyak 50")
    List<Seen.Case> search(@RequestParam(required = false) String search, Authentication signedIn) {
        return desk.search(search, watcher(signedIn));
    }

    @GetMapping("/cases/{number}/timeline")
    @Operation(summary = "Perjalanan satu pengajuan dari awal: langkah, percobaan gagal, pewaktu, tindakan")
    Seen.Story story(@PathVariable String number, Authentication signedIn) {
        return desk.story(number, watcher(signedIn));
    }

    @GetMapping("/instances/{instance}/timeline")
    @Operation(summary = "Perjalanan pengajuan milik satu proses di mesin")
    Seen.Story storyOfProcess(@PathVariable String instance, Authentication signedIn) {
        return desk.storyOfProcess(instance, watcher(signedIn));
    }

    @GetMapping("/instances/{instance}/path")
    @Operation(summary = "Jalan satu proses pada diagramnya: langkah, panah, percobaan gagal")
    Seen.Path path(@PathVariable String instance, Authentication signedIn) {
        return desk.path(instance, watcher(signedIn));
    }

    @GetMapping("/attempts/{attempt}/trace")
    @Operation(summary = "Jejak kesalahan satu percobaan yang gagal")
    Answers.Trace trace(@PathVariable String attempt, Authentication signedIn) {
        return desk.trace(attempt, watcher(signedIn));
    }
}
