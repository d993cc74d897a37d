package id.amanah.workflow.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers how far the demonstration was filled: a first start that is cut off leaves work for the next. */
@Component
@Profile("demo")
class DemoSeed {

    private final JdbcClient database;

    DemoSeed(JdbcClient database) {
        this.database = database;
    }

    /** The day on which somebody began to fill it; empty where nobody did. */
    Optional<LocalDate> begunOn() {
        return database.sql("select begun_on from demo_seed")
                .query(LocalDate.class)
                .optional();
    }

    void begin(LocalDate day) {
        database.sql("insert into demo_seed values (?, false)").param(day).update();
    }

    boolean isComplete() {
        return database.sql("select count(*) from demo_seed where complete")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void complete() {
        database.sql("update demo_seed set complete = true").update();
    }
}
