package id.amanah.workflow.engine;

import id.amanah.workflow.engine.FormField.Kind;
import id.amanah.workflow.engine.FormField.Need;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a submission, or of a row in it, that a contract declares; reading any other is a programming error. */
final class DeclaredFields {

    /** For values that belong to no step. */
    static final DeclaredFields ANY = new DeclaredFields(null, List.of(), "");

    private final ContractKept kept;
    private final List<FormField> fields;
    private final String path;

    private DeclaredFields(ContractKept kept, List<FormField> fields, String path) {
        this.kept = kept;
        this.fields = fields;
        this.path = path;
    }

    static DeclaredFields of(ContractKept kept) {
        return new DeclaredFields(kept, kept.contract().reads(), "");
    }

    DeclaredFields row(String list) {
        return kept == null
                ? ANY
                : new DeclaredFields(kept, field(list).map(FormField::row).orElse(List.of()), path + list + ".");
    }

    /** Everything that the contract reads or shows, by key. */
    Set<String> keys() {
        Set<String> keys = fields.stream().map(FormField::key).collect(Collectors.toSet());
        if (kept != null) {
            keys.addAll(kept.contract().shows());
        }
        return keys;
    }

    /** Somebody asks whether there is a value. */
    void asked(String key) {
        if (kept != null) {
            declared(key);
        }
    }

    /** A value is read as one of these kinds. */
    void read(String key, Kind... kinds) {
        if (kept == null) {
            return;
        }
        FormField field = declared(key);
        if (!Set.of(kinds).contains(field.kind())) {
            throw kept.broken("reads " + path + key + " as another kind than " + field.kind());
        }
        kept.reading(path + key, "takes");
    }

    /** A value is read that must be there. */
    void demanded(String key) {
        if (kept == null) {
            return;
        }
        if (declared(key).need() == Need.NEVER) {
            throw kept.broken("demands " + path + key + ", which its contract calls optional");
        }
        kept.reading(path + key, "demands");
    }

    private FormField declared(String key) {
        return field(key).orElseThrow(() -> kept.broken("reads " + path + key + ", which its contract does not name"));
    }

    private Optional<FormField> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }
}
