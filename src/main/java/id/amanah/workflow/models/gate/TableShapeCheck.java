package id.amanah.workflow.models.gate;

import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import id.amanah.programme.TableContract.Rows;
import id.amanah.programme.TableContract.Type;
import id.amanah.workflow.models.gate.TableRows.Row;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.BusinessKnowledgeModel;
import org.camunda.bpm.model.dmn.instance.InformationRequirement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A rule table asks what the application states, gives what it reads, and holds a legal value in every cell. */
@Component
@Order(12)
class TableShapeCheck implements Check {

    private static final Map<Type, Set<String>> TYPES = Map.of(
            Type.TEXT, Set.of("string"),
            Type.CODE, Set.of("string"),
            Type.PROGRAMME, Set.of("string"),
            Type.STEP, Set.of("string"),
            Type.TIME, Set.of("string"),
            Type.NUMBER, Set.of("integer", "long", "number"),
            Type.YES_NO, Set.of("boolean"));

    private final Toolbox toolbox;

    TableShapeCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public void look(Models models, Findings findings) {
        Map<String, TableContract> asked = toolbox.tables();
        Known known = new Known(
                toolbox.programmes(),
                models.allProcesses().stream()
                        .flatMap(process -> process.nodes().stream())
                        .map(FlowNode::getId)
                        .collect(Collectors.toUnmodifiableSet()));
        for (TableModel table : models.tables().values()) {
            Place file =
                    new Place(table.resource(), table.id(), table.decision().getName());
            Optional<TableContract> contract = Optional.ofNullable(asked.get(table.id()));
            found(table, contract, known, file).forEach(findings::add);
            if (contract.isEmpty()) {
                unasked(models, table, file, findings);
            }
        }
    }

    /** Most tables are the same as the time before; what one says that names steps hangs on the processes beside it. */
    private static List<Finding> found(TableModel table, Optional<TableContract> contract, Known known, Place file) {
        boolean namesSteps = contract.stream()
                .flatMap(asked -> asked.asks().stream())
                .anyMatch(column -> column.type() == Type.STEP);
        return namesSteps
                ? shape(table, contract, known, file)
                : table.kept()
                        .computeIfAbsent(
                                List.of(TableShapeCheck.class, contract, known.programmes()),
                                unknown -> shape(table, contract, known, file));
    }

    private static List<Finding> shape(TableModel table, Optional<TableContract> contract, Known known, Place file) {
        Findings findings = new Findings();
        TableRows rows = TableRows.of(table);
        whole(table, rows, file, findings);
        contract.ifPresent(asked -> {
            policy(rows, asked, file, findings);
            inputs(rows, asked, known, findings);
            outputs(rows, asked, file, findings);
        });
        return findings.all();
    }

    private static void whole(TableModel table, TableRows rows, Place file, Findings findings) {
        String timeToLive = table.decision().getCamundaHistoryTimeToLiveString();
        if (timeToLive == null || !timeToLive.matches("P\\d+D|\\d+")) {
            findings.error(
                    "TIME_TO_LIVE",
                    file,
                    "Tabel " + file.called() + " belum punya batas simpan riwayat (history time to live).",
                    "Isi \"History time to live\" dengan P3650D, seperti tabel lain.");
        }
        if (rows.rows().isEmpty()) {
            findings.error(
                    "TABLE_EMPTY",
                    file,
                    "Tabel " + file.called() + " tidak punya satu baris pun.",
                    "Isi baris aturannya.");
        }
        boolean depends = !table.model()
                        .getModelElementsByType(InformationRequirement.class)
                        .isEmpty()
                || !table.model()
                        .getModelElementsByType(BusinessKnowledgeModel.class)
                        .isEmpty();
        if (depends) {
            findings.error(
                    "TABLE_DEPENDS",
                    file,
                    "Tabel " + file.called() + " bergantung pada keputusan lain.",
                    "Hapus hubungannya; setiap tabel ditanya sendiri-sendiri.");
        }
        table.model()
                .getModelElementsByType(UnaryTests.class)
                .forEach(cell -> language(cell.getExpressionLanguage(), file, findings));
        table.model()
                .getModelElementsByType(LiteralExpression.class)
                .forEach(cell -> language(cell.getExpressionLanguage(), file, findings));
        rows.inputs().stream()
                .filter(input -> input.getInputExpression() != null)
                .forEach(input -> language(input.getInputExpression().getExpressionLanguage(), file, findings));
    }

