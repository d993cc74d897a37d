package id.amanah.financing;

import id.amanah.group.GroupFormation;
import id.amanah.shared.Money;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what members pay and says where each of them stands. */
@Service
public class Repayments {

    private final Financings financings;
    private final RepaymentRecords records;
    private final Outbox outbox;
    private final GroupFormation groups;
    private final Clock clock;

    Repayments(Financings financings, RepaymentRecords records, Outbox outbox, GroupFormation groups, Clock clock) {
        this.financings = financings;
        this.records = records;
        this.outbox = outbox;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * Where every member of an application stands.
     *
     * @param on the day to which instalments are counted as due, itself included
     * @param lastTakenOn when repayments were last taken: what was due by then and is unpaid is in arrears; {@code null}
     *     where they never were
     */
    @Transactional(readOnly = true)
    public List<RepaymentPosition> positions(String applicationNumber, LocalDate on, LocalDate lastTakenOn) {
        return financings.ofApplication(applicationNumber).stream()
                .map(financing -> position(financing, on, lastTakenOn))
                .toList();
    }

    /**
     * Takes what members paid on one occasion, jasa first, then overdue principal.
     *
     * @param source names the occasion, so that it is taken once: {@code meeting:AJU-2026-00042:3}
     * @param on the day the money was received
     * @param received per member of the application; nothing is a legal amount, members left out paid nothing
     * @param receivedBy staff id of who took it
     * @throws RefusedInput where a member pays more than she owes, is none of theirs, or the occasion was taken before
     */
    @Transactional
    public void receive(
            String applicationNumber, String source, LocalDate on, Map<UUID, Money> received, String receivedBy) {
        Map<UUID, Financing> byMember = financings.ofApplicationForChange(applicationNumber).stream()
                .collect(Collectors.toMap(Financing::memberId, financing -> financing));
        refuseImpossible(byMember, received);
        // In one order everywhere, so that bookings can be followed and locks never cross.
        for (Financing financing : byMember.values().stream()
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .toList()) {
            Money amount = received.getOrDefault(financing.memberId(), Money.ZERO);
            if (!amount.isPositive()) {
                continue;
            }
            if (records.existsByFinancingIdAndSource(financing.id(), source)) {
                throw RefusedInput.of("received", "Angsuran pertemuan ini sudah dicatat; tidak dapat dicatat dua kali");
            }
            Allocation split = financing.receive(amount, on);
            Repayment repayment =
                    records.save(new Repayment(financing.id(), source, on, split, receivedBy, clock.instant()));
            outbox.leave(Outbox.Kind.REPAYMENT, "repayment:" + financing.number() + ":" + source, repayment.id());
        }
    }

    /** Whether every member's principal and jasa are repaid. */
    @Transactional(readOnly = true)
    public boolean isRepaid(String applicationNumber) {
        List<Financing> all = financings.ofApplication(applicationNumber);
        return !all.isEmpty()
                && all.stream().noneMatch(financing -> financing.outstanding().isPositive());
    }

    /**
     * Ends the financings of an application that is repaid; asked again it changes nothing.
     *
     * @throws IllegalStateException while something is owed
     */
    @Transactional
    public void close(String applicationNumber) {
        List<Financing> all = financings.ofApplicationForChange(applicationNumber);
        boolean open = all.stream().anyMatch(financing -> financing.status() != FinancingStatus.REPAID);
        all.forEach(Financing::repaid);
        if (open) {
            financings.groupOf(applicationNumber).ifPresent(groups::markRepaid);
        }
    }

    private static void refuseImpossible(Map<UUID, Financing> byMember, Map<UUID, Money> received) {
        Problems problems = new Problems();
        received.forEach((member, amount) -> {
            Financing financing = byMember.get(member);
            if (financing == null) {
                problems.add("received", "Anggota ini tidak punya pembiayaan di kelompok ini");
            } else if (amount.isNegative()) {
                problems.add("received", financing.memberName() + ": angsuran tidak boleh kurang dari Rp 0");
            } else if (amount.compareTo(financing.outstanding()) > 0) {
                problems.add(
                        "received",
                        financing.memberName() + ": angsuran " + amount + " melebihi sisa kewajibannya "
                                + financing.outstanding());
            }
        });
        problems.throwIfAny();
    }

    private static RepaymentPosition position(Financing financing, LocalDate on, LocalDate lastTakenOn) {
        List<Instalment> rows = financing.status() == FinancingStatus.PAID_OUT ? financing.instalments() : List.of();
        Money arrears = Money.sum(rows.stream()
                .filter(row -> lastTakenOn != null && row.isDueBy(lastTakenOn))
                .map(Instalment::unpaid)
                .toList());
        Money dueByNow = Money.sum(rows.stream()
                .filter(row -> row.isDueBy(on))
                .map(Instalment::unpaid)
                .toList());
        Optional<LocalDate> next = rows.stream()
                .filter(row -> !row.isDueBy(on) && row.unpaid().isPositive())
                .map(Instalment::due)
                .findFirst();
        return new RepaymentPosition(
                financing.memberId(),
                financing.memberName(),
                financing.number(),
                arrears,
                dueByNow.minus(arrears),
                Money.sum(rows.stream().map(Instalment::unpaid).toList()),
                Money.sum(rows.stream().map(Instalment::unpaidPrincipal).toList()),
                next.orElse(null));
    }
}
