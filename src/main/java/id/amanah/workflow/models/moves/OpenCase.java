package id.amanah.workflow.models.moves;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A running case and where it stands.
 *
 * @param applicationNumber null where it bears none
 * @param steps ids of all elements it stands at, each with the time since when
 */
record OpenCase(String processInstanceId, String applicationNumber, Map<String, Instant> steps) {

    OpenCase(String processInstanceId, String applicationNumber) {
        this(processInstanceId, applicationNumber, new LinkedHashMap<>());
    }
}
