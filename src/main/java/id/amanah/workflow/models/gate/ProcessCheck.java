package id.amanah.workflow.models.gate;

import java.util.List;

/** A check that judges each process by itself; what it found of one stays true as long as the process is the same. */
abstract class ProcessCheck implements Check {

    @Override
    public final void look(Models models, Findings findings) {
        for (ProcessModel process : models.allProcesses()) {
            List<Finding> found = process.found(getClass(), () -> {
                Findings own = new Findings();
                look(process, own);
                return own.all();
            });
            found.forEach(findings::add);
        }
    }

    /** Looks at one process. */
    abstract void look(ProcessModel process, Findings findings);
}
