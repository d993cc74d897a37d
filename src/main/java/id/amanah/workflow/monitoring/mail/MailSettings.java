package id.amanah.workflow.monitoring.mail;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How mail is sent; the server itself is Spring's own {@code spring.mail}, and without a host there is no mail.
 *
 * @param from the sender's address
 * @param baseUrl where people open the application, for links
 * @param digestAt from when on the digest of a working day is written
 * @param alertsAtMostEvery how long new incidents are gathered after a mail about others
 * @param keep how long delivered mail is kept
 */
@ConfigurationProperties("amanah.mail")
record MailSettings(String from, URI baseUrl, LocalTime digestAt, Duration alertsAtMostEvery, Duration keep) {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/macet";

    /** Cockpit's page of what stands still. */
    String board() {
        return baseUrl.toString().replaceAll("/+$", "") + COCKPIT;
    }

    /** The same, narrowed to one application. */
    String board(String applicationNumber) {
        return applicationNumber == null ? board() : board() + "?search=" + applicationNumber;
    }
}
