package id.amanah.workflow.jobs;

import static id.amanah.group.SampleGroups.eligibleGroup;
import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.workflow.CaseInMotion;
import id.amanah.workflow.onboarding.OnboardedCase;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Old history goes, but no more than may; shares its context with the main process' tests. */
@SpringBootTest(properties = "amanah.test=onboarding")
class HistoryCleanUpTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final int KEPT_DAYS = 3_650;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private StaffMembers staff;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void an_office() {
        CaseInMotion.at(MONDAY, 9);
        OnboardedCase.shortenCalledProcesses(engine);
        staff.save(new StaffMember("wagiran", "Wagiran", StaffRole.MANAGER, null));
        staff.save(new StaffMember("zulkifli", "Zulkifli", StaffRole.MARKETING, null));
        staff.save(new StaffMember("zainal", "Zainal", StaffRole.MARKETING, null));
    }

    @AfterEach
    void time_goes_on() {
        ClockUtil.reset();
    }

    @Test
    void what_ended_ten_years_ago_goes_and_what_runs_or_is_the_domains_stays() {
        OnboardedCase ended = OnboardedCase.register(engine, eligibleGroup("Lama Usai"), "zulkifli", "marketing");
        ended.surveyAll(12);
        OnboardedCase.startForm(
                engine,
                "WithdrawalProcess",
                Map.of("applicationNumber", ended.number(), "who", "GROUP", "reason", "PINDAH"),
                "zulkifli",
                "marketing");
        assertThat(ended.endedAt()).isNotNull();
        OnboardedCase running = OnboardedCase.register(engine, eligibleGroup("Masih Jalan"), "zulkifli", "marketing");
        running.surveyAll(12);
        Map<String, Long> domain = domainRows();

        cleanUpAt(MONDAY.plusDays(KEPT_DAYS - 10));
        assertThat(instances(ended)).as("not old enough").isPositive();

        cleanUpAt(MONDAY.plusDays(KEPT_DAYS + 10));
        assertThat(instances(ended)).isZero();
        assertThat(instances(running))
                .as("the main process and five surveys, training under way")
                .isEqualTo(7);
        assertThat(running.passed("ServiceTask_CheckEligibility")).isEqualTo(1);
        assertThat(domainRows()).isEqualTo(domain);
    }

    private void cleanUpAt(LocalDate day) {
        CaseInMotion.at(day, 9);
        engine.getHistoryService().cleanUpHistoryAsync(true);
        for (Job job : engine.getHistoryService().findHistoryCleanupJobs()) {
            for (int batch = 0; batch < 20; batch++) {
                engine.getManagementService().executeJob(job.getId());
            }
        }
    }

    private long instances(OnboardedCase one) {
        return database.queryForObject(
                "select count(*) from act_hi_procinst where root_proc_inst_id_ = ?", Long.class, one.instanceId());
    }

    private Map<String, Long> domainRows() {
        Map<String, Long> rows = new TreeMap<>();
        database.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name not like 'act\\_%'",
                        String.class)
                .forEach(table ->
                        rows.put(table, database.queryForObject("select count(*) from \"" + table + "\"", Long.class)));
        return rows;
    }
}
