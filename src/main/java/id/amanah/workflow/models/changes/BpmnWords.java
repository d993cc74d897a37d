package id.amanah.workflow.models.changes;

import java.util.Map;

/** How managers call what diagrams are made of. */
final class BpmnWords {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("userTask", "Tugas"),
            Map.entry("serviceTask", "Langkah otomatis"),
            Map.entry("sendTask", "Langkah kirim"),
            Map.entry("receiveTask", "Langkah tunggu pesan"),
            Map.entry("businessRuleTask", "Langkah tabel aturan"),
            Map.entry("scriptTask", "Langkah skrip"),
            Map.entry("callActivity", "Proses yang dipanggil"),
            Map.entry("subProcess", "Bagian"),
            Map.entry("exclusiveGateway", "Gerbang"),
            Map.entry("parallelGateway", "Gerbang bersamaan"),
            Map.entry("inclusiveGateway", "Gerbang pilihan ganda"),
            Map.entry("eventBasedGateway", "Gerbang kejadian"),
            Map.entry("sequenceFlow", "Panah"),
            Map.entry("startEvent", "Awal"),
            Map.entry("endEvent", "Akhir"),
            Map.entry("boundaryEvent", "Kejadian pada langkah"),
            Map.entry("intermediateCatchEvent", "Penantian"),
            Map.entry("intermediateThrowEvent", "Pemberitahuan"),
            Map.entry("process", "Proses"));

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("name", "nama"),
            Map.entry("documentation", "keterangan"),
            Map.entry("formRef", "formulir"),
            Map.entry("formKey", "formulir"),
            Map.entry("formRefBinding", "versi formulir"),
            Map.entry("assignee", "pemegang"),
            Map.entry("candidateGroups", "tim penerima"),
            Map.entry("candidateUsers", "orang penerima"),
            Map.entry("dueDate", "tenggat"),
            Map.entry("followUpDate", "tanggal tindak lanjut"),
            Map.entry("priority", "prioritas"),
            Map.entry("delegateExpression", "pekerjaan otomatis"),
            Map.entry("expression", "ekspresi"),
            Map.entry("class", "kelas"),
            Map.entry("asyncBefore", "titik simpan sebelum langkah"),
            Map.entry("asyncAfter", "titik simpan sesudah langkah"),
            Map.entry("conditionExpression", "syarat"),
            Map.entry("sourceRef", "asal"),
            Map.entry("targetRef", "tujuan"),
            Map.entry("attachedToRef", "menempel pada"),
            Map.entry("default", "jawaban bila tidak ada yang cocok"),
            Map.entry("cancelActivity", "menghentikan langkahnya"),
            Map.entry("timeDate", "waktu"),
            Map.entry("timeDuration", "lama menunggu"),
            Map.entry("timeCycle", "pengulangan waktu"),
            Map.entry("calledElement", "proses yang dipanggil"),
            Map.entry("decisionRef", "tabel aturan"),
            Map.entry("messageRef", "pesan"),
            Map.entry("errorRef", "galat"),
            Map.entry("historyTimeToLive", "lama riwayat disimpan"),
            Map.entry("multiInstanceLoopCharacteristics", "pengulangan"),
            Map.entry("collection", "daftar pengulangan"),
            Map.entry("elementVariable", "isi pengulangan"),
            Map.entry("failedJobRetryTimeCycle", "percobaan ulang"));

    private static final Map<String, String> EVENTS = Map.of(
            "create", "saat tugas dibuat",
            "complete", "saat tugas diselesaikan",
            "assignment", "saat tugas dipegang",
            "update", "saat tugas berubah",
            "delete", "saat tugas dihapus",
            "timeout", "saat waktunya tiba",
            "start", "saat langkah mulai",
            "end", "saat langkah selesai");

    private BpmnWords() {}

    static String type(String element) {
        return TYPES.getOrDefault(element, element);
    }

    static String property(String name) {
        return PROPERTIES.getOrDefault(name, name);
    }

    static String event(String name) {
        return EVENTS.getOrDefault(name, name);
    }
}
