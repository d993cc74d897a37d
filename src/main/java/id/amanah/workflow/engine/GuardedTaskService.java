package id.amanah.workflow.engine;

import id.amanah.shared.RefusedInput;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Completes tasks without letting anything a user submits become an engine variable. */
class GuardedTaskService extends TaskServiceImpl {

    private static final int ATTEMPTS = 5;

    @Override
    public void complete(String taskId) {
        complete(taskId, Map.of());
    }

    @Override
    public void complete(String taskId, Map<String, Object> submitted) {
        completing(taskId, submitted, () -> {
            super.complete(taskId, null);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> submitted, boolean deserialize) {
        return completing(taskId, submitted, () -> super.completeWithVariablesInReturn(taskId, null, deserialize));
    }

    /** Runs a completion with its submission beside the engine, for the one person the task is assigned to. */
    <T> T completing(String taskId, Map<String, Object> submitted, Supplier<T> engineCall) {
        try {
            refuseUnlessAssigned(taskId);
            return retryingConflicts(() -> Submissions.during(submitted, engineCall));
        } catch (RuntimeException failure) {
            throw Refusals.asRefusedSubmission(failure);
        }
    }

    /** Two people at the same case at the same moment: neither of them should notice. */
    private static <T> T retryingConflicts(Supplier<T> completion) {
        boolean insideTransaction = TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return completion.get();
            } catch (OptimisticLockingException conflict) {
                if (insideTransaction || attempt == ATTEMPTS) {
                    throw conflict;
                }
            }
        }
    }

    private void refuseUnlessAssigned(String taskId) {
        String user = commandExecutor.execute(context -> context.getAuthenticatedUserId());
        if (user == null) {
            return;
        }
        Task task = createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw RefusedInput.of(
                    "task",
                    "Tugas ini sudah selesai, sudah tidak ada, atau bukan tugas Anda. Muat ulang daftar tugas.");
        }
        if (task.getAssignee() == null) {
            throw RefusedInput.of("task", "Ambil tugas ini dahulu (tombol \"Ambil\"), baru selesaikan.");
        }
        if (!task.getAssignee().equals(user)) {
            throw RefusedInput.of("task", "Tugas ini sedang dipegang orang lain.");
        }
    }

    /** Whoever holds a task may give it back to those it was offered to; to hand it to somebody else takes a manager. */
    @Override
    public void setAssignee(String taskId, String userId) {
        String user = commandExecutor.execute(context -> context.getAuthenticatedUserId());
        boolean givesBack = userId == null
                && user != null
                && createTaskQuery().taskId(taskId).taskAssignee(user).count() == 1;
        if (!givesBack) {
            super.setAssignee(taskId, userId);
            return;
        }
        commandExecutor.execute(context -> context.runWithoutAuthorization(() -> {
            super.setAssignee(taskId, null);
            return null;
        }));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        super.resolveTask(taskId, null);
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message, Map<String, Object> variables) {
        throw shortcutRefused();
    }

    @Override
    public void handleBpmnError(String taskId, String code) {
        throw shortcutRefused();
    }

    @Override
    public void handleBpmnError(String taskId, String code, String message) {
        throw shortcutRefused();
    }

    @Override
    public void handleEscalation(String taskId, String code) {
        throw shortcutRefused();
    }

    @Override
    public void handleEscalation(String taskId, String code, Map<String, Object> variables) {
        throw shortcutRefused();
    }

    private static RefusedSubmission shortcutRefused() {
        return new RefusedSubmission(RefusedInput.of("task", "Tugas hanya dapat diselesaikan lewat formulirnya."));
    }
}
