package id.amanah.launch;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.context.ConfigurableWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Looks whether the HTTP port is free before anything slow, such as the database, is started. */
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class HttpPortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context instanceof ConfigurableWebServerApplicationContext) {
            check(context.getEnvironment());
        }
    }

    private static void check(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0) {
            return;
        }
        InetAddress address = environment.getProperty("server.address", InetAddress.class);
        try (ServerSocket probe = new ServerSocket()) {
            probe.bind(new InetSocketAddress(address, port));
        } catch (BindException taken) {
            throw new CannotStart(messageFor(port), taken);
        } catch (IOException unusable) {
            throw new CannotStart(
                    "porta HTTP " + port + " tidak dapat dibuka (" + unusable.getMessage() + ").", unusable);
        }
    }

    static String messageFor(int port) {
        return "porta HTTP " + port + " sudah dipakai program lain. Hentikan program itu, atau pilih porta lain dengan"
                + " SERVER_PORT=" + (port + 1) + ".";
    }
}
