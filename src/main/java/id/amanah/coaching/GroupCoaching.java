package id.amanah.coaching;

import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.financing.Repayments;
import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accompanies a group after its payout: what it agreed on, its meetings, and the instalments taken at them. */
@Service
@Transactional
public class GroupCoaching {

    private final Coachings coachings;
    private final Repayments repayments;
    private final Applications applications;
    private final CoachingRules rules;
    private final Clock clock;

    GroupCoaching(
            Coachings coachings, Repayments repayments, Applications applications, CoachingRules rules, Clock clock) {
        this.coachings = coachings;
        this.repayments = repayments;
        this.applications = applications;
        this.rules = rules;
        this.clock = clock;
    }

    /** Opens the coaching of an application; answers whether this call did, and not an earlier one. */
    public boolean open(String applicationNumber, UUID groupId) {
        return coachings.openOnce(applicationNumber, groupId, clock.instant()) == 1;
    }

    /** The coaching of an application, where it was opened. */
    @Transactional(readOnly = true)
    public Optional<CoachingView> of(String applicationNumber) {
        return coachings.findByApplicationNumber(applicationNumber).map(coaching -> coaching.view(today()));
    }

    /** The frequency proposed to the group of an application; what it agrees to holds (A13). */
    @Transactional(readOnly = true)
    public MeetingFrequency proposedFrequency(String applicationNumber) {
        return rules.proposedFrequency(programmeOf(applicationNumber));
    }

    /** When the day of the meeting to come begins for the officer, where one is agreed. */
    @Transactional(readOnly = true)
    public Optional<ZonedDateTime> nextMeetingBegins(String applicationNumber) {
        return of(applicationNumber)
                .map(CoachingView::nextMeetingOn)
                .map(day -> day.atTime(rules.startTime(programmeOf(applicationNumber)))
                        .atZone(clock.getZone()));
    }

    /**
     * Takes down what the group agreed on (A13).
     *
     * @param by staff id of who agreed it with the group
     * @throws RefusedInput where something is missing, the first meeting lies in the past, or it was agreed before
     */
    public void agree(String applicationNumber, Agreement agreement, String by) {
        forChange(applicationNumber).agree(agreement, today(), by);
    }

    /**
     * Closes the minutes of a meeting and takes the instalments received at it; members without a line were absent.
     *
     * @param number the meeting's number
     * @param by staff id of who records it
     * @return whether everything is repaid with that
     * @throws RefusedInput where it was recorded before, a date is impossible, a member is none of theirs, or pays more
     *     than she owes
     */
    public boolean record(String applicationNumber, int number, Minutes minutes, String by) {
        Coaching coaching = forChange(applicationNumber);
        coaching.record(number, minutes, today(), by, clock.instant());
        Map<UUID, Money> received = minutes.members().stream()
                .collect(Collectors.toMap(MemberAtMeeting::memberId, MemberAtMeeting::received));
        repayments.receive(
                applicationNumber, "meeting:" + applicationNumber + ":" + number, minutes.heldOn(), received, by);
        return repayments.isRepaid(applicationNumber);
    }

    /**
     * Moves the meeting to come to another day.
     *
     * @param why mandatory, at most 500 characters
     * @throws RefusedInput where it was recorded, the day lies in the past, or the reason is missing
     */
    public void postpone(String applicationNumber, int number, LocalDate newDay, String why, String by) {
        forChange(applicationNumber).postpone(number, newDay, why, today(), by, clock.instant());
    }

    /** Ends coaching and financings of a group that has repaid everything; asked again it changes nothing. */
    public void close(String applicationNumber) {
        repayments.close(applicationNumber);
        forChange(applicationNumber).end(today());
    }

    private String programmeOf(String applicationNumber) {
        return applications
                .byNumber(applicationNumber)
                .map(ApplicationView::programmeCode)
                .orElseThrow(() -> RefusedInput.of("applicationNumber", "Nomor pengajuan ini tidak dikenal"));
    }

    private Coaching forChange(String applicationNumber) {
        return coachings
                .findForChange(applicationNumber)
                .orElseThrow(() -> RefusedInput.of("applicationNumber", "Pembinaan untuk pengajuan ini belum dimulai"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
