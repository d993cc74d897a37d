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
        attempt("Nobody looked through the open cases now", () -> stuck.lookAhead());
    }

    @Scheduled(fixedDelayString = "${amanah.board.warm-every}", initialDelayString = "${amanah.board.warm-first}")
    void warm() {
        attempt("The limits of the board cannot be read now", () -> stuck.parameters(StuckFilter.everything(null)));
    }

    /** A board that is slow once is better than a clockwork that stops. */
    private static void attempt(String otherwise, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("{}: {}", otherwise, failure.getClass().getName());
        }
    }
}
