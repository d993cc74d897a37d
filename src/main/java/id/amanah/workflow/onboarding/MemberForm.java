package id.amanah.workflow.onboarding;

import id.amanah.group.BusinessRunner;
import id.amanah.group.MaritalStatus;
import id.amanah.group.MemberDraft;
import id.amanah.group.MemberView;
import id.amanah.shared.Sex;
import id.amanah.workflow.engine.FormField;
import id.amanah.workflow.engine.Submission;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How a member is typed in forms: the keys of her fields, alike wherever she is typed. */
final class MemberForm {

    private static final int LONGEST_TYPED = 200;

    private MemberForm() {}

    /** The fields as a contract names them. What the identity number or the group's own address says may be left out. */
    static FormField[] fields(String prefix) {
        return Stream.of(
                        FormField.text("nik"),
                        FormField.text("name"),
                        FormField.choice("sex", Sex.class).optional(),
                        FormField.date("birthDate").optional(),
                        FormField.choice("maritalStatus", MaritalStatus.class),
                        FormField.text("phone").optional(),
                        FormField.text("street"),
                        FormField.text("rt").optional(),
                        FormField.text("rw").optional(),
                        FormField.text("kelurahan").optional(),
                        FormField.text("kecamatan").optional(),
                        FormField.text("business"),
                        FormField.choice("businessRunner", BusinessRunner.class),
                        FormField.date("businessSince"),
                        FormField.yesNo("surveyConsent"))
                .map(field -> new FormField(
                        key(prefix, field.key()),
                        field.kind(),
                        field.need(),
                        field.codes(),
                        field.source(),
                        field.row()))
                .toArray(FormField[]::new);
    }

    /** Their keys. */
    static String[] keys(String prefix) {
        return Stream.of(fields(prefix)).map(FormField::key).toArray(String[]::new);
    }

    /** What was typed; nothing of it is judged yet. */
    static MemberDraft read(Submission row) {
        return read(row, "");
    }

    /** As {@link #read(Submission)}, from fields whose keys bear a prefix: {@code correctedNik}. */
    static MemberDraft read(Submission row, String prefix) {
        return new MemberDraft(
                typed(row, prefix, "nik", "NIK"),
                typed(row, prefix, "name", "Nama"),
                typed(row, prefix, "sex", "Jenis kelamin"),
                typed(row, prefix, "birthDate", "Tanggal lahir"),
                typed(row, prefix, "maritalStatus", "Status pernikahan"),
                typed(row, prefix, "phone", "Nomor telepon"),
                typed(row, prefix, "street", "Jalan dan nomor rumah"),
                typed(row, prefix, "rt", "RT"),
                typed(row, prefix, "rw", "RW"),
                typed(row, prefix, "kelurahan", "Kelurahan"),
                typed(row, prefix, "kecamatan", "Kecamatan"),
                typed(row, prefix, "business", "Usaha"),
                typed(row, prefix, "businessRunner", "Siapa yang menjalankan usaha"),
                typed(row, prefix, "businessSince", "Tanggal mulai usaha"),
                row.yes(key(prefix, "surveyConsent")));
    }

    /** Fills the fields with that prefix in with what is known of the member. */
    static Map<String, Object> filledIn(MemberView member, String prefix) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(key(prefix, "nik"), member.nik().digits());
        values.put(key(prefix, "name"), member.name());
        values.put(key(prefix, "sex"), member.sex().name());
        values.put(key(prefix, "birthDate"), member.birthDate().toString());
        values.put(key(prefix, "maritalStatus"), member.maritalStatus().name());
        values.put(key(prefix, "phone"), member.phone());
        values.put(key(prefix, "street"), member.street());
        values.put(key(prefix, "rt"), member.neighbourhood().rt());
        values.put(key(prefix, "rw"), member.neighbourhood().rw());
        values.put(key(prefix, "kelurahan"), member.neighbourhood().kelurahan());
        values.put(key(prefix, "kecamatan"), member.neighbourhood().kecamatan());
        values.put(key(prefix, "business"), member.business());
        values.put(key(prefix, "businessRunner"), member.businessRunner().name());
        values.put(key(prefix, "businessSince"), member.businessSince().toString());
        values.put(key(prefix, "surveyConsent"), member.surveyConsent());
        return values;
    }

    private static String typed(Submission row, String prefix, String field, String label) {
        return row.optionalText(key(prefix, field), label, LONGEST_TYPED).orElse(null);
    }

    private static String key(String prefix, String field) {
        return prefix.isEmpty() ? field : prefix + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }
}
