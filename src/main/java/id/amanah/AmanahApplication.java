package id.amanah;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Loan origination for group-lending cooperatives: the whole way of a borrowers' group as one application. */
@SpringBootApplication
public class AmanahApplication {

    /** Starts the application; see README.md for the profiles and settings it takes. */
    public static void main(String[] arguments) {
        SpringApplication.run(AmanahApplication.class, arguments);
    }
}
