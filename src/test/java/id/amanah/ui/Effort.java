package id.amanah.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Counts what a person has to do with the hands: fields filled and clicks made, form by form. */
final class Effort {

    private static final List<String> LINES = Collections.synchronizedList(new ArrayList<>());

    private int fields;
    private int clicks;

    void fieldFilled() {
        fields++;
    }

    void clicked() {
        clicks++;
    }

    /** Notes what was done since the last note, as "registration: 43 fields, 6 clicks". */
    void finish(String form) {
        LINES.add("%s: %d fields, %d clicks".formatted(form, fields, clicks));
        fields = 0;
        clicks = 0;
    }

    /** Every form's line, in the order they were completed. */
    static List<String> lines() {
        return List.copyOf(LINES);
    }
}
