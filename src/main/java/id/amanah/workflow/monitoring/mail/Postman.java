package id.amanah.workflow.monitoring.mail;

import id.amanah.launch.CannotStart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mail to the mail server; where none is set there is no mail. */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final Clock clock;
    private final boolean on;

    Postman(
            ObjectProvider<JavaMailSender> server,
            MailSettings settings,
            Clock clock,
            @Value("${spring.mail.host:}") String host) {
        this.server = server;
        this.settings = settings;
        this.clock = clock;
        this.on = !host.isBlank();
        if (on && settings.from().isBlank()) {
            throw new CannotStart("surel diatur (SPRING_MAIL_HOST) tetapi pengirimnya belum: isi AMANAH_MAIL_FROM.");
        }
        if (!on) {
            LOG.info("Mail is off: spring.mail.host is not set.");
        }
    }

    boolean isOn() {
        return on;
    }

    /**
     * Hands over one mail.
     *
     * @param key makes the message's id, by which a second copy can be known
     * @throws MailException where the server did not take it
     */
    void send(String key, String address, Letter letter) {
        JavaMailSender sender = server.getObject();
        MimeMessage message = sender.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(settings.from(), "Amanah");
            mail.setTo(address);
            mail.setSubject(letter.subject());
            mail.setText(letter.text(), letter.html());
            mail.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", "<" + key.replaceAll("[^A-Za-z0-9.-]", ".") + "@amanah>");
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException unusable) {
            throw new MailPreparationException(unusable);
        }
        sender.send(message);
    }
}
