package id.amanah.group;

import id.amanah.shared.PlainText;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in the groups' way: raised by eligibility, survey, training, approval and withdrawal, shown to the officer
 * who resolves it, and settled when it is out of the way. What was settled stays on record.
 */
@Service
@Transactional
public class GroupConcerns {

    private static final int LONGEST_SENTENCE = 1000;

    private final ConcernRecords concerns;
    private final Clock clock;

    GroupConcerns(ConcernRecords concerns, Clock clock) {
        this.concerns = concerns;
        this.clock = clock;
    }

    /** What stands in the group's way now, oldest first. */
    @Transactional(readOnly = true)
    public List<Concern> of(UUID groupId) {
        return concerns.findByGroupIdAndSettledAtIsNullOrderByRaisedAt(groupId).stream()
                .map(ConcernRecord::view)
                .toList();
    }

    /** Everything that ever stood in the group's way, settled or not, oldest first. */
    @Transactional(readOnly = true)
    public List<Concern> historyOf(UUID groupId) {
        return concerns.findByGroupIdOrderByRaisedAt(groupId).stream()
                .map(ConcernRecord::view)
                .toList();
    }

    /**
     * Notes that something stands in the group's way; what is open already in the same words is not noted twice.
     *
     * @param memberId the member it is about, or {@code null} for the whole group
     * @param code what it is, in capitals, for reports
     * @param sentence what it is and why, in Indonesian, without names or other personal data
     */
    public void raise(UUID groupId, UUID memberId, ConcernOrigin origin, String code, String sentence) {
        String said = PlainText.required("sentence", "Keterangan", sentence, LONGEST_SENTENCE);
        boolean known = concerns.findByGroupIdAndSettledAtIsNullOrderByRaisedAt(groupId).stream()
                .anyMatch(concern -> concern.isSame(memberId, origin, code, said));
        if (!known) {
            concerns.save(new ConcernRecord(groupId, memberId, origin, code, said, clock.instant()));
        }
    }

    /** Settles all open concerns of that origin, of the group and its members. */
    public void settle(UUID groupId, ConcernOrigin origin) {
        settleWhere(groupId, concern -> concern.origin() == origin);
    }

    /** Settles all open concerns about that member. */
    public void settleMember(UUID groupId, UUID memberId) {
        settleWhere(groupId, concern -> memberId.equals(concern.memberId()));
    }

    /** Settles the open concerns of that origin about that member. */
    public void settleMember(UUID groupId, UUID memberId, ConcernOrigin origin) {
        settleWhere(groupId, concern -> memberId.equals(concern.memberId()) && concern.origin() == origin);
    }

    /** Settles everything, because the group ended. */
    void settleAll(UUID groupId) {
        settleWhere(groupId, concern -> true);
    }

    private void settleWhere(UUID groupId, Predicate<ConcernRecord> which) {
        concerns.findByGroupIdAndSettledAtIsNullOrderByRaisedAt(groupId).stream()
                .filter(which)
                .forEach(concern -> concern.settle(clock.instant()));
    }
}
