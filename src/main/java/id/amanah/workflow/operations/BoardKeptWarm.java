package id.amanah.workflow.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the table of limits before anybody looks: after a start, a new version or a new day the first board would take seconds. */
@Component
class BoardKeptWarm {

    private static final Logger LOG = LoggerFactory.getLogger(BoardKeptWarm.class);

    private final StuckQuery stuck;

    BoardKeptWarm(StuckQuery stuck) {
        this.stuck = stuck;
    }

    @Scheduled(fixedDelayString = "${amanah.board.warm-every}", initialDelayString = "${amanah.board.warm-first}")
    void warm() {
        try {
            stuck.parameters(StuckFilter.everything(null));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The limits of the board cannot be read now: {}",
                    failure.getClass().getName());
        }
    }
}
