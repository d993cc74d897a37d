package id.amanah.workflow.jobs;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * The name under which this application is known to the database: its sessions bear it, and so do the locks on its jobs. A lock
 * without a session is a dead node's.
 */
@Component
class ThisNode {

    private final String name;

    ThisNode(DataSource database) {
        try {
            this.name = database.unwrap(HikariDataSource.class)
                    .getDataSourceProperties()
                    .getProperty("ApplicationName");
        } catch (SQLException other) {
            throw new IllegalStateException("The connection pool is another than it was", other);
        }
    }

    String name() {
        return name;
    }
}
