package id.amanah.workflow.models.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is live, as far as the gate has to know it. */
interface LiveModels {

    /** The latest version of every process and table. */
    List<ModelFile> latest();

    /** The latest version of the forms of that name, as far as there are any. */
    List<ModelFile> forms(Set<String> ids);

    /** Older versions of processes that cases still run on. */
    List<ModelFile> stillRunning();

    /** How many cases stand at which element of a process, whatever their version. */
    Map<String, Long> waiting(String process);
}
