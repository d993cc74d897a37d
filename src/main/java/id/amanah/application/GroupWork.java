package id.amanah.application;

import java.util.Map;
import java.util.UUID;

/**
 * Who did the work that ties them to a group.
 *
 * @param surveyors who made the survey that counts, by present member
 * @param trainers who held each meeting of the training that counts, by meeting
 */
record GroupWork(Map<UUID, String> surveyors, Map<UUID, String> trainers) {}
