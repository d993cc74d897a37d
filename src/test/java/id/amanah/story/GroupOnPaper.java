package id.amanah.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A group as its officer has it on paper, to be typed into the registration form. */
public final class GroupOnPaper {

    private static final AtomicLong GROUPS = new AtomicLong();

    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final List<Person> members = new ArrayList<>();

    private GroupOnPaper(String programme, LocalDate today, int size) {
        with("programme", programme);
        with("name", "Kenanga " + GROUPS.incrementAndGet());
        with("rt", "3");
        with("rw", "2");
        with("kelurahan", "Berbas Tengah");
        with("kecamatan", Cooperative.KECAMATAN);
        for (int number = 0; number < size; number++) {
            members.add(Person.eligible(today));
        }
    }

    /** Five women of one RT (A1, A2). */
    public static GroupOnPaper bmt(LocalDate today) {
        return new GroupOnPaper("BMT-KELOMPOK", today, 5);
    }

    /** A BMT group of any size, allowed or not. */
    public static GroupOnPaper bmtOf(LocalDate today, int size) {
        return new GroupOnPaper("BMT-KELOMPOK", today, size);
    }

    /** So many women of a KSM (D1). */
    public static GroupOnPaper ksm(LocalDate today, int size) {
        return new GroupOnPaper("KSM", today, size);
    }

    /** With another answer; {@code null} leaves it open. */
    public GroupOnPaper with(String question, Object answer) {
        answers.put(question, answer);
        return this;
    }

    /** With one member varied, counted from 1. */
    public GroupOnPaper member(int position, Consumer<Person> change) {
        change.accept(members.get(position - 1));
        return this;
    }

    /** The members, in order. */
    public List<Person> members() {
        return List.copyOf(members);
    }

    /** What the group is called. */
    public String name() {
        return String.valueOf(answers.get("name"));
    }

    /** As the registration form sends it. */
    public Map<String, Object> form() {
        Map<String, Object> form = new LinkedHashMap<>(answers);
        form.put("members", members.stream().map(Person::row).toList());
        return form;
    }
}
