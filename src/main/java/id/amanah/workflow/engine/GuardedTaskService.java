package id.amanah.workflow.engine;

import id.amanah.shared.PlainText;
import id.amanah.shared.RefusedInput;
import id.amanah.shared.TellingNumbers;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;

/** Works tasks without letting what users submit, attach or remark bring personal data into the engine's tables. */
class GuardedTaskService extends TaskServiceImpl {

    /** The most characters of a comment. */
    static final int LONGEST_COMMENT = 2_000;

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
            return Submissions.during(submitted, engineCall);
        } catch (NullValueException failure) {
            throw isThere(taskId) ? failure : new RefusedSubmission(alreadyDone());
        } catch (RuntimeException failure) {
            throw Refusals.asRefusedSubmission(failure);
        }
    }

    private void refuseUnlessAssigned(String taskId) {
        String user = signedIn();
        if (user == null) {
            return;
        }
        Task task = createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw alreadyDone();
        }
        if (task.getAssignee() == null) {
            throw RefusedInput.of("task", "Ambil tugas ini dahulu (tombol \"Ambil\"), baru selesaikan.");
        }
        if (!task.getAssignee().equals(user)) {
            throw RefusedInput.of("task", "Tugas ini sedang dipegang orang lain.");
        }
    }

    private boolean isThere(String taskId) {
        return commandExecutor.execute(context -> context.getTaskManager().findTaskById(taskId)) != null;
    }

    private static RefusedInput alreadyDone() {
        return RefusedInput.of(
                "task", "Tugas ini sudah selesai, sudah tidak ada, atau bukan tugas Anda. Muat ulang daftar tugas.");
    }

    @Override
    public void claim(String taskId, String userId) {
        try {
            super.claim(taskId, userId);
        } catch (TaskAlreadyClaimedException taken) {
            throw new RefusedSubmission(RefusedInput.of("task", "Tugas ini sudah diambil orang lain."));
        } catch (AuthorizationException notOffered) {
            throw RefusedSubmission.forbidden(
                    "task",
                    "Tugas ini tidak ditawarkan kepada Anda. Yang menyurvei, melatih, berkerabat atau tinggal se-RT tidak"
                            + " memutus pengajuan; yang menyerahkan uang tidak mengesahkannya.");
        }
    }

    /** Whoever holds a task may give it back to those it was offered to; to hand it to somebody else takes a manager. */
    @Override
    public void setAssignee(String taskId, String userId) {
        String user = signedIn();
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

    /** Files belong to the domain's photo archive and papers; in the engine's tables anybody could read them. */
    @Override
    public Attachment createAttachment(
            String type,
            String taskId,
            String processInstanceId,
            String name,
            String description,
            InputStream content) {
        throw attachmentRefused();
    }

    @Override
    public Attachment createAttachment(
            String type, String taskId, String processInstanceId, String name, String description, String url) {
        throw attachmentRefused();
    }

    @Override
    public void saveAttachment(Attachment attachment) {
        throw attachmentRefused();
    }

    @Override
    public void addComment(String taskId, String processInstanceId, String message) {
        createComment(taskId, processInstanceId, message);
    }

    /** A word about a task by those who may work it or hand it out; the engine itself would take it from anybody. */
    @Override
    public Comment createComment(String taskId, String processInstanceId, String message) {
        if (signedIn() == null) {
            return super.createComment(taskId, processInstanceId, message);
        }
        Task task = taskId == null ? null : createTaskQuery().taskId(taskId).singleResult();
        if (task == null || !mayWorkOrHandOut(taskId)) {
            throw RefusedSubmission.forbidden("task", "Catatan hanya dapat ditulis oleh yang mengerjakan tugas ini.");
        }
        return super.createComment(taskId, task.getProcessInstanceId(), comment(message));
    }

    @Override
    public void updateTaskComment(String taskId, String commentId, String message) {
        super.updateTaskComment(taskId, commentId, comment(message));
    }

    @Override
    public void updateProcessInstanceComment(String processInstanceId, String commentId, String message) {
        super.updateProcessInstanceComment(processInstanceId, commentId, comment(message));
    }

    @Override
    public List<Comment> getTaskComments(String taskId) {
        return mayWorkOrHandOut(taskId) ? super.getTaskComments(taskId) : List.of();
    }

    @Override
    public Comment getTaskComment(String taskId, String commentId) {
        return mayWorkOrHandOut(taskId) ? super.getTaskComment(taskId, commentId) : null;
    }

    @Override
    public List<Comment> getProcessInstanceComments(String processInstanceId) {
        return super.getProcessInstanceComments(processInstanceId).stream()
                .filter(comment -> mayWorkOrHandOut(comment.getTaskId()))
                .toList();
    }

    private static String comment(String message) {
        try {
            String text = PlainText.required("message", "Catatan", message, LONGEST_COMMENT);
            if (TellingNumbers.occurIn(text)) {
                throw RefusedInput.of(
                        "message",
                        "Catatan tidak boleh memuat NIK, nomor telepon, atau nomor panjang lain. Data pribadi anggota"
                                + " hanya diisi di formulir.");
            }
            return text;
        } catch (RefusedInput refused) {
            throw new RefusedSubmission(refused);
        }
    }

    private String signedIn() {
        return commandExecutor.execute(context -> context.getAuthenticatedUserId());
    }

    private boolean mayWorkOrHandOut(String taskId) {
        return commandExecutor.execute(context -> {
            Authentication user = context.getAuthentication();
            return user == null
                    || Stream.of(Permissions.TASK_WORK, Permissions.TASK_ASSIGN)
                            .anyMatch(permission -> context.getAuthorizationManager()
                                    .isAuthorized(
                                            user.getUserId(), user.getGroupIds(), permission, Resources.TASK, taskId));
        });
    }

    private static RefusedSubmission attachmentRefused() {
        return new RefusedSubmission(RefusedInput.of(
                "attachment", "Lampiran tidak disimpan di daftar tugas. Foto diunggah lewat formulir survei."));
    }

    private static RefusedSubmission shortcutRefused() {
        return new RefusedSubmission(RefusedInput.of("task", "Tugas hanya dapat diselesaikan lewat formulirnya."));
    }
}
