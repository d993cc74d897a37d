package id.amanah.workflow.models.gate;

import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.FormField.Kind;
import id.amanah.workflow.engine.FormField.Need;
import id.amanah.workflow.engine.StepContract;
import id.amanah.workflow.models.gate.FormModel.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A form gives what the completion of its step needs, as it needs it, and shows what the step has to show. */
@Component
@Order(4)
class FormFitCheck implements Check {

    private static final Map<Kind, Set<String>> PARTS = Map.ofEntries(
            Map.entry(Kind.TEXT, Set.of("textfield", "textarea", "expression", "select", "radio")),
            Map.entry(Kind.NUMBER, Set.of("number", "expression")),
            Map.entry(Kind.DATE, Set.of("datetime", "expression")),
            Map.entry(Kind.YES_NO, Set.of("checkbox", "radio", "select")),
            Map.entry(Kind.CHOICE, Set.of("radio", "select", "expression")),
            Map.entry(Kind.CHOICE_OF_TABLE, Set.of("radio", "select")),
            Map.entry(Kind.CHOICE_SHOWN, Set.of("radio", "select")),
            Map.entry(Kind.PROGRAMME, Set.of("radio", "select")),
            Map.entry(Kind.ROWS, Set.of("dynamiclist")));
    private static final Map<Kind, String> KINDS = Map.of(
            Kind.TEXT, "teks",
            Kind.NUMBER, "angka",
            Kind.DATE, "tanggal",
            Kind.YES_NO, "ya atau tidak",
            Kind.CHOICE, "pilihan",
            Kind.CHOICE_OF_TABLE, "pilihan",
            Kind.CHOICE_SHOWN, "pilihan",
            Kind.PROGRAMME, "pilihan",
            Kind.ROWS, "daftar");
    private static final Set<String> YES_NO = Set.of("YA", "TIDAK", "true", "false");

    private final Toolbox toolbox;

    FormFitCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public void look(Models models, Findings findings) {
        Map<String, Use> uses = new LinkedHashMap<>();
        List<ProcessModel> processes = new ArrayList<>(models.allProcesses());
        processes.addAll(models.older());
        for (ProcessModel process : processes) {
            for (FlowNode node : process.nodes()) {
                formOf(node)
                        .flatMap(models::form)
                        .ifPresent(form -> uses.putIfAbsent(
                                form.id() + " " + process.boundTo(node).toList(),
                                new Use(
                                        form,
                                        process.place(node),
                                        contract(process, node),
                                        models.facts(toolbox).of(process).keySet())));
            }
        }
        uses.values().forEach(use -> fits(use, models, findings));
    }

    static Optional<String> formOf(FlowNode node) {
        if (node instanceof UserTask task) {
            return Optional.ofNullable(task.getCamundaFormRef());
        }
        return node instanceof StartEvent start ? Optional.ofNullable(start.getCamundaFormRef()) : Optional.empty();
    }

    private StepContract contract(ProcessModel process, FlowNode node) {
        return process.boundTo(node)
                .flatMap(bean -> toolbox.contract(bean).stream())
                .findFirst()
                .orElse(StepContract.none());
    }

    private void fits(Use use, Models models, Findings findings) {
        needs(use, use.contract().reads(), use.form().parts(), "", Optional.empty(), models, findings);
        Set<String> spoken = spoken(use, models, findings);
        unused(
                use,
                use.contract().reads(),
                use.form().parts(),
                spoken,
                use.contract().keepsOthers(),
                findings);
    }

    private void needs(
            Use use,
            List<FormField> fields,
            List<Part> parts,
            String list,
            Optional<Part> within,
            Models models,
            Findings findings) {
        List<Part> given = FormModel.fieldsOf(parts);
        for (FormField field : fields) {
            Optional<Part> part =
                    given.stream().filter(one -> one.key().equals(field.key())).findFirst();
            if (part.isEmpty()) {
                missing(use, field, list, within, given, findings);
            } else {
                fits(use, field, part.get(), models, findings);
                if (field.kind() == Kind.ROWS && part.get().isList()) {
                    needs(
                            use,
                            field.row(),
                            part.get().children(),
                            " di daftar \"" + field.key() + "\"",
                            part,
                            models,
                            findings);
                }
            }
        }
    }

