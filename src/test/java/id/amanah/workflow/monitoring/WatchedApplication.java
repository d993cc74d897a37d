package id.amanah.workflow.monitoring;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.amanah.kill.RunningApplication;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.operations.OfficeAtWork;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application with a mail server beside it, and Prometheus' password set: one context for everything that watches. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "amanah.metrics.password=" + WatchedApplication.METRICS_PASSWORD,
            "amanah.mail.from=amanah@koperasi.example",
            "amanah.mail.base-url=https://amanah.koperasi.example/",
            // An outage is to be seen within the patience of a test.
            "spring.datasource.hikari.connection-timeout=3000"
        })
@Import(OfficeAtWork.class)
public abstract class WatchedApplication {

    protected static final String METRICS_PASSWORD = "sandi-panjang-prometheus";

    private static final int MAIL_PORT = RunningApplication.freePort();

    /** Listens on a real port; stopped and started as tests wish. */
    protected static final GreenMail MAIL_SERVER = mailServer();

    @Autowired
    protected OfficeAtWork office;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL_PORT);
    }

    @BeforeEach
    void monday() {
        office.opens();
    }

    @AfterEach
    void present_time() {
        ClockUtil.reset();
    }

    /** A case all of whose five surveys are overdue since Thursday; it is the Monday after. */
    protected String overdueCase() {
        CaseInMotion.at(OfficeAtWork.MONDAY, 9);
        String number = office.caseAtSurvey();
        CaseInMotion.at(OfficeAtWork.MONDAY.plusDays(7), 9);
        return number;
    }

    private static GreenMail mailServer() {
        GreenMail server = new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }
}
