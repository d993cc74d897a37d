package id.amanah.workflow.models.gate;

/**
 * One model as it lies in {@code processes/} or {@code forms/}.
 *
 * @param name file name without folder, such as {@code GroupTrainingProcess.bpmn}; its ending tells the kind
 * @param content the file's bytes, never changed by whoever holds it
 */
public record ModelFile(String name, byte[] content) {}
