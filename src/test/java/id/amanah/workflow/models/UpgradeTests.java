package id.amanah.workflow.models;

import static id.amanah.workflow.models.Models.WAGIRAN;
import static id.amanah.workflow.models.Models.bytes;
import static id.amanah.workflow.models.Models.file;
import static id.amanah.workflow.models.Models.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.shared.RefusedInput;
import id.amanah.workflow.models.Differences.Difference;
import id.amanah.workflow.models.gate.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Starts and upgrades of the application beside what managers put live, and the way back into the folders. */
@SpringBootTest
@Import(GateOfTests.class)
@DirtiesContext
class UpgradeTests {

    @Autowired
    private GoLive live;

    @Autowired
    private ModelVersions versions;

    @Autowired
    private SeedRecords seeds;

    @Autowired
    private Differences differences;

    @Autowired
    private EarlierDeployments earlier;

    @Autowired
    private LiveFiles files;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private final Map<String, String> jar = new TreeMap<>();

    @BeforeEach
    void theJarAsShipped() throws IOException {
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> shipped = Files.list(Path.of(folder))) {
                shipped.map(file -> file.getFileName().toString())
                        .filter(name -> !name.endsWith(".md"))
                        .forEach(name -> jar.put(name, shipped(name)));
            }
        }
    }

    @Test
    void a_restart_without_news_changes_nothing() {
        long before = repository.createDeploymentQuery().count();
        start("1.0");
        start("1.0");
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void a_bundled_change_that_no_manager_touched_goes_live_by_itself() {
        start("1.0");
        upgrade("payout-planning.dmn", "<!-- 1.1 -->", "1.1");
        ModelVersion now = versions.live("payout-planning.dmn").orElseThrow();
        assertThat(now.origin()).isEqualTo(Origin.BUNDLED);
        assertThat(now.applicationVersion()).isEqualTo("1.1");
        assertThat(now.by()).isNull();
        upgrade("payout-planning.dmn", "<!-- 1.2 -->", "1.2");
        assertThat(text("payout-planning.dmn")).endsWith("<!-- 1.2 -->");
        assertThat(waiting("payout-planning.dmn")).isEmpty();
    }

    @Test
    void an_upgrade_over_a_managers_change_waits_for_a_decision_and_then_is_taken() {
        start("1.0");
        String mine = shipped("house-index.dmn") + "<!-- punya saya -->";
        live.propose(List.of(file("house-index.dmn", mine)), "Lantai papan bernilai nol", WAGIRAN);
        start("1.0");
        assertThat(waiting("house-index.dmn")).as("the jar brought nothing new").isEmpty();

        upgrade("house-index.dmn", "<!-- 1.1 -->", "1.1");
        assertThat(text("house-index.dmn")).isEqualTo(mine);
        Difference difference = waiting("house-index.dmn").orElseThrow();
        assertThat(difference.seed().applicationVersion()).isEqualTo("1.1");
        assertThat(difference.live().by()).isEqualTo("wagiran");
        start("1.1");
        assertThat(waiting("house-index.dmn"))
                .map(again -> again.seed().id())
                .hasValue(difference.seed().id());

        assertThatThrownBy(() -> differences.decide(difference.seed().id(), "TAKE", "", Optional.empty(), WAGIRAN))
                .isInstanceOf(RefusedInput.class);
        assertThatThrownBy(() -> differences.decide(
                        difference.seed().id(), "TAKE", "Pakai yang baru", Optional.of("0".repeat(64)), WAGIRAN))
                .as("somebody else put another one live")
                .isInstanceOf(ModelRefusal.class);
        differences.decide(difference.seed().id(), "TAKE", "Pakai yang baru", null, WAGIRAN);
        ModelVersion taken = versions.live("house-index.dmn").orElseThrow();
        assertThat(taken.origin()).isEqualTo(Origin.BUNDLED_CHOSEN);
        assertThat(taken.applicationVersion()).isEqualTo("1.1");
        assertThat(waiting("house-index.dmn")).isEmpty();
        upgrade("house-index.dmn", "<!-- 1.2 -->", "1.2");
        assertThat(text("house-index.dmn"))
                .as("the manager follows the jar again")
                .endsWith("<!-- 1.2 -->");
    }

    @Test
    void who_keeps_an_own_version_is_asked_again_only_when_another_one_comes() {
        start("1.0");
        String mine = shipped("income-test.dmn") + "<!-- punya saya -->";
        live.propose(List.of(file("income-test.dmn", mine)), "Batas 900 ribu", WAGIRAN);
        upgrade("income-test.dmn", "<!-- 1.1 -->", "1.1");
        Difference difference = waiting("income-test.dmn").orElseThrow();
        Published kept = differences.decide(difference.seed().id(), "KEEP", "Batas kami lain", null, WAGIRAN);
        assertThat(kept.versions()).isEmpty();
        start("1.1");
        assertThat(waiting("income-test.dmn")).isEmpty();
        upgrade("income-test.dmn", "<!-- 1.2 -->", "1.2");
        assertThat(waiting("income-test.dmn")).isPresent();
        assertThat(text("income-test.dmn")).isEqualTo(mine);
        assertThatThrownBy(() -> differences.decide(difference.seed().id(), "KEEP", "Dua kali", null, WAGIRAN))
                .isInstanceOf(ModelRefusal.class);
    }

    @Test
    void what_was_live_before_versions_were_kept_is_taken_over_and_stays() {
        start("1.0");
        String mine = shipped("coaching-rules.dmn") + "<!-- dari Modeler, dahulu -->";
        String deployment = repository
                .createDeployment()
                .name("Dua mingguan")
                .source("Camunda Modeler")
                .addString("coaching-rules.dmn", mine)
                .deploy()
                .getId();
        forget(deployment);
        upgrade("coaching-rules.dmn", "<!-- 1.1 -->", "1.1");
        ModelVersion now = versions.live("coaching-rules.dmn").orElseThrow();
        assertThat(now.origin()).isEqualTo(Origin.BEFORE_RECORDS);
        assertThat(now.reason()).isEqualTo("Dua mingguan");
        assertThat(text("coaching-rules.dmn")).isEqualTo(mine);
        assertThat(waiting("coaching-rules.dmn")).isPresent();
    }

    @Test
    void what_is_live_is_written_back_byte_for_byte_and_only_where_it_differs(@TempDir Path repositoryFolder)
            throws IOException {
        int all = versions.live().size();
        assertThat(files.writeTo(repositoryFolder)).hasSize(all);
        assertThat(files.writeTo(repositoryFolder)).isEmpty();
        String mine = shipped("training-rules.dmn").replace("\n", "\r\n") + "<!-- é -->";
        live.propose(List.of(file("training-rules.dmn", mine)), "Mulai jam sembilan", WAGIRAN);
        assertThat(files.writeTo(repositoryFolder)).containsExactly(Path.of("processes", "training-rules.dmn"));
        assertThat(Files.readAllBytes(repositoryFolder.resolve("processes/training-rules.dmn")))
                .isEqualTo(bytes(mine));
        assertThat(repositoryFolder.resolve("forms/record-survey.form")).exists();
    }

    /** As an upgrade from an application without our table would find it. */
    private void forget(String deployment) {
        database.sql("alter table model_version disable trigger user").update();
        database.sql("delete from model_version where deployment_id = ?")
                .param(deployment)
                .update();
        database.sql("alter table model_version enable trigger user").update();
    }

    private void upgrade(String model, String mark, String version) {
        jar.put(model, shipped(model) + mark);
        start(version);
    }

    private void start(String version) {
        BundledFiles bundled = new BundledFiles("") {
            @Override
            List<ModelFile> all() {
                return jar.entrySet().stream()
                        .map(file -> new ModelFile(file.getKey(), bytes(file.getValue())))
                        .toList();
            }

            @Override
            String applicationVersion() {
                return version;
            }
        };
        new ModelSeeds(repository, bundled, versions, seeds, earlier, database, transactions, clock, "").putLive();
    }

    private String text(String model) {
        return new String(versions.content(versions.live(model).orElseThrow().id()), StandardCharsets.UTF_8);
    }

    private Optional<Difference> waiting(String model) {
        return differences.undecided().stream()
                .filter(difference -> difference.seed().model().equals(model))
                .findFirst();
    }
}
