package id.amanah.workflow.models.gate;

import id.amanah.workflow.models.gate.FormModel.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A form is made of parts that the task list can show (form-js 1.8.7), each field under a key of its own. */
@Component
@Order(3)
class FormsCheck implements Check {

    private static final Set<String> PARTS = Set.of(
            "button",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "expression",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "text",
            "image",
            "table",
            "html",
            "spacer",
            "separator",
            "group",
            "dynamiclist");
    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist", "taglist");

    @Override
    public void look(Models models, Findings findings) {
        for (FormModel form : models.forms().values()) {
            form.kept()
                    .computeIfAbsent(FormsCheck.class, unknown -> found(form))
                    .forEach(findings::add);
        }
    }

    private static List<Finding> found(FormModel form) {
        Findings findings = new Findings();
        form.everything().forEach(part -> part(part, findings));
        keys(form.parts(), findings);
        return findings.all();
    }

    private static void part(Part part, Findings findings) {
        Place place = part.place();
        if (!PARTS.contains(part.type())) {
            findings.error(
                    "FORM_PART_UNSUPPORTED",
                    place,
                    "Formulir " + part.resource() + ": bagian " + place.called() + " berjenis \"" + part.type()
                            + "\", yang tidak dapat ditampilkan daftar tugas.",
                    part.type().equals("filepicker")
                            ? "Untuk foto pakai isian teks dengan properti widget = photo."
                            : "Ganti dengan jenis yang ada di formulir lain.");
            return;
        }
        if ((part.isField() || part.isGroup() && !part.path().isEmpty())
                && part.key().isBlank()) {
            findings.error(
                    "FORM_KEY_MISSING",
                    place,
                    "Formulir " + part.resource() + ": isian " + place.called() + " belum punya key.",
                    "Isi \"Key\" (untuk daftar \"Path\") dengan nama yang dikenal langkahnya.");
        }
        if (CHOICES.contains(part.type())
                && part.choices().isEmpty()
                && part.json().path("valuesKey").asText("").isBlank()
                && part.json().path("valuesExpression").asText("").isBlank()) {
            findings.error(
                    "FORM_CHOICES_MISSING",
                    place,
                    "Formulir " + part.resource() + ": " + place.called() + " tidak punya pilihan apa pun.",
                    "Tambahkan pilihannya, atau kembalikan sumber pilihan yang lama.");
        }
        Set<String> seen = new HashSet<>();
        for (String choice : part.choices()) {
            if (!seen.add(choice)) {
                findings.error(
                        "FORM_CHOICE_TWICE",
                        place,
                        "Formulir " + part.resource() + ": pilihan \"" + choice + "\" pada " + place.called()
                                + " ada dua kali.",
                        "Hapus salah satunya, atau beri nilai lain.");
            }
        }
        if (part.isList()
                && part.json().path("allowAddRemove").asBoolean(true)
                && part.children().stream()
                        .anyMatch(child -> child.type().equals("expression")
                                && child.json().path("expression").asText("").startsWith("=this."))) {
            findings.error(
                    "FORM_ROWS_ADDABLE",
                    place,
                    "Formulir " + part.resource() + ": daftar " + place.called()
                            + " membolehkan menambah baris, padahal setiap baris harus milik anggota atau hari yang ada.",
                    "Matikan \"Allow add/delete items\" pada daftar itu.");
        }
        if (part.type().equals("image") || part.type().equals("iframe")) {
            String source = part.json().path("source").asText("");
            if (source.startsWith("http:") || source.startsWith("https:") || source.startsWith("//")) {
                findings.error(
                        "FORM_IMAGE_OUTSIDE",
                        place,
                        "Formulir " + part.resource() + ": gambar " + place.called()
                                + " diambil dari situs lain dan tidak akan tampil.",
                        "Pakai gambar yang diberikan langkahnya, misalnya =housePhotoSource.");
            }
        }
        if (part.type().equals("datetime")
                && !part.json().path("subtype").asText("").matches("date|time|datetime")) {
            findings.error(
                    "FORM_DATE_KIND",
                    place,
                    "Formulir " + part.resource() + ": " + place.called() + " tidak menyebut jenis tanggalnya.",
                    "Pilih subtype \"Date\".");
        }
    }

    private static void keys(List<Part> parts, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (Part field : FormModel.fieldsOf(parts)) {
            if (!field.key().isBlank() && !seen.add(field.key())) {
                Place place = field.place();
                findings.error(
                        "FORM_KEY_TWICE",
                        place,
                        "Formulir " + field.resource() + ": key \"" + field.key()
                                + "\" dipakai dua isian, salah satunya " + place.called() + ".",
                        "Beri setiap isian key sendiri, atau hapus yang berlebih.");
            }
            if (!field.children().isEmpty()) {
                keys(field.children(), findings);
            }
        }
    }
}
