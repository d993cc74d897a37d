package id.amanah.workflow.models.changes;

import id.amanah.workflow.models.changes.ElementChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What differs between two versions of a process.
 *
 * @param elements only those that are not alike
 */
public record ProcessChanges(List<ElementChange> elements) {

    /** Compares by element id: an element with a new id counts as another one. */
    public static ProcessChanges between(byte[] before, byte[] after) {
        Diagram old = Diagram.of(before);
        Diagram now = Diagram.of(after);
        List<ElementChange> changes = new ArrayList<>();
        for (Diagram.Part part : now.parts().values()) {
            Diagram.Part was = old.parts().get(part.id());
            if (was == null) {
                changes.add(change(now, part, Kind.ADDED, List.of()));
                continue;
            }
            List<String> sentences = differences(was, part, old, now);
            if (!sentences.isEmpty()) {
                changes.add(change(now, part, Kind.CHANGED, sentences));
            } else if (!Objects.equals(old.place(part.id()), now.place(part.id()))) {
                changes.add(change(now, part, Kind.MOVED, List.of()));
            }
        }
        old.parts().values().stream()
                .filter(part -> !now.parts().containsKey(part.id()))
                .forEach(part -> changes.add(change(old, part, Kind.REMOVED, List.of())));
        return new ProcessChanges(List.copyOf(changes));
    }

    /** All of it in Indonesian sentences, what was only moved in one. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        long moved = 0;
        for (ElementChange element : elements) {
            String name = BpmnWords.type(element.type()) + " \"" + element.label() + "\"";
            switch (element.change()) {
                case ADDED -> sentences.add(name + " ditambahkan.");
                case REMOVED -> sentences.add(name + " dihapus.");
                case CHANGED -> element.sentences().forEach(what -> sentences.add(name + ": " + what + "."));
                case MOVED -> moved++;
            }
        }
        if (moved > 0) {
            sentences.add(moved + " bagian hanya digeser letaknya di gambar.");
        }
        return sentences;
    }

    private static ElementChange change(Diagram diagram, Diagram.Part part, Kind kind, List<String> sentences) {
        return new ElementChange(part.id(), part.type(), diagram.label(part.id()), kind, sentences);
    }

    private static List<String> differences(Diagram.Part was, Diagram.Part is, Diagram old, Diagram now) {
        List<String> sentences = new ArrayList<>();
        if (!was.type().equals(is.type())) {
            sentences.add("jenis berubah dari " + BpmnWords.type(was.type()) + " menjadi " + BpmnWords.type(is.type()));
        }
        Set<String> names = new LinkedHashSet<>(was.properties().keySet());
        names.addAll(is.properties().keySet());
        for (String name : names) {
            String before = was.properties().get(name);
            String after = is.properties().get(name);
            if (Objects.equals(before, after)) {
                continue;
            }
            String label = label(name);
            if (before == null) {
                sentences.add(label + " ditambahkan: " + value(name, after, now));
            } else if (after == null) {
                sentences.add(label + " dihapus (semula " + value(name, before, old) + ")");
            } else {
                sentences.add(
                        label + " berubah dari " + value(name, before, old) + " menjadi " + value(name, after, now));
            }
        }
        return sentences;
    }

    private static String label(String path) {
        List<String> words = new ArrayList<>();
        for (String name : path.split(" ", -1)) {
            words.add(BpmnWords.property(name));
        }
        return String.join(" ", words);
    }

    private static String value(String name, String value, Diagram diagram) {
        boolean reference =
                Set.of("sourceRef", "targetRef", "attachedToRef", "default").contains(name);
        String shown = reference ? diagram.label(value) : value;
        return switch (shown) {
            case "true" -> "ya";
            case "false" -> "tidak";
            default -> "\"" + (shown.length() > 200 ? shown.substring(0, 200) + "…" : shown) + "\"";
        };
    }
}
