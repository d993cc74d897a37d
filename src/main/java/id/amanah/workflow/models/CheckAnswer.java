package id.amanah.workflow.models;

import id.amanah.workflow.models.gate.Finding;
import java.util.List;

/**
 * What the gate says.
 *
 * @param clean whether the files may go live; there may be warnings nevertheless
 */
public record CheckAnswer(boolean clean, List<Finding> findings) {}
