package id.amanah.workflow.monitoring.mail;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;

/** Carries mail to the mail server; what it does not take stays and is tried again. */
@Component
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final MailOutbox outbox;
    private final Recipients recipients;
    private final Postman postman;

    MailDelivery(MailOutbox outbox, Recipients recipients, Postman postman) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.postman = postman;
    }

    /** Delivers what is due; no transaction is open while the mail server is talked to. */
    void deliverDue() {
        boolean goOn = true;
        while (goOn) {
            goOn = outbox.take().map(this::deliver).orElse(false);
        }
    }

    /** Answers whether it is worth trying the next. */
    private boolean deliver(MailOutbox.Mail mail) {
        Optional<Recipient> recipient = recipients.find(mail.person()).filter(Recipient::hasAddress);
        if (recipient.isEmpty()) {
            outbox.failed(mail, "NoAddress");
            return true;
        }
        try {
            postman.send(mail.key(), recipient.get().address(), mail.letter());
            outbox.delivered(mail);
            return true;
        } catch (MailException failure) {
            String kind = kind(failure);
            LOG.warn("Mail {} stays: the mail server failed with {}", mail.id(), kind);
            outbox.failed(mail, kind);
            return !concernsTheServer(failure);
        }
    }

    private static String kind(MailException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            root = several.getMessageExceptions()[0];
        }
        return root.getClass().getSimpleName();
    }

    /** A refused address is that mail's own trouble; a server that is gone or wants another password is everybody's. */
    private static boolean concernsTheServer(MailException failure) {
        return failure instanceof MailAuthenticationException
                || failure instanceof MailSendException unsent && unsent.getCause() != null;
    }
}
