package id.amanah.workflow.models;

import static id.amanah.workflow.models.Models.NURUL;
import static id.amanah.workflow.models.Models.WAGIRAN;
import static id.amanah.workflow.models.Models.bytes;
import static id.amanah.workflow.models.Models.changed;
import static id.amanah.workflow.models.Models.file;
import static id.amanah.workflow.models.Models.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.programme.Rules;
import id.amanah.shared.RefusedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What managers put live, in one transaction with the record of who, when and why. */
@SpringBootTest
@Import(GateOfTests.class)
@DirtiesContext
class GoLiveTests {

    private static final String BAND = "approval-band.dmn";
    private static final String LIMIT = "&lt;= 2000000";

    @Autowired
    private GoLive live;

    @Autowired
    private ModelVersions versions;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private Rules rules;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    private long deployments;

    @BeforeEach
    void count() {
        deployments = repository.createDeploymentQuery().count();
    }

    @Test
    void the_seed_is_on_record_byte_for_byte() {
        ModelVersion seed = versions.of("GroupTrainingProcess.bpmn").get(0);
        assertThat(seed.origin()).isEqualTo(Origin.BUNDLED);
        assertThat(seed.by()).isNull();
        assertThat(seed.reason()).startsWith("Bawaan aplikasi");
        assertThat(versions.content(seed.id())).isEqualTo(bytes(shipped("GroupTrainingProcess.bpmn")));
        assertThat(versions.live()).hasSize(7 + 15 + 18);
    }

    @Test
    void a_changed_table_goes_live_with_who_when_and_why() {
        ModelVersion before = versions.live(BAND).orElseThrow();
        Published published = live.propose(
                List.of(file("jenjang baru.dmn", band(2_500_000), before.sha256())),
                "Jenjang satu sampai 2,5 juta",
                WAGIRAN);
        ModelVersion now = versions.live(BAND).orElseThrow();
        assertThat(published.versions()).containsExactly(now);
        assertThat(now.by()).isEqualTo("wagiran");
        assertThat(now.reason()).isEqualTo("Jenjang satu sampai 2,5 juta");
        assertThat(now.origin()).isEqualTo(Origin.PAGE);
        assertThat(now.resourceName())
                .as("the name of the repository, not the sender's")
                .isEqualTo(BAND);
        assertThat(demanded(2_400_000)).isEqualTo("1");

        live.restore(before.id(), Optional.of(now.sha256()), "Kembali ke semula", NURUL);
        ModelVersion again = versions.live(BAND).orElseThrow();
        assertThat(again.sha256()).isEqualTo(before.sha256());
        assertThat(again.restoredFrom()).isEqualTo(before.id());
        assertThat(again.origin()).isEqualTo(Origin.EARLIER_VERSION);
        assertThat(demanded(2_400_000)).isEqualTo("2");
        assertThat(versions.of(BAND)).extracting(ModelVersion::live).startsWith(true, false, false);
    }

    @Test
    void the_gate_refuses_with_everything_it_found_and_nothing_goes_live() {
        String form = changed("record-survey.form", "\"label\"", "\"label\"") + " ";
        assertThatThrownBy(() -> live.propose(
                        List.of(
                                file(BAND, band(3_000_000) + "<!-- TERLARANG -->"),
                                file("record-survey.form", form),
                                file("house-index.dmn", shipped("house-index.dmn") + "<!-- TERLARANG -->")),
                        "Mencoba yang terlarang",
                        WAGIRAN))
                .isInstanceOfSatisfying(ModelRefusal.class, refusal -> {
                    assertThat(refusal.findings()).hasSize(2);
                    assertThat(refusal.reason().status()).isEqualTo(400);
                });
        nothingChanged();
    }

    @Test
    void what_the_engine_itself_cannot_read_is_refused_in_words() {
        assertThatThrownBy(() -> live.propose(
                        List.of(file(
                                "GroupTrainingProcess.bpmn",
                                changed(
                                        "GroupTrainingProcess.bpmn",
                                        "sourceRef=\"Gateway_Refusal\"",
                                        "sourceRef=\"Nowhere\""))),
                        "Gambar rusak",
                        WAGIRAN))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("GroupTrainingProcess.bpmn");
        nothingChanged();
    }

