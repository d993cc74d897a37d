package id.amanah.application;

import java.util.Set;
import java.util.UUID;

/**
 * The work that others do anew so that somebody becomes free to decide.
 *
 * @param staffId who becomes free
 * @param members whose surveys are made anew
 * @param meetings the meetings of the training that are held anew
 */
record Release(String staffId, Set<UUID> members, Set<UUID> meetings) {}
