package id.amanah.workflow.operations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does before anybody looks what would make the board slow: after a start, a new version or a new day its limits take seconds. */
@Component
class BoardKeptWarm {

    private static final Logger LOG = LoggerFactory.getLogger(BoardKeptWarm.class);

    private final StuckQuery stuck;

    BoardKeptWarm(StuckQuery stuck) {
        this.stuck = stuck;
    }

    /** Finds what no index narrows, so that a board need not. */
    @Scheduled(
            fixedDelayString = "${amanah.board.suspects-every}",
            initialDelayString = "${amanah.board.suspects-first}")
    void lookAhead() {
        try {
            stuck.lookAhead();
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Nobody looked through the open cases now: {}",
                    failure.getClass().getName());
        }
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
