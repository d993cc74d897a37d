package id.amanah.workflow.models;

import id.amanah.workflow.models.gate.Finding;
import id.amanah.workflow.models.gate.Finding.Severity;
import id.amanah.workflow.models.gate.ModelGate;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A gate that refuses every file with the word TERLARANG in it and lets everything else pass. */
@TestConfiguration
class GateOfTests {

    static final String FORBIDDEN = "TERLARANG";

    @Bean
    @Primary
    ModelGate gateOfTests() {
        return proposed -> proposed.stream()
                .filter(file -> new String(file.content(), StandardCharsets.UTF_8).contains(FORBIDDEN))
                .map(file -> new Finding(
                        Severity.ERROR, "TEST", file.name(), null, null, file.name() + " terlarang", "Jangan"))
                .toList();
    }
}
