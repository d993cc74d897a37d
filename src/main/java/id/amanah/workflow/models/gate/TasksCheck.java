package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.Fact;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.engine.StepProperties;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Everybody's task has somebody to do it, a form, a deadline, a reminder and an escalation; every process a life time. */
@Component
@Order(5)
class TasksCheck implements Check {

    private static final String OFFICER = "${assignment.officer(execution)}";
    private static final String TEAM = "${assignment.team(execution)}";

    private static final String REMIND = "remindTask";
    private static final String ESCALATE = "escalateTask";

    private final Toolbox toolbox;

    TasksCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public void look(Models models, Findings findings) {
        for (ProcessModel process : models.allProcesses()) {
            process(process, findings);
            process.userTasks().forEach(task -> task(process, task, models, findings));
            process.nodes().forEach(node -> documented(process, node, findings));
            process.all(TimerEventDefinition.class).forEach(timer -> timer(models, process, timer, findings));
            process.all(StartEvent.class).stream()
                    .filter(start -> start.getParentElement() instanceof Process)
                    .forEach(start -> start(process, start, models, findings));
        }
    }

    private static void process(ProcessModel process, Findings findings) {
        String timeToLive = process.process().getCamundaHistoryTimeToLiveString();
        if (timeToLive == null || timeToLive.isBlank() || !timeToLive.matches("P\\d+D|\\d+")) {
            findings.error(
                    "TIME_TO_LIVE",
                    process.file(),
                    "Proses " + process.file().called() + " belum punya batas simpan riwayat (history time to live).",
                    "Isi \"Time to live\" dengan P3650D, seperti proses lain.");
        }
        if (process.process().getName() == null || process.process().getName().isBlank()) {
            findings.warning(
                    "NAME_MISSING",
                    process.file(),
                    "Proses " + process.id() + " belum punya nama.",
                    "Beri nama yang dikenali petugas.");
        }
    }

    private void task(ProcessModel process, UserTask task, Models models, Findings findings) {
        Place place = process.place(task);
        if (blank(task.getName())) {
            findings.error(
                    "NAME_MISSING",
                    place,
                    "Tugas " + task.getId() + " belum punya nama, sehingga petugas melihat daftar tugas yang kosong.",
                    "Beri nama berupa kata kerja dan bendanya, misalnya \"Catat kehadiran\".");
        }
        holder(task, place, findings);
        form(
                task.getCamundaFormRef(),
                task.getCamundaFormRefBinding(),
                task.getCamundaFormKey(),
                true,
                place,
                models,
                findings);
        deadline(process, task, place, findings);
        completion(process, task, place, models, findings);
    }

    private void holder(UserTask task, Place place, Findings findings) {
        if (blank(task.getCamundaAssignee())
                && blank(task.getCamundaCandidateGroups())
                && blank(task.getCamundaCandidateUsers())) {
            findings.error(
                    "TASK_HOLDER_MISSING",
                    place,
                    "Tugas " + place.called() + " tidak diberikan kepada siapa pun.",
                    "Isi \"Candidate groups\", misalnya ${assignment.team(execution)} untuk tim wilayah.");
        } else if (blank(task.getCamundaCandidateGroups()) && blank(task.getCamundaCandidateUsers())) {
            findings.error(
                    "TASK_TEAM_MISSING",
                    place,
                    "Tugas " + place.called()
                            + " hanya untuk satu orang; bila ia berhenti, tugasnya tidak terlihat siapa pun.",
                    "Isi juga \"Candidate groups\" dengan ${assignment.team(execution)}.");
        }
        for (String typed : Stream.of(task.getCamundaAssignee(), task.getCamundaCandidateUsers())
                .filter(value -> !blank(value) && !Juel.isExpression(value))
                .toList()) {
            findings.error(
                    "TASK_PERSON_FIXED",
                    place,
                    "Tugas " + place.called() + " ditujukan langsung kepada \"" + typed + "\".",
                    "Jangan menulis nama orang di model; pakai ${assignment.officer(execution)} atau sebuah tim.");
        }
        String groups = task.getCamundaCandidateGroups();
        if (!blank(groups) && !Juel.isExpression(groups)) {
            for (String group : groups.split(",", -1)) {
                if (!toolbox.isTeam(group.strip())) {
                    findings.error(
                            "TASK_TEAM_UNKNOWN",
                            place,
                            "Tugas " + place.called() + " ditujukan kepada tim \"" + group.strip()
                                    + "\", yang tidak ada.",
                            "Pakai ${assignment.team(execution)}, ${assignment.managers()} atau ${assignment.staff()}.");
                }
            }
        }
    }

