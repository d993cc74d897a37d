package id.amanah.workflow.models.moves;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A running case and where it stands.
 *
 * @param applicationNumber null where it bears none
 * @param steps ids of all elements it stands at, each with the time since when
 * @param limits ids of time limits attached to these that are still to come
 */
record OpenCase(String processInstanceId, String applicationNumber, Map<String, Instant> steps, Set<String> limits) {

    OpenCase(String processInstanceId, String applicationNumber) {
        this(processInstanceId, applicationNumber, new LinkedHashMap<>(), new LinkedHashSet<>());
    }
}
