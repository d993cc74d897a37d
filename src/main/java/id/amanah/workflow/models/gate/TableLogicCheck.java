package id.amanah.workflow.models.gate;

import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import id.amanah.programme.TableContract.Rows;
import id.amanah.programme.TableContract.Type;
import id.amanah.workflow.models.gate.TableRows.Row;
import id.amanah.workflow.models.gate.TableSpace.Point;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A rule table answers whatever can be asked, once where one answer is wanted, and has no row that never answers. */
@Component
@Order(13)
class TableLogicCheck implements Check {

    private final Toolbox toolbox;

    TableLogicCheck(Toolbox toolbox) {
        this.toolbox = toolbox;
    }

    @Override
    public void look(Models models, Findings findings) {
        Map<String, TableContract> asked = toolbox.tables();
        List<String> programmes = toolbox.programmes();
        for (TableModel table : models.tables().values()) {
            TableContract contract = asked.get(table.id());
            if (contract == null) {
                continue;
            }
            table.kept()
                    .computeIfAbsent(List.of(contract, programmes), unknown -> judged(table, contract, programmes))
                    .forEach(findings::add);
        }
    }

    private static List<Finding> judged(TableModel table, TableContract contract, List<String> programmes) {
        Findings findings = new Findings();
        TableRows rows = TableRows.of(table);
        if (rows.rows().isEmpty()) {
            return List.of();
        }
        // A cell that cannot be read, or computes, was told of by the check of the table's shape.
        TableSpace.of(rows, contract, programmes)
                .ifPresent(whole -> judge(table, rows, contract, whole, programmes, findings));
        return findings.all();
    }

    private static void judge(
            TableModel table,
            TableRows rows,
            TableContract contract,
            TableSpace space,
            List<String> programmes,
            Findings findings) {
        Place file = new Place(table.resource(), table.id(), table.decision().getName());
        try {
            programmes(rows, contract, programmes, file, findings);
            if (contract.rows() == Rows.EXACTLY_ONE) {
                space.gap()
                        .ifPresent(
                                gap -> findings.error(
                                        "TABLE_GAP",
                                        file,
                                        "Tabel " + file.called() + " tidak menjawab bila " + words(gap) + ".",
                                        "Tambahkan baris untuk itu, atau luaskan baris yang ada; perkara akan berhenti bila tidak dijawab."));
            }
            if (rows.policy() == HitPolicy.UNIQUE) {
                space.overlaps()
                        .forEach(
                                overlap -> findings.error(
                                        "TABLE_OVERLAP",
                                        rows.place(overlap.second()),
                                        "Tabel " + file.called() + ": " + "baris "
                                                + overlap.first().number() + " dan "
                                                + overlap.second().number() + " sama-sama cocok bila "
                                                + words(overlap.at()) + ".",
                                        "Persempit salah satunya, atau pilih hit policy First bila baris teratas yang berlaku."));
            }
            if (rows.policy() == HitPolicy.FIRST) {
                space.shadowed().forEach(row -> unreachable(file, rows, row, findings));
            } else {
                space.impossible().forEach(row -> unreachable(file, rows, row, findings));
            }
        } catch (TableSpace.TooLarge tooLarge) {
            findings.warning(
                    "TABLE_NOT_ANALYSED",
                    file,
                    "Tabel " + file.called() + " terlalu besar untuk diperiksa celah dan tumpang tindihnya.",
                    "Periksa sendiri, atau pecah menjadi dua tabel.");
        }
    }

    private static void unreachable(Place file, TableRows rows, Row row, Findings findings) {
        findings.error(
                "ROW_UNREACHABLE",
                rows.place(row),
                "Tabel " + file.called() + ": baris " + row.number()
                        + " tidak pernah dipakai, karena baris di atasnya sudah"
                        + " mencakup semuanya atau syaratnya tidak mungkin terpenuhi.",
                "Pindahkan baris itu ke atas, atau hapus.");
    }

    /** Whatever may be missing, a programme that lends is not forgotten altogether. */
    private static void programmes(
            TableRows rows, TableContract contract, List<String> programmes, Place file, Findings findings) {
        for (String programme : programmes) {
            boolean covered = rows.answers(Map.of("programme", programme));
            if (!covered && contract.rows() != Rows.EXACTLY_ONE) {
                findings.error(
                        "PROGRAMME_UNCOVERED",
                        file,
                        "Tabel " + file.called() + " tidak punya satu baris pun untuk program \"" + programme + "\".",
                        "Tambahkan baris untuk program itu.");
            }
        }
    }

    private static String words(List<Point> points) {
        return points.stream()
                .map(point -> label(point.column()) + " = " + point.value())
                .collect(Collectors.joining(" dan "));
    }

    private static String label(Column column) {
        return column.type() == Type.PROGRAMME ? "program" : column.name();
    }
}
