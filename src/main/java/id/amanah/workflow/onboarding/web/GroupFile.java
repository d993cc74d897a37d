package id.amanah.workflow.onboarding.web;

import id.amanah.group.GroupDraft;
import id.amanah.group.MemberDraft;
import id.amanah.shared.RefusedInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of groups: CSV in UTF-8 with a heading, commas or semicolons, one member a row, the group's name repeated. Rows
 * of one programme, name and {@code nomor} are one group, wherever they stand; it meets in the RT of its first row.
 */
final class GroupFile {

    /** Columns that must be there, in the order of the documentation. */
    static final List<String> COLUMNS = List.of(
            "program",
            "kelompok",
            "rt",
            "rw",
            "kelurahan",
            "kecamatan",
            "nik",
            "nama",
            "status_nikah",
            "telepon",
            "jalan",
            "usaha",
            "dijalankan_oleh",
            "usaha_sejak",
            "bersedia_disurvei");

    /** Columns that may be there: for people whose card disagrees with their NIK, and for groups of one name. */
    static final List<String> OPTIONAL_COLUMNS = List.of("jenis_kelamin", "tanggal_lahir", "nomor");

    private static final int MOST_ROWS = 5_000;
    private static final Set<String> YES = Set.of("ya", "y", "true", "1", "bersedia");

    private GroupFile() {}

    /**
     * One group of the file.
     *
     * @param lines the line of each member, in order, the heading being line 1
     */
    record Entry(String name, GroupDraft draft, List<Long> lines) {}

    /**
     * Reads the groups of a file; what they say is not judged yet.
     *
     * @throws RefusedInput where this is no such file
     */
    static List<Entry> read(byte[] file, boolean evenIfNotYetEligible) {
        String text = text(file);
        char delimiter = text.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setTrim(true)
                .get();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            refuseMissingColumns(parser);
            int rows = 0;
            for (CSVRecord cells : parser) {
                if (++rows > MOST_ROWS) {
                    throw RefusedInput.of(
                            "file", "Berkas paling banyak " + MOST_ROWS + " baris; bagi menjadi beberapa");
                }
                Row row = new Row(parser.getCurrentLineNumber(), cells);
                if (!row.isBlank()) {
                    groups.computeIfAbsent(row.group(), group -> new ArrayList<>())
                            .add(row);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException broken) {
            throw RefusedInput.of("file", "Berkas ini bukan CSV yang utuh; periksa tanda kutip dan baris judulnya");
        }
        if (groups.isEmpty()) {
            throw RefusedInput.of("file", "Berkas ini tidak berisi anggota satu pun");
        }
        return groups.values().stream()
                .map(rows -> entry(rows, evenIfNotYetEligible))
                .toList();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            // Spreadsheets put a mark of the encoding in front.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw RefusedInput.of("file", "Simpan berkas sebagai CSV UTF-8, lalu coba lagi");
        }
    }

    private static void refuseMissingColumns(CSVParser parser) {
        List<String> present = parser.getHeaderNames().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        List<String> missing =
                COLUMNS.stream().filter(column -> !present.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw RefusedInput.of("file", "Kolom ini tidak ada di baris judul: " + String.join(", ", missing));
        }
    }

    private static Entry entry(List<Row> rows, boolean evenIfNotYetEligible) {
        Row first = rows.get(0);
        return new Entry(
                first.cell("kelompok"),
                new GroupDraft(
                        first.cell("program"),
                        first.cell("kelompok"),
                        first.cell("rt"),
                        first.cell("rw"),
                        first.cell("kelurahan"),
                        first.cell("kecamatan"),
                        rows.stream().map(Row::member).toList(),
                        evenIfNotYetEligible),
                rows.stream().map(Row::line).toList());
    }

    private record Row(long line, CSVRecord cells) {

        String cell(String column) {
            return cells.isSet(column) ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }

        String group() {
            return String.join("\u0000", cell("program"), cell("kelompok"), cell("nomor"))
                    .toLowerCase(Locale.ROOT);
        }

        MemberDraft member() {
            return new MemberDraft(
                    cell("nik"),
                    cell("nama"),
                    cell("jenis_kelamin"),
                    cell("tanggal_lahir"),
                    cell("status_nikah"),
                    cell("telepon"),
                    cell("jalan"),
                    cell("rt"),
                    cell("rw"),
                    cell("kelurahan"),
                    cell("kecamatan"),
                    cell("usaha"),
                    cell("dijalankan_oleh"),
                    cell("usaha_sejak"),
                    YES.contains(cell("bersedia_disurvei").toLowerCase(Locale.ROOT)));
        }
    }
}