    private static void missing(
            Use use, FormField field, String list, Optional<Part> within, List<Part> given, Findings findings) {
        if (field.need() == Need.NEVER) {
            return;
        }
        Place place = new Place(
                use.form().resource(),
                field.key(),
                within.map(part -> part.place().label()).orElse(null));
        Set<String> others = new HashSet<>();
        given.forEach(part -> others.add(part.key()));
        findings.error(
                "FORM_FIELD_MISSING",
                place,
                "Formulir " + use.form().resource() + " tidak lagi memuat isian \"" + field.key() + "\"" + list
                        + ", padahal langkah " + use.step().called() + " membutuhkannya.",
                "Kembalikan isian " + KINDS.get(field.kind()) + " dengan key \"" + field.key()
                        + "\"; labelnya boleh apa saja.");
    }

    private void fits(Use use, FormField field, Part part, Models models, Findings findings) {
        Place place = part.place();
        String form = "Formulir " + use.form().resource() + ": isian " + place.called();
        if (!PARTS.get(field.kind()).contains(part.type())) {
            findings.error(
                    "FORM_FIELD_KIND",
                    place,
                    form + " kini berjenis \"" + part.type() + "\", padahal langkah "
                            + use.step().called() + " membaca " + KINDS.get(field.kind()) + ".",
                    "Kembalikan jenisnya: untuk " + KINDS.get(field.kind()) + " pakai "
                            + String.join(
                                    " atau ",
                                    PARTS.get(field.kind()).stream().sorted().toList()) + ".");
            return;
        }
        if (field.kind() == Kind.DATE
                && part.type().equals("datetime")
                && !part.json().path("subtype").asText().equals("date")) {
            findings.error(
                    "FORM_FIELD_KIND",
                    place,
                    form + " meminta jam, padahal langkah " + use.step().called() + " membaca tanggal saja.",
                    "Pilih subtype \"Date\".");
        }
        if (part.isDisabled() && field.need() != Need.NEVER) {
            findings.error(
                    "FORM_FIELD_NOT_SENT",
                    place,
                    form + " hanya ditampilkan (disabled), sehingga isinya tidak terkirim ke langkah "
                            + use.step().called() + ".",
                    "Matikan \"Disabled\"; bila tidak boleh diubah orang, pakai \"Read only\".");
        }
        if (field.need() == Need.ALWAYS && part.hiddenWhen().isPresent()) {
            findings.error(
                    "FORM_FIELD_HIDDEN",
                    place,
                    form + " dapat tersembunyi, padahal langkah " + use.step().called() + " selalu membutuhkannya.",
                    "Hapus syarat \"Hide if\" pada isian ini.");
        }
        choices(use, field, part, models, form, place, findings);
    }

    private void choices(
            Use use, FormField field, Part part, Models models, String form, Place place, Findings findings) {
        Set<String> legal = switch (field.kind()) {
            case CHOICE -> field.codes();
            case YES_NO -> YES_NO;
            case PROGRAMME -> new LinkedHashSet<>(toolbox.programmes());
            default -> Set.of();
        };
        if (!legal.isEmpty()) {
            for (String choice : part.choices()) {
                if (!legal.contains(choice)) {
                    findings.error(
                            "FORM_CHOICE_UNKNOWN",
                            place,
                            form + " menawarkan \"" + choice + "\", yang tidak dikenal langkah "
                                    + use.step().called() + ".",
                            "Ubah labelnya saja, bukan nilainya. Nilai yang dikenal: " + String.join(", ", legal)
                                    + ".");
                }
            }
            if (field.kind() == Kind.YES_NO
                    && !part.type().equals("checkbox")
                    && part.choices().stream().noneMatch(choice -> choice.equals("YA") || choice.equals("true"))) {
                findings.error(
                        "FORM_CHOICE_UNKNOWN",
                        place,
                        form + " tidak menawarkan jawaban \"YA\".",
                        "Beri salah satu pilihan nilai YA dan yang lain TIDAK.");
            }
        }
        if (field.kind() == Kind.CHOICE_SHOWN) {
            String source = field.source().orElse("");
            boolean fromStep = part.json().path("valuesKey").asText("").equals(source)
                    || FormWords.of(part).stream()
                            .filter(word -> word.where().equals("valuesExpression"))
                            .flatMap(word -> Feel.expression(word.text()).stream())
                            .anyMatch(feel -> feel.references().stream()
                                    .anyMatch(path -> path.get(0).equals(source)));
            if (!fromStep) {
                findings.error(
                        "FORM_CHOICES_FIXED",
                        place,
                        form
                                + " memakai pilihan tetap, padahal pilihannya berasal dari tabel dan berbeda tiap kelompok.",
                        "Pilih \"Expression\" sebagai sumber pilihan dan isi =" + source + ".");
            }
        }
        if (field.kind() == Kind.CHOICE_OF_TABLE) {
            field.source()
                    .flatMap(models::table)
                    .ifPresent(table -> answered(field, part, table, form, place, findings));
        }
    }

