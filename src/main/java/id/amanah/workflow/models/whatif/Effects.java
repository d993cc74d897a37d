package id.amanah.workflow.models.whatif;

import java.util.List;

/** What all files of a request would do. */
public record Effects(List<DecisionEffect> decisions, List<ProcessEffect> processes, List<FormEffect> forms) {}
