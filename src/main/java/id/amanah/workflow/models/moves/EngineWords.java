package id.amanah.workflow.models.moves;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the engine says about moving, in a manager's words. */
final class EngineWords {

    private EngineWords() {}

    static String of(List<String> failures) {
        Set<String> words = new LinkedHashSet<>();
        failures.forEach(failure -> words.add(of(failure)));
        return String.join("; ", words);
    }

    static String of(String failure) {
        if (failure == null) {
            return "alasan tidak diketahui";
        }
        if (failure.contains("incompatible types") || failure.contains("not supported")) {
            return "jenis langkahnya berbeda";
        }
        if (failure.contains("does not exist")) {
            return "langkah itu tidak ada pada versi tersebut";
        }
        if (failure.contains("There are multiple mappings")) {
            return "langkah ini dipetakan dua kali";
        }
        if (failure.contains("There is no migration instruction")) {
            return "sementara itu kasusnya sampai di langkah yang tidak ada tujuannya";
        }
        if (failure.contains("not an ancestor") || failure.contains("scope")) {
            return "langkahnya berada di bagian lain dari proses";
        }
        if (failure.contains("multi")) {
            return "yang satu dikerjakan sekali, yang lain berulang per anggota";
        }
        return "ditolak mesin proses: " + (failure.length() > 300 ? failure.substring(0, 300) + "…" : failure);
    }
}
