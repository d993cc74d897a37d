package id.amanah.application;

import java.util.Set;
import java.util.UUID;

/**
 * The work that others do anew so that somebody becomes free to decide.
 *
 * @param staffId who becomes free
 * @param name that person's name
 * @param members whose surveys are made anew
 * @param trainingDays numbers of the training days held anew
 */
record Release(String staffId, String name, Set<UUID> members, Set<Integer> trainingDays) {}
