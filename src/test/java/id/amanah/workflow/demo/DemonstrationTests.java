package id.amanah.workflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.workflow.access.StaffRoster;
import id.amanah.workflow.operations.Answers;
import id.amanah.workflow.operations.OperationsDesk;
import id.amanah.workflow.operations.Watcher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Groups in three kecamatan waiting at every stage, so that each role finds work at its first sign-in. The
 * beans of the profile are made by the test: it cuts the first start off, which a profile could not.
 */
@SpringBootTest(properties = "spring.application.name=amanah-demonstration")
class DemonstrationTests {

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private FilterService filters;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private StaffRoster roster;

    @Autowired
    private JdbcClient client;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    @Autowired
    private OperationsDesk operations;

    @AfterEach
    void signOut() {
        identity.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void a_first_start_that_is_cut_off_is_completed_by_the_next_and_a_later_one_adds_nothing() {
        new DemoStaff(identity, roster).hire();
        // Within a registration, in the surveys of the first group, and far into the others.
        for (int forms : new int[] {1, 4, 70}) {
            assertThatThrownBy(() -> demonstration(formsThatBreakAfter(forms)).open())
                    .as("after %d forms", forms)
                    .isInstanceOf(PowerCut.class);
        }
        demonstration(forms).open();

        assertThat(database.queryForObject("select count(*) from lending_group", Integer.class))
                .isEqualTo(15);
        assertThat(database.queryForObject("select count(distinct kecamatan) from lending_group", Integer.class))
                .isEqualTo(3);
        assertThat(database.queryForList("select distinct task_def_key_ from act_ru_task order by 1", String.class))
                .containsExactlyElementsOf(Stream.of(Stage.values())
                        .map(Stage::waitingTask)
                        .distinct()
                        .sorted()
                        .toList());
        assertThat(emptyFilters()).isEmpty();
        assertThat(operations
                        .board(new Watcher("operator", List.of("operators")))
                        .byCause())
                .as("no case that is on its way is on the operators' board; no job executor runs here")
                .extracting(Answers.Count::key)
                .isSubsetOf("OVERDUE", "IDLE_JOB");

        Map<String, Object> before = everything();
        demonstration(forms).open();
        assertThat(everything()).isEqualTo(before);
    }

    /** The task lists in which somebody finds nothing at the first sign-in. */
    private List<String> emptyFilters() {
        List<String> empty = new ArrayList<>();
        for (String person : List.of(DemoStaff.MANAGER, DemoStaff.OFFICER_SOUTH, DemoStaff.OFFICER_NORTH_AND_WEST)) {
            identity.clearAuthentication();
            identity.setAuthentication(
                    person,
                    identity.createGroupQuery().groupMember(person).list().stream()
                            .map(Group::getId)
                            .toList());
            List<Filter> shown = filters.createTaskFilterQuery().list();
            assertThat(shown).as("task lists of " + person).hasSizeGreaterThanOrEqualTo(5);
            for (Filter filter : shown) {
                if (filters.count(filter.getId()) == 0) {
                    empty.add(person + ": " + filter.getName());
                }
            }
        }
        identity.clearAuthentication();
        return empty;
    }

    private Map<String, Object> everything() {
        Map<String, Object> counts = new TreeMap<>();
        for (String table : List.of("lending_group", "group_member", "act_ru_task", "act_hi_procinst", "act_id_user")) {
            counts.put(table, database.queryForObject("select count(*) from " + table, Long.class));
        }
        return counts;
    }

    private DemoCases demonstration(FormService forms) {
        return new DemoCases(runtime, repository, tasks, forms, identity, jobs, new DemoSeed(client), clock);
    }

    /** The forms, until so many were sent; then everything stops between two transactions, as it does at kill -9. */
    private FormService formsThatBreakAfter(int limit) {
        int[] sent = new int[1];
        return (FormService) Proxy.newProxyInstance(
                FormService.class.getClassLoader(), new Class<?>[] {FormService.class}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("submit") && ++sent[0] > limit) {
                        throw new PowerCut();
                    }
                    try {
                        return method.invoke(forms, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static final class PowerCut extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
