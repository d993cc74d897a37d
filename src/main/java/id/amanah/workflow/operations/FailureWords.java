package id.amanah.workflow.operations;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an exception of a job means to an operator; the exception itself stays one click away. */
public final class FailureWords {

    static final String BROKEN_FACTS = "data alur kasus ini rusak; perbaiki data alurnya, lalu coba lagi";

    private static final String BOTH_AT_ONCE =
            "dua hal mengubah kasus ini pada saat yang sama; percobaan berikutnya biasanya berhasil";

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning("invalid uuid", BROKEN_FACTS),
            new Meaning("classcastexception", BROKEN_FACTS),
            new Meaning("cannot be cast", BROKEN_FACTS),
            new Meaning(
                    "gives no answer", "sebuah tabel aturan tidak memberi jawaban; manajer perlu memeriksa tabelnya"),
            new Meaning("has no row", "sebuah tabel aturan tidak punya baris yang cocok; manajer perlu memeriksanya"),
            new Meaning(
                    "unknown property", "diagram menyebut nama yang tidak ada; manajer perlu memperbaiki diagramnya"),
            new Meaning(
                    "access denied in expression",
                    "diagram menyebut nama yang tidak boleh; manajer perlu memperbaikinya"),
            new Meaning(
                    "cannot instantiate", "diagram menyebut pekerjaan yang tidak ada; manajer perlu memperbaikinya"),
            new Meaning("jdbc", "basis data tidak dapat dihubungi saat itu"),
            new Meaning("connection", "sambungan ke basis data atau layanan lain terputus saat itu"),
            new Meaning("timeout", "layanan yang dipakai terlalu lama menjawab"),
            new Meaning("timed out", "layanan yang dipakai terlalu lama menjawab"),
            new Meaning("updated by another transaction", BOTH_AT_ONCE),
            new Meaning("optimistic", BOTH_AT_ONCE),
            new Meaning("persistence layer", "basis data menolak perubahan itu atau tidak menjawab saat itu"),
            new Meaning("could not execute statement", "basis data menolak perubahan itu"));

    private FailureWords() {}

    /** What it means, as half a sentence. */
    public static String of(String exception) {
        if (exception == null || exception.isBlank()) {
            return "sebabnya tidak disebutkan; lihat jejak kesalahannya";
        }
        return meaning(exception).orElse("langkah itu menolak atau rusak; baca jejak kesalahannya");
    }

    /** Whether it is one whose words tell what it means. */
    static boolean tells(String exception) {
        return exception != null && meaning(exception).isPresent();
    }

    private static Optional<String> meaning(String exception) {
        String text = exception.toLowerCase(Locale.ROOT);
        return MEANINGS.stream()
                .filter(meaning -> text.contains(meaning.words()))
                .map(Meaning::indonesian)
                .findFirst();
    }

    /** Whether a routing fact of the case is the matter. */
    static boolean isOfFacts(String exception) {
        return BROKEN_FACTS.equals(of(exception));
    }

    private record Meaning(String words, String indonesian) {}
}
