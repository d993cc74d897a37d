package id.amanah.workflow.models.whatif;

import java.util.List;

/**
 * What all files of a request would do.
 *
 * @param chains where changed tables lead to at the end, for those whose answer another table asks for
 */
public record Effects(
        List<DecisionEffect> decisions,
        List<ChainEffect> chains,
        List<ProcessEffect> processes,
        List<FormEffect> forms) {}
