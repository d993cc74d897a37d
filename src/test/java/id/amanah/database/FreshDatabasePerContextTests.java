package id.amanah.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What every whole-application test relies on. */
@SpringBootTest
class FreshDatabasePerContextTests {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_context_has_a_database_of_its_own_on_a_real_postgresql_17() {
        assertThat(jdbc.queryForObject("SELECT current_database()", String.class))
                .startsWith("test_");
        assertThat(jdbc.queryForObject("SHOW server_version", String.class)).startsWith("17.");
    }
}
