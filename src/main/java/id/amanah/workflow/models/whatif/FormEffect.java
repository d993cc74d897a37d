package id.amanah.workflow.models.whatif;

import java.util.List;

/**
 * What a changed form differs in, and how many open tasks will show it at once.
 *
 * @param openTasks that show this form
 */
public record FormEffect(String model, String key, String title, List<String> sentences, long openTasks) {}
