package id.amanah.workflow.monitoring.mail;

import id.amanah.workflow.operations.Service;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The mail about what stands still, on the board itself. */
@Component
class MailService implements Service {

    static final String KEY = "mail";

    private final MailOutbox outbox;
    private final MailDelivery delivery;
    private final Postman postman;

    MailService(MailOutbox outbox, MailDelivery delivery, Postman postman) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.postman = postman;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String label() {
        return "Surat";
    }

    @Override
    public Optional<Trouble> trouble() {
        if (!postman.isOn()) {
            return Optional.empty();
        }
        MailOutbox.Backlog backlog = outbox.backlog();
        return backlog.failing() == 0
                ? Optional.empty()
                : Optional.of(new Trouble(
                        backlog.failing()
                                + " surat tidak dapat dikirim: server surat tidak menjawab atau menolak. Semuanya dikirim lagi.",
                        backlog.oldest().orElse(null)));
    }

    @Override
    public void tryAgain() {
        outbox.dueNow();
        delivery.deliverDue();
    }
}
