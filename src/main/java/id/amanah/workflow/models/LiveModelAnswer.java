package id.amanah.workflow.models;

/**
 * A model that is live.
 *
 * @param title what people call it
 * @param folder in which it lies in the repository
 * @param versions how many there have been
 * @param openCases of a process, in any of its versions; null for other models
 * @param pending whether a bundled file waits for a decision
 */
public record LiveModelAnswer(
        String model,
        ModelKind kind,
        String key,
        String title,
        String folder,
        VersionAnswer live,
        int versions,
        Long openCases,
        boolean pending) {}
