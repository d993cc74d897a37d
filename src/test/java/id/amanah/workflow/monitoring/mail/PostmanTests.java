package id.amanah.workflow.monitoring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.launch.CannotStart;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;

class PostmanTests {

    private static final ObjectProvider<JavaMailSender> NO_SERVER =
            new StaticListableBeanFactory().getBeanProvider(JavaMailSender.class);

    @Test
    void without_a_mail_server_there_is_no_mail_and_no_failure() {
        assertThat(postman("", "").isOn()).isFalse();
    }

    @Test
    void a_mail_server_without_a_sender_is_said_in_one_line_at_the_start() {
        assertThatThrownBy(() -> postman("", "surel.koperasi.example"))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("AMANAH_MAIL_FROM");
        assertThat(postman("amanah@koperasi.example", "surel.koperasi.example").isOn())
                .isTrue();
    }

    private static Postman postman(String from, String host) {
        return new Postman(
                NO_SERVER,
                new MailSettings(
                        from,
                        URI.create("http://localhost:8080"),
                        LocalTime.of(7, 0),
                        Duration.ofMinutes(10),
                        Duration.ofDays(30)),
                Clock.systemUTC(),
                host);
    }
}
