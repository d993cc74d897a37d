package id.amanah.financing;

import id.amanah.shared.CaseLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Carries the outbox to the books, again and again until every entry has arrived. */
@Component
public class OutboxDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDelivery.class);
    private static final int AT_ONCE = 200;

    private final Outbox outbox;
    private final Ledger ledger;

    OutboxDelivery(Outbox outbox, Ledger ledger) {
        this.outbox = outbox;
        this.ledger = ledger;
    }

    /**
     * Delivers what waits, each entry in a transaction of its own; one that fails is kept for the next time.
     *
     * @return how many entries were delivered
     */
    @Scheduled(fixedDelayString = "${amanah.outbox.every:PT5S}", initialDelayString = "${amanah.outbox.every:PT5S}")
    public int deliverWaiting() {
        int delivered = 0;
        for (long id : outbox.waiting(AT_ONCE)) {
            try {
                if (outbox.deliver(id, ledger)) {
                    delivered++;
                }
            } catch (RuntimeException failure) {
                CaseLog.during(outbox.failed(id, failure), () -> {
                    LOG.warn(
                            "Outbox entry {} stays: the ledger failed with {}",
                            id,
                            failure.getClass().getName());
                    return id;
                });
            }
        }
        return delivered;
    }

    /** What still waits. */
    public OutboxBacklog backlog() {
        return outbox.backlog();
    }
}
