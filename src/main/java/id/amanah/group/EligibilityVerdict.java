package id.amanah.group;

import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.util.List;

/**
 * What the eligibility tables say about a group on a day (A1 to A5).
 *
 * @param findings every reason against it, of the group first and then by member; empty where it is eligible
 */
public record EligibilityVerdict(List<Finding> findings) {

    /** Whether nothing speaks against the group. */
    public boolean eligible() {
        return findings.isEmpty();
    }

    /** Whether the group may be registered and every reason against it followed up afterwards. */
    public boolean mayBeFollowedUp() {
        return findings.stream().allMatch(Finding::mayBeFollowedUp);
    }

    /** All reasons as a refusal of the registration, with the way out where there is one. */
    RefusedInput asRefusal() {
        Problems problems = new Problems();
        findings.forEach(finding -> problems.add(
                finding.position() == null ? "members" : "members[" + (finding.position() - 1) + "]", finding.told()));
        problems.addIf(
                mayBeFollowedUp(),
                "evenIfNotYetEligible",
                "Untuk tetap mencatat kelompok ini, centang \"Daftarkan juga meski belum memenuhi syarat\"");
        return new RefusedInput(problems.toList());
    }
}
