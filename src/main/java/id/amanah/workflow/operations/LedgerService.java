package id.amanah.workflow.operations;

import id.amanah.financing.OutboxBacklog;
import id.amanah.financing.OutboxDelivery;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Word of payouts and repayments on its way to the ledger. */
@Component
class LedgerService implements Service {

    private final OutboxDelivery outbox;

    LedgerService(OutboxDelivery outbox) {
        this.outbox = outbox;
    }

    @Override
    public String key() {
        return "ledger";
    }

    @Override
    public String label() {
        return "Pembukuan";
    }

    @Override
    public Optional<Trouble> trouble() {
        OutboxBacklog backlog = outbox.backlog();
        return backlog.failing() == 0
                ? Optional.empty()
                : Optional.of(new Trouble(
                        "Pembukuan menolak atau tidak menjawab: " + backlog.waiting()
                                + " kabar tentang uang tertahan. Tidak ada yang hilang; semuanya dikirim lagi.",
                        backlog.oldest().orElse(null)));
    }

    @Override
    public void tryAgain() {
        outbox.deliverWaiting();
    }
}
