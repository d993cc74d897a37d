package id.amanah.workflow.models;

import java.util.Locale;

/** What a deployed file is. */
public enum ModelKind {
    /** BPMN diagram. */
    PROCESS(".bpmn", "processes"),
    /** DMN table. */
    DECISION(".dmn", "processes"),
    /** Camunda Form. */
    FORM(".form", "forms"),
    /** Anything else that was deployed beside them, such as a picture. */
    OTHER("", "");

    private final String ending;
    private final String folder;

    ModelKind(String ending, String folder) {
        this.ending = ending;
        this.folder = folder;
    }

    /** The folder of the repository in which files of this kind lie; empty for {@link #OTHER}. */
    public String folder() {
        return folder;
    }

    String ending() {
        return ending;
    }

    /** The kind that the engine will take a file of this name for. */
    static ModelKind of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
            return PROCESS;
        }
        if (name.endsWith(".dmn") || name.endsWith(".dmn11.xml")) {
            return DECISION;
        }
        return name.endsWith(".form") ? FORM : OTHER;
    }
}
