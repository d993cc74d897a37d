package id.amanah.workflow.operations;

import java.util.List;

/**
 * Which places are wanted; null or blank wants all.
 *
 * @param search part of an application number or of a group's name
 * @param officer login id of the holder or, where nobody holds it, of the group's officer
 * @param teams engine groups of the territories to see; null for all
 * @param places these alone; null for all
 */
record StuckFilter(
        Cause cause,
        String step,
        String kecamatan,
        String officer,
        String search,
        List<String> teams,
        List<String> places) {

    static StuckFilter everything(List<String> teams) {
        return new StuckFilter(null, null, null, null, null, teams, null);
    }
}