    private static void form(
            String ref, String binding, String key, boolean needed, Place place, Models models, Findings findings) {
        if (!blank(key)) {
            findings.error(
                    "FORM_KIND",
                    place,
                    place.called() + " memakai formulir jenis lain (\"" + key + "\").",
                    "Tautkan formulir .form sebagai Camunda Form dengan binding \"latest\".");
            return;
        }
        if (blank(ref)) {
            if (needed) {
                findings.error(
                        "FORM_MISSING",
                        place,
                        place.called() + " tidak punya formulir; petugas akan melihat halaman kosong.",
                        "Tautkan formulirnya di bagian \"Forms\" sebagai Camunda Form.");
            }
            return;
        }
        if (!"latest".equals(binding)) {
            findings.error(
                    "FORM_BINDING",
                    place,
                    place.called() + " mengunci formulir pada versi tertentu (\"" + binding
                            + "\"), sehingga perbaikan label" + " tidak sampai ke tugas yang sudah terbuka.",
                    "Pilih binding \"latest\".");
        }
        if (models.form(ref).isEmpty()) {
            findings.error(
                    "FORM_UNKNOWN",
                    place,
                    place.called() + " memakai formulir \"" + ref + "\", yang tidak ada.",
                    "Periksa id formulirnya, atau kirim berkas " + ref + ".form bersama prosesnya.");
        }
    }

    private static void deadline(ProcessModel process, UserTask task, Place place, Findings findings) {
        if (blank(task.getCamundaDueDate())) {
            findings.error(
                    "TASK_DUE_MISSING",
                    place,
                    "Tugas " + place.called() + " tidak punya tenggat.",
                    "Isi \"Due date\" dengan ${deadlines.due(execution)}.");
        } else if (!Juel.isExpression(task.getCamundaDueDate())
                && !isDuration(task.getCamundaDueDate())
                && !task.getCamundaDueDate().matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            findings.error(
                    "TASK_DUE_UNREADABLE",
                    place,
                    "Tenggat tugas " + place.called() + " tidak dapat dibaca: \"" + task.getCamundaDueDate() + "\".",
                    "Pakai ${deadlines.due(execution)}, atau lama waktu seperti P3D.");
        }
        timeout(task, REMIND, "TASK_REMINDER_MISSING", "pengingat", place, findings);
        timeout(task, ESCALATE, "TASK_ESCALATION_MISSING", "eskalasi kepada manajer", place, findings);
    }

    private static void timeout(
            UserTask task, String bean, String code, String called, Place place, Findings findings) {
        List<CamundaTaskListener> listeners = ProcessModel.taskListeners(task).stream()
                .filter(listener -> "timeout".equals(listener.getCamundaEvent()))
                .filter(listener -> ProcessModel.beanNamed(listener.getCamundaDelegateExpression())
                        .filter(bean::equals)
                        .isPresent())
                .toList();
        if (listeners.isEmpty()
                && StepProperties.of(task, StepProperties.DEADLINE).isEmpty()) {
            findings.error(
                    code,
                    place,
                    "Tugas " + place.called() + " tidak punya " + called + ".",
                    "Pakai templat tugas di Modeler, atau salin \"Task listeners\" dari tugas serupa.");
        }
        for (CamundaTaskListener listener : listeners) {
            if (listener.getTimeouts().isEmpty() || blank(listener.getAttributeValue("id"))) {
                findings.error(
                        "TASK_TIMEOUT_INCOMPLETE",
                        place,
                        "Tugas " + place.called() + ": " + called + " belum punya waktu atau id.",
                        "Isi id dan waktunya, misalnya ${deadlines.remind(execution)}.");
            }
        }
    }

