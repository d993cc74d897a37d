package id.amanah.group;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A group as somebody typed it, in a form, a file or a REST call: every part text and nothing yet sure.
 *
 * @param programme code of the programme
 * @param rt the RT in which the group meets; members live there unless they say otherwise
 * @param evenIfNotYetEligible register although a member does not meet a condition that may be followed up;
 *     {@code null}: no
 */
public record GroupDraft(
        String programme,
        String name,
        String rt,
        String rw,
        String kelurahan,
        String kecamatan,
        List<MemberDraft> members,
        Boolean evenIfNotYetEligible) {

    /**
     * Makes a well-formed registration of it.
     *
     * @param today the day of registration
     * @throws RefusedInput with everything that is missing or malformed, of the group and of every member
     */
    public GroupRegistration read(LocalDate today) {
        Problems problems = new Problems();
        Neighbourhood neighbourhood = null;
        try {
            neighbourhood = new Neighbourhood(rt, rw, kelurahan, kecamatan);
        } catch (RefusedInput refused) {
            problems.merge("", refused);
        }
        List<MemberDraft> typed = members == null ? List.of() : members;
        List<MemberRegistration> read = new ArrayList<>();
        // More than a group can have are refused below, unread.
        for (int index = 0; index < Math.min(typed.size(), GroupRegistration.MOST_MEMBERS + 1); index++) {
            try {
                MemberDraft member = typed.get(index) == null ? MemberDraft.NOTHING : typed.get(index);
                read.add(member.read(neighbourhood, today));
            } catch (RefusedInput refused) {
                problems.merge("members[" + index + "].", "Anggota " + (index + 1) + ": ", refused);
            }
        }
        boolean allRead = problems.isEmpty();
        try {
            GroupRegistration registration = new GroupRegistration(
                    programme == null ? null : programme.strip(),
                    name,
                    neighbourhood,
                    read,
                    Boolean.TRUE.equals(evenIfNotYetEligible));
            if (allRead) {
                return registration;
            }
        } catch (RefusedInput refused) {
            refused.problems().stream()
                    .filter(problem -> allRead || List.of("programme", "name").contains(problem.field()))
                    .forEach(problem -> problems.add(problem.field(), problem.message()));
        }
        throw new RefusedInput(problems.toList());
    }
}
