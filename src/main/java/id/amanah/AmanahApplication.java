package id.amanah;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Loan origination for group-lending cooperatives: the whole way of a borrowers' group as one application. */
@SpringBootApplication
public class AmanahApplication {

    /**
     * Starts the application; see README.md for the profiles and settings it takes. With {@code amanah.models.write-to}
     * it writes the live models into that folder instead of serving anybody, and ends.
     */
    public static void main(String[] arguments) {
        ConfigurableApplicationContext application = SpringApplication.run(AmanahApplication.class, arguments);
        if (application.getEnvironment().containsProperty("amanah.models.write-to")) {
            System.exit(SpringApplication.exit(application));
        }
    }
}