    private void answered(FormField field, Part part, TableModel table, String form, Place place, Findings findings) {
        TableRows rows = TableRows.of(table);
        for (String choice : part.choices()) {
            for (String programme : toolbox.programmes()) {
                boolean answered =
                        rows.answers(Map.of("programme", programme, "criterion", field.key(), "answer", choice));
                if (!answered) {
                    findings.error(
                            "FORM_CHOICE_UNKNOWN",
                            place,
                            form + " menawarkan \"" + choice + "\", tetapi tabel " + table.id()
                                    + " belum punya baris untuk jawaban itu (program " + programme + ").",
                            "Tambahkan baris \"" + field.key() + "\" dan \"" + choice + "\" di tabel " + table.id()
                                    + ", lalu kirim keduanya bersama.");
                    break;
                }
            }
        }
    }

    /** Names that the form's own expressions use; those that nobody gives are told. */
    private static Set<String> spoken(Use use, Models models, Findings findings) {
        Set<String> given = new HashSet<>(Set.of("this", "parent", "i"));
        use.form().everything().forEach(part -> given.add(part.key()));
        use.contract().shows().forEach(value -> given.add(value.substring(value.indexOf('.') + 1)));
        given.addAll(use.facts());
        boolean known = !use.contract().equals(StepContract.none());
        Set<String> spoken = new HashSet<>();
        for (Part part : use.form().everything()) {
            for (FormWords.Word word : FormWords.of(part)) {
                Place place = part.place();
                Optional<Feel> feel = Feel.expression(word.text());
                if (feel.isEmpty()) {
                    findings.error(
                            "FORM_EXPRESSION_UNREADABLE",
                            place,
                            "Formulir " + use.form().resource() + ": rumus \"" + word.text() + "\" pada "
                                    + place.called() + " salah tulis dan tidak dapat dibaca.",
                            "Periksa kurung dan tanda petiknya.");
                    continue;
                }
                for (List<String> path : feel.get().references()) {
                    spoken.addAll(path);
                    String name = path.get(0).equals("this") && path.size() > 1 ? path.get(1) : path.get(0);
                    if (known && !given.contains(name)) {
                        findings.error(
                                "FORM_VALUE_UNKNOWN",
                                place,
                                "Formulir " + use.form().resource() + ": " + place.called() + " memakai \"" + name
                                        + "\", yang tidak diberikan langkah "
                                        + use.step().called()
                                        + " dan bukan isian formulir ini.",
                                "Periksa ejaannya, atau hapus bagian itu.");
                    }
                }
            }
            if (known
                    && part.isField()
                    && part.isDisabled()
                    && !part.key().isBlank()
                    && use.contract().shows().stream()
                            .noneMatch(value ->
                                    value.substring(value.indexOf('.') + 1).equals(part.key()))
                    && !use.facts().contains(part.key())) {
                findings.warning(
                        "FORM_SHOWN_EMPTY",
                        part.place(),
                        "Formulir " + use.form().resource() + ": "
                                + part.place().called()
                                + " selalu tampil kosong, karena langkah "
                                + use.step().called() + " tidak memberi nilai \""
                                + part.key() + "\".",
                        "Periksa key-nya, atau hapus bagian itu.");
            }
        }
        return spoken;
    }

    private static void unused(
            Use use,
            List<FormField> fields,
            List<Part> parts,
            Set<String> spoken,
            boolean othersKept,
            Findings findings) {
        for (Part part : FormModel.fieldsOf(parts)) {
            Optional<FormField> read =
                    fields.stream().filter(one -> one.key().equals(part.key())).findFirst();
            if (read.isEmpty()
                    && !othersKept
                    && !part.isDisabled()
                    && !part.key().isBlank()
                    && !spoken.contains(part.key())) {
                findings.warning(
                        "FORM_FIELD_UNUSED",
                        part.place(),
                        "Formulir " + use.form().resource() + ": isian "
                                + part.place().called()
                                + " ditanyakan, tetapi jawabannya tidak dipakai langkah "
                                + use.step().called()
                                + " dan akan hilang.",
                        "Hapus isian itu, atau minta pengembang menyimpannya.");
            } else if (read.isPresent() && read.get().kind() == Kind.ROWS) {
                unused(use, read.get().row(), part.children(), spoken, false, findings);
            }
        }
    }

    private record Use(FormModel form, Place step, StepContract contract, Set<String> facts) {}
}