    @Test
    void a_reason_is_needed_and_something_that_changed() {
        for (String reason : new String[] {null, "  ", "ok"}) {
            assertThatThrownBy(() -> live.propose(List.of(file(BAND, band(9))), reason, WAGIRAN))
                    .isInstanceOf(RefusedInput.class)
                    .hasMessageContaining("Alasan");
        }
        assertThatThrownBy(() -> live.propose(
                        List.of(file("record-survey.form", shipped("record-survey.form"))), "Sama saja", WAGIRAN))
                .hasMessageContaining("Tidak ada yang berubah");
        assertThatThrownBy(() -> live.propose(List.of(file("catatan.txt", "x")), "Bukan model", WAGIRAN))
                .hasMessageContaining("bukan model");
        nothingChanged();
    }

    @Test
    void who_worked_from_a_version_that_is_no_longer_live_is_told() {
        String base = versions.live("house-index.dmn").orElseThrow().sha256();
        live.propose(
                List.of(file("house-index.dmn", shipped("house-index.dmn") + "<!-- 1 -->", base)),
                "Yang pertama",
                WAGIRAN);
        count();
        assertThatThrownBy(() -> live.propose(
                        List.of(
                                file("house-index.dmn", shipped("house-index.dmn") + "<!-- 2 -->", base),
                                file(BAND, band(4_000_000))),
                        "Yang kedua",
                        NURUL))
                .isInstanceOfSatisfying(ModelRefusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(ModelRefusal.Cause.OVERTAKEN);
                    assertThat(refusal.stale())
                            .singleElement()
                            .satisfies(stale -> assertThat(stale.live().by()).isEqualTo("wagiran"));
                });
        nothingChanged();
        assertThatThrownBy(() -> live.propose(List.of(file(BAND, band(4_000_000), null)), "Katanya model baru", NURUL))
                .isInstanceOf(ModelRefusal.class);
    }

    @Test
    void of_two_managers_at_the_same_moment_one_goes_live_and_the_other_is_told() throws Exception {
        String base = versions.live("income-test.dmn").orElseThrow().sha256();
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService desks = Executors.newFixedThreadPool(2);
        try {
            List<Future<Published>> answers = new ArrayList<>();
            for (Author author : List.of(WAGIRAN, NURUL)) {
                Callable<Published> proposal = () -> {
                    together.await();
                    return live.propose(
                            List.of(file(
                                    "income-test.dmn",
                                    shipped("income-test.dmn") + "<!-- " + author.id() + " -->",
                                    base)),
                            "Bersamaan oleh " + author.id(),
                            author);
                };
                answers.add(desks.submit(proposal));
            }
            int told = 0;
            for (Future<Published> answer : answers) {
                try {
                    answer.get();
                } catch (ExecutionException refused) {
                    assertThat(refused.getCause()).isInstanceOf(ModelRefusal.class);
                    told++;
                }
            }
            assertThat(told).isEqualTo(1);
        } finally {
            desks.shutdownNow();
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments + 1);
        assertThat(versions.of("income-test.dmn")).hasSize(2);
    }

    @Test
    void a_fault_after_the_deployment_takes_deployment_and_record_back_together() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    live.propose(List.of(file(BAND, band(5_000_001))), "Terputus di tengah", WAGIRAN);
                    assertThat(demanded(5_000_000)).isEqualTo("1");
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        nothingChanged();
        assertThat(demanded(5_000_000)).isNotEqualTo("1");
    }

    @Test
    void what_was_live_stays_on_record() {
        for (String sql : List.of(
                "update model_version set reason = 'lain'",
                "delete from model_version",
                "truncate model_version cascade",
                "delete from model_seed")) {
            assertThatThrownBy(() -> database.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("stays on record");
        }
    }

    private void nothingChanged() {
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
        assertThat(database.sql("select count(distinct deployment_id) from model_version")
                        .query(Long.class)
                        .single())
                .isEqualTo(deployments);
    }

    private Object demanded(long amount) {
        return rules.decide(
                        "approval-band",
                        Map.of("programme", "BMT-KELOMPOK", "highestAmount", amount, "totalAmount", amount))
                .get(0)
                .get("demandedDeciders");
    }

    private static String band(long limit) {
        return changed(BAND, LIMIT, "&lt;= " + limit);
    }
}
