package id.amanah.workflow.operations.web;

import id.amanah.workflow.sight.Seen;
import id.amanah.workflow.sight.SightDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
}
