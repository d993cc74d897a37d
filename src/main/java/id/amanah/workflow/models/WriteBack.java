package id.amanah.workflow.models;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes what is live into {@code processes/} and {@code forms/} below the folder named and says what it wrote. */
@Component
@ConditionalOnProperty(WriteBackMode.PROPERTY)
class WriteBack {

    private final LiveFiles files;
    private final Path root;

    WriteBack(LiveFiles files, @Value("${" + WriteBackMode.PROPERTY + "}") String root) {
        this.files = files;
        this.root = Path.of(root);
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void write(ApplicationReadyEvent ready) {
        if (files.areThere()) {
            tell(System.out, files.writeTo(root));
        } else {
            System.out.println("Basis data ini belum punya model yang berlaku; jalankan aplikasi sekali dahulu.");
        }
    }

    static void tell(PrintStream out, List<Path> written) {
        if (written.isEmpty()) {
            out.println("Folder sudah sama dengan model yang berlaku; tidak ada yang ditulis.");
        } else {
            written.forEach(file -> out.println("ditulis  " + file));
            out.println(written.size() + " berkas ditulis.");
        }
        out.flush();
    }
}
