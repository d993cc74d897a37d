package id.amanah.workflow.models.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.stereotype.Component;

/** Reads files into models, and says what is wrong with those that are none. Equal files are read once. */
@Component
class ModelReader {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_KEPT = 300;
    private static final int DEEPEST_FORM = 50;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_FORM)
                    .maxStringLength(MOST_BYTES)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private static final Pattern LINE = Pattern.compile("(?:Line=|lineNumber: )(\\d+)");

    private final Map<String, Object> kept = new ConcurrentHashMap<>();

    /** The model in a file: a {@link ProcessModel}, {@link TableModel} or {@link FormModel}; nothing after a finding. */
    Optional<Object> read(ModelFile file, Findings findings) {
        String key = file.name() + digest(file.content());
        Object known = kept.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Object> read = readAnew(file, findings);
        read.ifPresent(model -> {
            if (kept.size() >= MOST_KEPT) {
                kept.clear();
            }
            kept.put(key, model);
        });
        return read;
    }

    private Optional<Object> readAnew(ModelFile file, Findings findings) {
        Place place = Place.file(file.name());
        if (file.content().length > MOST_BYTES) {
            findings.error(
                    "FILE_TOO_BIG",
                    place,
                    "Berkas " + file.name() + " lebih besar dari 2 MB.",
                    "Hapus gambar atau isi yang tidak perlu dari berkas ini.");
            return Optional.empty();
        }
        if (file.name().endsWith(".form")) {
            return form(file, findings);
        }
        if (!file.name().endsWith(".bpmn") && !file.name().endsWith(".dmn")) {
            findings.error(
                    "FILE_KIND",
                    place,
                    "Berkas " + file.name() + " bukan proses (.bpmn), tabel (.dmn) atau formulir (.form).",
                    "Keluarkan berkas ini dari daftar yang dikirim.");
            return Optional.empty();
        }
        Optional<SafeXml.Trouble> trouble = SafeXml.troubleWith(file.content());
        if (trouble.isPresent()) {
            findings.error(
                    trouble.get().code(),
                    place,
                    trouble.get().message(),
                    trouble.get().mend());
            return Optional.empty();
        }
        try {
            return file.name().endsWith(".bpmn") ? process(file, findings) : table(file, findings);
        } catch (ModelParseException invalid) {
            findings.error(
                    "XML_INVALID",
                    place,
                    "Isi berkas " + file.name() + " tidak sesuai aturan gambar proses atau tabel" + line(invalid) + ".",
                    "Buka dan simpan ulang berkasnya di Modeler; bila tetap ditolak, mulai dari versi yang berlaku.");
        } catch (ModelException invalid) {
            findings.error(
                    "XML_INVALID",
                    place,
                    "Isi berkas " + file.name() + " tidak dapat dibaca sebagai model" + line(invalid) + ".",
                    "Buka dan simpan ulang berkasnya di Modeler; bila tetap ditolak, mulai dari versi yang berlaku.");
        }
        return Optional.empty();
    }

    private static Optional<Object> process(ModelFile file, Findings findings) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        if (processes.size() != 1) {
            findings.error(
                    "ONE_PROCESS",
                    Place.file(file.name()),
                    "Berkas " + file.name() + " memuat " + processes.size() + " proses.",
                    "Satu berkas berisi tepat satu proses; pindahkan yang lain ke berkasnya sendiri.");
            return Optional.empty();
        }
        Process process = processes.iterator().next();
        named(file, process.getId(), ".bpmn", "proses", findings);
        if (!process.isExecutable()) {
            findings.error(
                    "NOT_EXECUTABLE",
                    new Place(file.name(), process.getId(), process.getName()),
                    "Proses " + process.getId() + " belum ditandai dapat dijalankan.",
                    "Centang \"Executable\" pada sifat proses.");
        }
        return Optional.of(new ProcessModel(file.name(), model, process));
    }

    private static Optional<Object> table(ModelFile file, Findings findings) {
        DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
        if (decisions.size() != 1) {
            findings.error(
                    "ONE_TABLE",
                    Place.file(file.name()),
                    "Berkas " + file.name() + " memuat " + decisions.size() + " keputusan.",
                    "Satu berkas berisi tepat satu tabel; pindahkan yang lain ke berkasnya sendiri.");
            return Optional.empty();
        }
        Decision decision = decisions.iterator().next();
        named(file, decision.getId(), ".dmn", "tabel", findings);
        if (!(decision.getExpression() instanceof DecisionTable)) {
            findings.error(
                    "NO_TABLE",
                    new Place(file.name(), decision.getId(), decision.getName()),
                    "Keputusan " + decision.getId() + " bukan tabel.",
                    "Buat keputusan ini sebagai tabel (decision table).");
            return Optional.empty();
        }
        return Optional.of(new TableModel(file.name(), model, decision));
    }

    private static Optional<Object> form(ModelFile file, Findings findings) {
        try {
            JsonNode form = JSON.readTree(file.content());
            if (form == null || !form.path("components").isArray()) {
                findings.error(
                        "FORM_UNREADABLE",
                        Place.file(file.name()),
                        "Berkas " + file.name() + " bukan formulir: daftar isiannya tidak ada.",
                        "Buka dan simpan ulang formulirnya di Modeler.");
                return Optional.empty();
            }
            named(file, form.path("id").asText(), ".form", "formulir", findings);
            return Optional.of(FormModel.of(file.name(), form));
        } catch (JsonProcessingException unreadable) {
            int line = unreadable.getLocation() == null
                    ? -1
                    : unreadable.getLocation().getLineNr();
            findings.error(
                    "FORM_UNREADABLE",
                    Place.file(file.name()),
                    "Formulir " + file.name() + " rusak dan tidak dapat dibaca"
                            + (line > 0 ? " (baris " + line + ")." : "."),
                    "Buka dan simpan ulang formulirnya di Modeler.");
            return Optional.empty();
        } catch (IOException impossible) {
            throw new IllegalStateException("bytes at hand cannot be read", impossible);
        }
    }

    private static void named(ModelFile file, String id, String ending, String kind, Findings findings) {
        if (!file.name().equals(id + ending)) {
            findings.error(
                    "NAME_NOT_ID",
                    new Place(file.name(), id, null),
                    "Nama berkas " + file.name() + " tidak sama dengan id " + kind + " di dalamnya, \"" + id + "\".",
                    "Beri nama berkas " + id + ending + ", atau kembalikan id yang lama bila tidak sengaja terubah.");
        }
    }

    private static String line(Throwable invalid) {
        for (Throwable one = invalid; one != null; one = one.getCause()) {
            Matcher line = LINE.matcher(String.valueOf(one.getMessage()));
            if (line.find()) {
                return " (baris " + line.group(1) + ")";
            }
        }
        return "";
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
