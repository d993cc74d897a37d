package id.amanah.workflow.onboarding;

import id.amanah.group.GroupView;
import id.amanah.workflow.engine.CaseFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A group that was registered and the application opened for it.
 *
 * @param applicationNumber such as {@code AJU-2026-00042}
 */
public record OpenedCase(String applicationNumber, GroupView group) {

    /** What disagrees in the members' data and should be looked at, by member; it blocks nothing (5.3). */
    public List<String> warnings() {
        return group.members().stream()
                .flatMap(member ->
                        member.warnings().stream().map(warning -> "Anggota " + member.position() + ": " + warning))
                .toList();
    }

    /** What every process of the case knows about it; nothing personal. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(CaseFacts.GROUP_ID, group.id().toString());
        facts.put(CaseFacts.APPLICATION_NUMBER, applicationNumber);
        facts.put(CaseFacts.PROGRAMME, group.programmeCode());
        facts.put(CaseFacts.GROUP_NAME, group.name());
        facts.put(CaseFacts.KELURAHAN, group.neighbourhood().kelurahan());
        facts.put(CaseFacts.KECAMATAN, group.neighbourhood().kecamatan());
        facts.put(CaseFacts.OFFICER_ID, group.officerId());
        return facts;
    }
}
