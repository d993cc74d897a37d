package id.amanah.application;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who did the work that ties them to a group.
 *
 * @param surveyors the staff who made the surveys that count, by member
 * @param trainers the staff who held each day of training, by day number from 1
 */
record GroupWork(Map<UUID, Set<String>> surveyors, Map<Integer, Set<String>> trainers) {}
