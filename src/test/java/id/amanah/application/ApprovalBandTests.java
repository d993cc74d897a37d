package id.amanah.application;

import static id.amanah.application.GroupsReadyToDecide.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/** The table of approval bands, row by row and at every bound. */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@Import(GroupsReadyToDecide.class)
class ApprovalBandTests {

    @Autowired
    ApprovalBands bands;

    @Autowired
    GroupsReadyToDecide ready;

    @Autowired
    DecisionDesk desk;

    @Autowired
    ApplicationCases cases;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void staff() {
        ready.modelInstitution();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @ParameterizedTest(name = "{0}: highest {1}, in all {2} -> {3}, committee {4}")
    @CsvSource({
        "BMT-KELOMPOK,       1,        5, 1, false",
        "BMT-KELOMPOK, 2000000, 10000000, 1, false",
        "BMT-KELOMPOK, 2000001, 10000000, 2, false",
        "BMT-KELOMPOK, 2000000, 10000001, 2, false",
        "BMT-KELOMPOK, 5000000, 25000000, 2, false",
        "BMT-KELOMPOK, 5000001, 25000000, 2, true",
        "BMT-KELOMPOK, 5000000, 25000001, 2, true",
        "BMT-KELOMPOK,10000000, 50000000, 2, true",
        "KSM,          1000000, 12000000, 1, false",
        "KSM,          1000001, 12000000, 2, false",
        "KSM,          2000000, 24000000, 2, false",
        "KSM,          2000001, 24000000, 2, true",
        "KSM,          3000000, 99000000, 2, true",
    })
    void each_band_demands_its_deciders(String programme, long highest, long total, int deciders, boolean committee) {
        assertThat(bands.demandOf(programme, new Demand.Amounts(Money.of(total), Money.of(highest))))
                .hasValueSatisfying(demand -> {
                    assertThat(demand.deciders()).isEqualTo(deciders);
                    assertThat(demand.committee()).isEqualTo(committee);
                    assertThat(demand.explanation()).contains("Jenjang");
                });
    }

    @ParameterizedTest(name = "{0}: highest {1}, in all {2}")
    @CsvSource({"BMT-KELOMPOK,10000001,50000000", "BMT-KELOMPOK,10000000,50000001", "KSM,3000001,15000005"})
    void above_the_highest_band_there_is_none(String programme, long highest, long total) {
        assertThat(bands.demandOf(programme, new Demand.Amounts(Money.of(total), Money.of(highest))))
                .isEmpty();
    }

    @Test
    void a_request_above_every_band_goes_to_a_committee_and_only_an_amount_within_a_band_is_approved()
            throws IOException {
        UUID group = ready.bmt(10_000_000, 10_000_000, 10_000_000, 10_000_000, 10_000_000);
        String table = new ClassPathResource("models/processes/approval-band.dmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("&lt;= 10000000<", "&lt;= 9000000<");
        String tightened = repository
                .createDeployment()
                .addString("approval-band.dmn", table)
                .deploy()
                .getId();
        try {
            desk.openRound(group);
            assertThat(cases.of(group).presentRound().explanation()).contains("di atas semua jenjang");
            assertThatThrownBy(() -> desk.decide(group, MANAGER, ready.approval(group, 10_000_000)))
                    .isInstanceOf(RefusedInput.class)
                    .hasMessageContaining("di luar semua jenjang");
            assertThat(desk.decide(group, MANAGER, ready.approval(group, 9_000_000)))
                    .isEmpty();
        } finally {
            repository.deleteDeployment(tightened, true);
        }
    }
}
