package id.amanah.workflow.models.gate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The models as they would be once the proposed files are live.
 *
 * @param processes by id
 * @param tables by id
 * @param forms by id
 * @param older versions of processes that are not the latest but that cases still run on
 * @param live what is live now, for comparison; null where this is itself what is live
 * @param proposed names of the files that are to go live
 * @param kept what was worked out of all of them before
 */
record Models(
        Map<String, ProcessModel> processes,
        Map<String, TableModel> tables,
        Map<String, FormModel> forms,
        List<ProcessModel> older,
        Models live,
        Set<String> proposed,
        Map<Toolbox, KnownFacts> kept) {

    /** Set before the name of a file that is an older version. */
    static final String OLDER = "older/";

    /** What their processes know. */
    KnownFacts facts(Toolbox toolbox) {
        return kept.computeIfAbsent(toolbox, unknown -> new KnownFacts(this, toolbox));
    }

    Optional<ProcessModel> process(String id) {
        return Optional.ofNullable(id).map(processes::get);
    }

    Optional<TableModel> table(String id) {
        return Optional.ofNullable(id).map(tables::get);
    }

    Optional<FormModel> form(String id) {
        return Optional.ofNullable(id).map(forms::get);
    }

    /** The live version of a proposed process. */
    Optional<ProcessModel> before(ProcessModel process) {
        return live == null ? Optional.empty() : live.process(process.id());
    }

    Collection<ProcessModel> allProcesses() {
        return processes.values();
    }
}
