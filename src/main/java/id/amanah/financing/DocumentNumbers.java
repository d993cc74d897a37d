package id.amanah.financing;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of financings and receipts, without gaps: a number is given only when what it names is kept. */
@Component
class DocumentNumbers {

    static final String FINANCING = "PBY";
    static final String RECEIPT = "KW";

    private final JdbcClient database;

    DocumentNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next number of a series, such as {@code KW-2026-00001}; others wait until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    String next(String series, int year) {
        int number = database.sql("""
                        INSERT INTO document_number AS counter (series, year, last_number) VALUES (:series, :year, 1)
                        ON CONFLICT (series, year) DO UPDATE SET last_number = counter.last_number + 1
                        RETURNING last_number
                        """)
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
        return String.format(Locale.ROOT, "%s-%d-%05d", series, year, number);
    }
}
