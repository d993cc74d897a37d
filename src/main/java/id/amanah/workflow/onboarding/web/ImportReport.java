package id.amanah.workflow.onboarding.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What became of every row of a file.
 *
 * @param registeredGroups groups that are registered now
 * @param knownGroups groups that were registered before and stayed as they were
 * @param refusedGroups groups of which nothing was kept
 * @param rows in the file's order
 */
record ImportReport(int registeredGroups, int knownGroups, int refusedGroups, List<Row> rows) {

    /** What became of a group. */
    enum Outcome {
        /** It is registered now. */
        TERDAFTAR,
        /** It was registered before. */
        SUDAH_ADA,
        /** Nothing of it was kept. */
        DITOLAK
    }

    /**
     * What became of a row.
     *
     * @param line its line in the file, the heading being line 1
     * @param applicationNumber of the group, where it was registered now; else {@code null}
     * @param reasons why it was refused, or what should be looked at; in Indonesian
     */
    record Row(long line, String group, Outcome outcome, String applicationNumber, List<String> reasons) {}

    /** The rows as CSV, to be opened beside the file. */
    String asCsv() {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader("baris", "kelompok", "hasil", "nomor_pengajuan", "alasan")
                .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (Row row : rows) {
                printer.printRecord(
                        row.line(),
                        harmless(row.group()),
                        row.outcome(),
                        row.applicationNumber(),
                        harmless(String.join("; ", row.reasons())));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** A spreadsheet would take text that begins so for a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