    private void completion(ProcessModel process, UserTask task, Place place, Models models, Findings findings) {
        List<String> bound = process.boundTo(task).toList();
        if (bound.size() > 1) {
            findings.error(
                    "COMPLETION_TWICE",
                    place,
                    "Tugas " + place.called() + " memasang lebih dari satu pekerjaan saat selesai.",
                    "Sisakan satu \"Task listener\" pada saat \"complete\".");
        }
        Optional<String> only = bound.stream()
                .flatMap(bean -> toolbox.contract(bean).stream())
                .findFirst()
                .flatMap(StepContract::heldBy);
        only.filter(expression -> !held(task, expression))
                .ifPresent(expression -> findings.error(
                        "TASK_HOLDER_PROTECTED",
                        place,
                        "Tugas " + place.called()
                                + " dibuka untuk orang lain daripada yang boleh: pemisahan tugas menuntut " + expression
                                + ".",
                        "Isi hanya "
                                + (expression.contains("managers") || expression.equals(TEAM)
                                        ? "\"Candidate groups\""
                                        : "\"Candidate users\"")
                                + " dengan " + expression + " dan kosongkan penerima yang lain."));
        if (bound.isEmpty()
                && models.form(String.valueOf(task.getCamundaFormRef()))
                        .map(form -> FormModel.fieldsOf(form.parts()).stream().anyMatch(part -> !part.isDisabled()))
                        .orElse(false)) {
            findings.warning(
                    "COMPLETION_MISSING",
                    place,
                    "Yang diketik pada tugas " + place.called() + " tidak disimpan di mana pun.",
                    "Pakai templat tugas yang menyimpannya, atau pakai formulir tanpa isian.");
        }
    }

    /** Whether exactly those may do the task, be it as candidates one by one or as a group. */
    private static boolean held(UserTask task, String expression) {
        List<String> holders = Stream.of(
                        task.getCamundaAssignee(), task.getCamundaCandidateUsers(), task.getCamundaCandidateGroups())
                .filter(holder -> !blank(holder))
                .map(holder -> holder.replaceAll("\\s+", "").replace('#', '$'))
                // The officer of the group is one of the team of its territory.
                .filter(holder -> !(holder.equals(OFFICER) && expression.equals(TEAM)))
                .toList();
        return holders.equals(List.of(expression));
    }

    private void start(ProcessModel process, StartEvent start, Models models, Findings findings) {
        Place place = process.place(start);
        boolean fromList = process.process().isCamundaStartableInTasklist();
        if (!start.getEventDefinitions().isEmpty() && !fromList) {
            return;
        }
        boolean takesForm = process.boundTo(start)
                .flatMap(bean -> toolbox.bean(bean).stream())
                .anyMatch(id.amanah.workflow.engine.StartForm.class::isInstance);
        if (fromList && !takesForm) {
            findings.error(
                    "START_UNGUARDED",
                    place,
                    "Proses " + process.id()
                            + " dapat dimulai dari daftar tugas, tetapi tidak ada yang mencatat isian awalnya.",
                    "Matikan \"Startable in Tasklist\", atau pasang pekerjaan formulir awal pada " + place.called()
                            + ".");
        }
        if (!fromList && takesForm) {
            findings.error(
                    "START_HIDDEN",
                    place,
                    "Proses " + process.id() + " tidak lagi dapat dimulai petugas dari daftar tugas.",
                    "Nyalakan \"Startable in Tasklist\".");
        }
        form(
                start.getCamundaFormRef(),
                start.getCamundaFormRefBinding(),
                start.getCamundaFormKey(),
                takesForm,
                place,
                models,
                findings);
    }

    private static void documented(ProcessModel process, FlowNode node, Findings findings) {
        String kind = node.getElementType().getTypeName();
        if (!kind.endsWith("Task") && !kind.equals("callActivity")) {
            return;
        }
        boolean said = node.getDocumentations().stream().anyMatch(doc -> !blank(doc.getTextContent()));
        if (!said) {
            Place place = process.place(node);
            findings.warning(
                    "DOCUMENTATION_MISSING",
                    place,
                    "Langkah " + place.called() + " tidak punya keterangan mengapa langkah ini ada.",
                    "Tulis satu kalimat di \"Element documentation\".");
        }
    }