    private static void language(String language, Place file, Findings findings) {
        if (language != null
                && !language.isBlank()
                && !language.toLowerCase(java.util.Locale.ROOT).contains("feel")) {
            findings.error(
                    "TABLE_LANGUAGE",
                    file,
                    "Tabel " + file.called() + " memakai bahasa \"" + language + "\" di dalam selnya.",
                    "Kosongkan \"Expression language\"; tabel Amanah hanya memakai FEEL.");
        }
    }

    private static void unasked(Models models, TableModel table, Place file, Findings findings) {
        boolean byProcess = models.allProcesses().stream()
                .flatMap(process -> process.all(org.camunda.bpm.model.bpmn.instance.BusinessRuleTask.class).stream())
                .anyMatch(task -> table.id().equals(task.getCamundaDecisionRef()));
        if (!byProcess) {
            findings.warning(
                    "TABLE_UNUSED",
                    file,
                    "Tabel " + file.called() + " tidak ditanya oleh langkah atau bagian mana pun.",
                    "Periksa id-nya; nama tabel yang dipakai ada di processes/README.md.");
        }
    }

    private static void policy(TableRows rows, TableContract contract, Place file, Findings findings) {
        Set<HitPolicy> legal = switch (contract.rows()) {
            case EXACTLY_ONE, AT_MOST_ONE -> Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY);
            case ANY, SOME -> Set.of(HitPolicy.COLLECT, HitPolicy.RULE_ORDER);
        };
        boolean adds = rows.content().getAggregation() != null;
        if (!legal.contains(rows.policy()) || adds) {
            boolean many = contract.rows() == Rows.ANY || contract.rows() == Rows.SOME;
            findings.error(
                    "HIT_POLICY",
                    file,
                    "Tabel " + file.called() + " memakai cara menjawab \"" + rows.policy()
                            + (adds ? " dengan penjumlahan" : "") + "\", padahal yang bertanya "
                            + (many ? "menunggu semua baris yang cocok." : "menunggu satu baris."),
                    "Pilih hit policy "
                            + (many ? "Collect (tanpa penjumlahan) atau Rule order." : "Unique atau First."));
        }
    }

    private static void inputs(TableRows rows, TableContract contract, Known known, Findings findings) {
        Set<String> seen = new HashSet<>();
        List<Input> inputs = rows.inputs();
        for (int index = 0; index < inputs.size(); index++) {
            Input input = inputs.get(index);
            String name = TableRows.name(input);
            Place place = rows.place(input, input.getLabel());
            Optional<Column> column = contract.asks().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (column.isEmpty()) {
                findings.error(
                        "INPUT_UNKNOWN",
                        place,
                        "Kolom " + place.called() + " di tabel " + contract.table() + " menanyakan \"" + name
                                + "\", yang tidak diberitahukan kepada tabel ini.",
                        "Nama yang dapat ditanyakan: "
                                + String.join(
                                        ", ",
                                        contract.asks().stream()
                                                .map(Column::name)
                                                .toList()) + ".");
                continue;
            }
            if (!seen.add(name)) {
                findings.error(
                        "INPUT_TWICE",
                        place,
                        "Tabel " + contract.table() + " menanyakan \"" + name + "\" dua kali.",
                        "Gabungkan kedua kolomnya.");
            }
            String type = input.getInputExpression().getTypeRef();
            if (type != null
                    && !type.isBlank()
                    && !TYPES.get(column.get().type()).contains(type)) {
                findings.error(
                        "INPUT_TYPE",
                        place,
                        "Kolom " + place.called() + " di tabel " + contract.table() + " berjenis \"" + type
                                + "\", padahal nilainya " + kind(column.get().type()) + ".",
                        "Pilih jenis "
                                + String.join(
                                        " atau ",
                                        TYPES.get(column.get().type()).stream()
                                                .sorted()
                                                .toList()) + ".");
            }
            for (Row row : rows.rows()) {
                inputCell(rows, row, index, column.get(), contract, known, findings);
            }
        }
    }

    private static void inputCell(
            TableRows rows, Row row, int index, Column column, TableContract contract, Known known, Findings findings) {
        if (index >= row.tests().size()) {
            return;
        }
        Place place = rows.place(row);
        List<InputEntry> entries = new ArrayList<>(row.rule().getInputEntries());
        String text = TableRows.text(entries.get(index).getText());
        Optional<Feel> test = row.tests().get(index);
        String cell = "Tabel " + contract.table() + ", " + place.label() + ": sel \"" + text + "\"";
        if (test.isEmpty()) {
            findings.error(
                    "CELL_UNREADABLE",
                    place,
                    cell + " salah tulis dan tidak dapat dibaca.",
                    "Contoh yang benar: \"KSM\", <= 2000000, [13..14], not(5). Teks selalu diapit tanda petik.");
            return;
        }
        if (!test.get().isConstantTest()) {
            if (test.get().references().isEmpty()) {
                findings.warning(
                        "CELL_NOT_ANALYSED",
                        place,
                        cell
                                + " memakai rumus, sehingga celah dan tumpang tindih pada baris ini tidak dapat diperiksa.",
                        "Bila bisa, tulis dengan angka atau kata tetap.");
            } else {
                findings.error(
                        "CELL_UNREADABLE",
                        place,
                        cell + " menyebut " + test.get().references().get(0) + ", yang bukan nilai.",
                        "Teks selalu diapit tanda petik, misalnya \"KSM\".");
            }
            return;
        }
        for (Object constant : test.get().constants()) {
            if (!fits(constant, column.type())) {
                findings.error(
                        "CELL_TYPE",
                        place,
                        cell + " berisi " + constant + ", padahal kolom itu berisi " + kind(column.type()) + ".",
                        "Ubah selnya menjadi " + kind(column.type()) + ".");
            } else if (column.type() == Type.CODE && !column.codes().contains(constant)) {
                findings.error(
                        "CELL_CODE_UNKNOWN",
                        place,
                        cell + " menyebut \"" + constant + "\", nilai yang tidak pernah ditanyakan.",
                        "Nilai yang ada: " + String.join(", ", column.codes()) + ".");
            } else if (column.type() == Type.PROGRAMME && !known.programmes().contains(constant)) {
                findings.warning(
                        "PROGRAMME_UNKNOWN",
                        place,
                        cell + " menyebut program \"" + constant + "\", yang belum punya ketentuan pembiayaan.",
                        "Periksa ejaannya, atau tambahkan ketentuan programnya.");
            } else if (column.type() == Type.STEP && !known.steps().contains(constant)) {
                findings.error(
                        "CELL_STEP_UNKNOWN",
                        place,
                        cell + " menyebut langkah \"" + constant + "\", yang tidak ada di proses mana pun.",
                        "Salin id langkahnya dari Modeler, misalnya UserTask_RecordSurvey.");
            }
        }
    }

    private static void outputs(TableRows rows, TableContract contract, Place file, Findings findings) {
        List<Output> outputs = rows.outputs();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < outputs.size(); index++) {
            Output output = outputs.get(index);
            Place place = rows.place(output, output.getLabel());
            String name = String.valueOf(output.getName());
            if (!seen.add(name)) {
                findings.error(
                        "OUTPUT_TWICE",
                        place,
                        "Tabel " + contract.table() + " punya dua kolom hasil bernama \"" + name + "\".",
                        "Hapus salah satunya.");
            }
            Optional<Column> column = contract.gives().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst();
            if (column.isEmpty()) {
                findings.warning(
                        "OUTPUT_UNUSED",
                        place,
                        "Kolom hasil " + place.called() + " (\"" + name + "\") di tabel " + contract.table()
                                + " tidak dipakai siapa pun.",
                        "Hapus kolomnya, atau periksa ejaan namanya.");
                continue;
            }
            String type = output.getTypeRef();
            if (type != null
                    && !type.isBlank()
                    && !TYPES.get(column.get().type()).contains(type)) {
                findings.error(
                        "OUTPUT_TYPE",
                        place,
                        "Kolom hasil " + place.called() + " di tabel " + contract.table() + " berjenis \"" + type
                                + "\", padahal yang dibaca " + kind(column.get().type()) + ".",
                        "Pilih jenis "
                                + String.join(
                                        " atau ",
                                        TYPES.get(column.get().type()).stream()
                                                .sorted()
                                                .toList()) + ".");
            }
            for (Row row : rows.rows()) {
                outputCell(rows, row, index, column.get(), contract, findings);
            }
        }
        for (Column column : contract.gives()) {
            if (!seen.contains(column.name())) {
                findings.error(
                        "OUTPUT_MISSING",
                        file,
                        "Tabel " + file.called() + " tidak lagi memberi hasil \"" + column.name()
                                + "\", padahal dibutuhkan.",
                        "Kembalikan kolom hasil bernama " + column.name() + " (" + kind(column.type()) + ").");
            }
        }
    }

    private static void outputCell(
            TableRows rows, Row row, int index, Column column, TableContract contract, Findings findings) {
        List<OutputEntry> entries = new ArrayList<>(row.rule().getOutputEntries());
        if (index >= entries.size()) {
            return;
        }
        Place place = rows.place(row);
        String text = TableRows.text(entries.get(index).getText());
        String cell = "Tabel " + contract.table() + ", " + place.label() + ": hasil \"" + column.name() + "\"";
        if (text.isEmpty()) {
            findings.error("CELL_EMPTY", place, cell + " masih kosong.", "Isi dengan " + kind(column.type()) + ".");
            return;
        }
        Optional<Feel> read = Feel.expression(text);
        if (read.isEmpty()) {
            findings.error(
                    "CELL_UNREADABLE",
                    place,
                    cell + " berisi " + text + ", yang salah tulis dan tidak dapat dibaca.",
                    "Teks diapit tanda petik; angka ditulis tanpa titik.");
            return;
        }
        Optional<Object> constant = read.get().constant();
        if (constant.isEmpty()) {
            if (read.get().callsFunctions()) {
                findings.warning(
                        "CELL_COMPUTED",
                        place,
                        cell + " dihitung dengan rumus (" + text + "), sehingga nilainya tidak dapat diperiksa.",
                        "Bila bisa, tulis nilai tetap.");
            } else {
                findings.error(
                        "CELL_UNREADABLE",
                        place,
                        cell + " berisi " + text + ", yang bukan nilai.",
                        "Teks selalu diapit tanda petik, misalnya \"PASSED\".");
            }
            return;
        }
        legal(constant.get(), column, cell, place, findings);
    }

    private static void legal(Object value, Column column, String cell, Place place, Findings findings) {
        if (!fits(value, column.type())) {
            findings.error(
                    "CELL_TYPE",
                    place,
                    cell + " berisi " + value + ", padahal seharusnya " + kind(column.type()) + ".",
                    "Ubah menjadi " + kind(column.type()) + ".");
        } else if (column.type() == Type.CODE && !column.codes().contains(value)) {
            findings.error(
                    "OUTPUT_CODE_UNKNOWN",
                    place,
                    cell + " berisi \"" + value + "\", yang tidak dikenal.",
                    "Pilih salah satu: " + String.join(", ", column.codes()) + ".");
        } else if (column.type() == Type.TIME && !isTime(value.toString())) {
            findings.error(
                    "OUTPUT_TIME",
                    place,
                    cell + " berisi \"" + value + "\", yang bukan jam.",
                    "Tulis seperti \"07:00\".");
        } else if (value instanceof BigDecimal number && !within(number, column)) {
            findings.error(
                    "OUTPUT_RANGE",
                    place,
                    cell + " berisi " + number.toPlainString() + ", di luar batas yang masuk akal.",
                    "Isi bilangan bulat antara " + column.least().orElse(0L) + " dan "
                            + column.most().orElse(0L) + ".");
        }
    }

    private static boolean within(BigDecimal number, Column column) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return whole
                && column.least()
                        .map(least -> number.compareTo(BigDecimal.valueOf(least)) >= 0)
                        .orElse(true)
                && column.most()
                        .map(most -> number.compareTo(BigDecimal.valueOf(most)) <= 0)
                        .orElse(true);
    }

    private static boolean isTime(String text) {
        try {
            LocalTime.parse(text);
            return true;
        } catch (DateTimeParseException noTime) {
            return false;
        }
    }

    private static boolean fits(Object constant, Type type) {
        return switch (type) {
            case NUMBER -> constant instanceof BigDecimal;
            case YES_NO -> constant instanceof Boolean;
            default -> constant instanceof String;
        };
    }

    static String kind(Type type) {
        return switch (type) {
            case NUMBER -> "bilangan bulat";
            case YES_NO -> "true atau false";
            case TIME -> "jam seperti \"07:00\"";
            case CODE -> "kode dalam tanda petik";
            case PROGRAMME -> "kode program dalam tanda petik";
            case STEP -> "id langkah dalam tanda petik";
            case TEXT -> "teks dalam tanda petik";
        };
    }

    /** What cells may name: programmes that lend, and steps of all processes. */
    private record Known(List<String> programmes, Set<String> steps) {}
}
