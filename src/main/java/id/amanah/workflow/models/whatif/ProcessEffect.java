package id.amanah.workflow.models.whatif;

import id.amanah.workflow.models.changes.ProcessChanges;
import java.util.List;

/**
 * What a changed process differs in, and which cases are open.
 *
 * @param changes against what is live; null for a process that is new
 * @param openCases per version and step
 * @param openTotal cases open in any version
 */
public record ProcessEffect(
        String model,
        String key,
        String title,
        ProcessChanges changes,
        List<String> sentences,
        List<OpenStep> openCases,
        long openTotal) {}
