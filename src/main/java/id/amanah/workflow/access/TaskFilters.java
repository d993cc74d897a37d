package id.amanah.workflow.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The task lists that each role finds ready in Tasklist. */
@Component
class TaskFilters {

    private static final List<Map<String, String>> CARD = List.of(
            Map.of("name", "groupName", "label", "Kelompok"),
            Map.of("name", "kelurahan", "label", "Kelurahan"),
            Map.of("name", "applicationNumber", "label", "No. pengajuan"));

    private final FilterService filters;
    private final TaskService tasks;
    private final AccessRights rights;

    TaskFilters(FilterService filters, TaskService tasks, AccessRights rights) {
        this.filters = filters;
        this.tasks = tasks;
        this.rights = rights;
    }

    /** Creates or updates the filters and shows each to the roles it is for. */
    void bringIntoOrder() {
        offer(
                "Tugas saya",
                "Yang sedang Anda pegang, paling mendesak dahulu",
                1,
                "#0a7d3c",
                byDueDate().taskAssigneeExpression("${currentUser()}"),
                Role.MARKETING,
                Role.MANAGERS);
        offer(
                "Menunggu keputusan saya",
                "Pengajuan, survei meragukan dan pencairan yang menunggu Anda",
                2,
                "#8e44ad",
                byDueDate()
                        .taskDefinitionKeyIn(
                                "UserTask_DecideApplication", "UserTask_RuleDoubtfulSurvey", "UserTask_ConfirmPayout")
                        .or()
                        .taskAssigneeExpression("${currentUser()}")
                        .taskCandidateUserExpression("${currentUser()}")
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .endOr(),
                Role.MARKETING,
                Role.MANAGERS);
        offer(
                "Tugas tim saya",
                "Belum dipegang siapa pun di wilayah atau peran Anda",
                3,
                "#2471a3",
                byDueDate()
                        .taskUnassigned()
                        .or()
                        .taskCandidateUserExpression("${currentUser()}")
                        .taskCandidateGroupInExpression("${currentUserGroups()}")
                        .endOr(),
                Role.MARKETING,
                Role.MANAGERS);
        offer(
                "Latihan hari ini",
                "Latihan wajib kelompok; tugasnya muncul pada harinya",
                4,
                "#b9770e",
                byDueDate().taskDefinitionKey("UserTask_RecordTrainingDay"),
                Role.MARKETING,
                Role.MANAGERS);
        offer(
                "Terlambat",
                "Sudah melewati tenggat",
                5,
                "#c0392b",
                byDueDate().dueBeforeExpression("${now()}"),
                Role.MARKETING,
                Role.MANAGERS);
        offer("Semua tugas terbuka", "Seluruh tugas yang sedang berjalan", 6, "#7f8c8d", byDueDate(), Role.MANAGERS);
    }

    private TaskQuery byDueDate() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private void offer(String name, String description, int priority, String colour, TaskQuery query, Role... roles) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setProperties(Map.of(
                "description", description,
                "priority", priority,
                "color", colour,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", CARD));
        filter.setQuery(query);
        filters.saveFilter(filter);
        for (Role role : roles) {
            rights.grantToGroup(role.groupId(), Resources.FILTER, filter.getId(), Permissions.READ);
        }
    }
}
