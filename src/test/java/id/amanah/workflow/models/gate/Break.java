package id.amanah.workflow.models.gate;

import java.util.List;

/**
 * A way to break a model.
 *
 * @param name what somebody did
 * @param file the model
 * @param edit how it was changed
 * @param as the name it is sent under, mostly its own
 * @param code the finding that refuses it
 * @param element where that finding points; null for the whole file
 * @param also findings that come with it, because the one thing breaks another
 */
record Break(String name, String file, Edit edit, String as, String code, String element, List<String> also) {

    static Break of(String name, String file, Edit edit, String code, String element, String... also) {
        return new Break(name, file, edit, file, code, element, List.of(also));
    }

    Break sentAs(String other) {
        return new Break(name, file, edit, other, code, element, also);
    }

    @Override
    public String toString() {
        return code + ": " + name;
    }
}