    private void timer(Models models, ProcessModel process, TimerEventDefinition timer, Findings findings) {
        Place place = step(process, timer);
        String text = Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(value -> value != null && !blank(value.getTextContent()))
                .map(value -> value.getTextContent().strip())
                .findFirst()
                .orElse("");
        Optional<String> wait = timer.getParentElement() instanceof FlowNode event
                ? StepProperties.of(event, StepProperties.WAIT)
                : Optional.empty();
        if (wait.isPresent()) {
            waiting(models, process, wait.get(), timer, place, findings);
            return;
        }
        if (text.isEmpty()) {
            findings.error(
                    "TIMER_EMPTY",
                    place,
                    place.called() + " menunggu waktu, tetapi waktunya belum diisi.",
                    "Isi tanggal (misalnya ${trainingDayStart}) atau lama waktunya (misalnya P2D).");
            return;
        }
        boolean duration = timer.getTimeDuration() != null;
        if (duration && !Juel.isExpression(text) && !isDuration(text)) {
            findings.error(
                    "TIMER_UNREADABLE",
                    place,
                    place.called() + ": lama waktu \"" + text + "\" tidak dapat dibaca.",
                    "Tulis seperti P2D (dua hari) atau PT4H (empat jam).");
        }
    }

    /** A template says what is waited for: a time such as {@code P3D}, or the fact that holds the day. */
    private void waiting(
            Models models,
            ProcessModel process,
            String wait,
            TimerEventDefinition timer,
            Place place,
            Findings findings) {
        boolean time = wait.matches("P[0-9DTHMS]+") && isDuration(wait);
        Optional<Fact> fact = models.facts(toolbox).of(process).getOrDefault(wait, Optional.empty());
        if (!time && !models.facts(toolbox).of(process).containsKey(wait)) {
            findings.error(
                    "VARIABLE_UNKNOWN",
                    place,
                    place.called() + " menunggu \"" + wait + "\", yang tidak pernah diisi oleh langkah mana pun.",
                    "Pilih templat tunggu yang lain, atau isi lama waktunya, misalnya P3D.");
        }
        if (!time && fact.filter(one -> one.kind() != Fact.Kind.DATE).isPresent()) {
            findings.error(
                    "WAIT_NO_DAY",
                    place,
                    place.called() + " menunggu \"" + wait + "\", yang bukan hari atau tanggal.",
                    "Pilih templat tunggu yang lain, atau isi lama waktunya, misalnya P3D.");
        }
        if (!agrees(timer, wait, time)) {
            findings.error(
                    "TIMER_TWICE",
                    place,
                    place.called() + " menyebut waktunya dua kali, dan isi atau jenisnya di \"Timer\" tidak sama.",
                    "Hapus isi \"Timer\", atau lepaskan templatnya.");
        }
    }

    /** Whether a timer is empty or spells out exactly what its template writes for the engine. */
    private static boolean agrees(TimerEventDefinition timer, String wait, boolean time) {
        List<String> spelled = Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                .filter(one -> one != null)
                .map(one -> one.getElementType().getTypeName() + " "
                        + one.getTextContent().strip())
                .toList();
        return spelled.isEmpty() || spelled.equals(List.of(time ? "timeDuration " + wait : "timeDate ${" + wait + "}"));
    }

    private static Place step(ProcessModel process, TimerEventDefinition timer) {
        for (var at = timer.getParentElement(); at != null; at = at.getParentElement()) {
            if (at instanceof FlowNode node) {
                return process.place(node);
            }
        }
        return process.file();
    }

    private static boolean isDuration(String text) {
        try {
            Duration.parse(text);
            return true;
        } catch (DateTimeParseException noDuration) {
            try {
                Period.parse(text);
                return true;
            } catch (DateTimeParseException noPeriod) {
                return false;
            }
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
