package id.amanah.workflow.models.gate;

import java.util.List;

/** Judges models before they go live. */
public interface ModelGate {

    /**
     * Checks the given files together with what is live beside them: a file of the same name stands in the place of the live
     * one.
     *
     * @param proposed what is to go live, at least one file
     * @return everything found, all at once, errors first; empty when nothing is wrong
     */
    List<Finding> check(List<ModelFile> proposed);
}
