package id.amanah.financing;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The payout of one application: the only class that moves it from one status to the next, and that lets money be
 * reported and confirmed. Each member's money moves once.
 */
@Entity
@Table(name = "disbursement")
class Disbursement {

    @Id
    private String applicationNumber;

    @Version
    private long version;

    private UUID groupId;

    private String programmeCode;

    @Enumerated(EnumType.STRING)
    private DisbursementStatus status;

    private LocalDate meetingOn;

    private String meetingPlace;

    private LocalDate preparedOn;

    private String representedBy;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "application_number", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Financing> financings = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "application_number", nullable = false, updatable = false)
    private List<Payout> payouts = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "application_number", nullable = false, updatable = false)
    @OrderBy("id")
    private List<PayoutEvent> events = new ArrayList<>();

    protected Disbursement() {}

    Disbursement(
            String applicationNumber,
            UUID groupId,
            String programmeCode,
            LocalDate preparedOn,
            LocalDate meetingOn,
            String meetingPlace) {
        this.applicationNumber = applicationNumber;
        this.groupId = groupId;
        this.programmeCode = programmeCode;
        this.preparedOn = preparedOn;
        this.meetingOn = meetingOn;
        this.meetingPlace = meetingPlace;
        this.status = DisbursementStatus.PREPARED;
    }

    /** Whether the money of any member was reported handed over or confirmed. */
    boolean moneyMoved() {
        return payouts.stream().anyMatch(payout -> payout.status() != PayoutStatus.RETRACTED);
    }

    /** Whether everybody signed and nobody's money was reported handed over. */
    boolean isSignedAndUnpaid() {
        return status == DisbursementStatus.SIGNED && !moneyMoved();
    }

    /** Whether these and no others are the borrowers it was prepared for. */
    boolean isFor(List<Borrower> borrowers) {
        List<Financing> open = openFinancings();
        return open.size() == borrowers.size()
                && borrowers.stream()
                        .allMatch(borrower -> open.stream().anyMatch(financing -> financing.isFor(borrower)));
    }

    /** Ends financings that no borrower answers to any more. Who signed, signed for another group: all sign anew (A11). */
    void prepareAnew(List<Borrower> borrowers, LocalDate on, LocalDate newMeetingOn) {
        if (moneyMoved()) {
            throw RefusedInput.of(
                    "applicationNumber",
                    "Uang untuk pengajuan " + applicationNumber + " sudah diserahkan; akad tidak dapat disusun ulang");
        }
        openFinancings().stream()
                .filter(financing -> borrowers.stream().noneMatch(financing::isFor))
                .forEach(Financing::cancel);
        openFinancings().forEach(Financing::forgetSignature);
        preparedOn = on;
        meetingOn = newMeetingOn;
        status = DisbursementStatus.PREPARED;
    }

    void add(Financing financing) {
        financings.add(financing);
    }

    /** Plans the payout meeting; a date may stay as it was, a new one may not lie in the past. */
    void planMeeting(LocalDate on, String place, LocalDate today) {
        refuseUnless(DisbursementStatus.PREPARED);
        if (on.isBefore(today) && !on.equals(meetingOn)) {
            throw RefusedInput.of("meetingOn", "Tanggal pertemuan pencairan tidak boleh sudah lewat");
        }
        meetingOn = on;
        meetingPlace = place;
    }

    /** Names the staff member who signs for the cooperative, where nobody is named yet. */
    void represent(Optional<String> staffId) {
        if (representedBy == null) {
            representedBy = staffId.orElse(null);
        }
    }

    /** Notes who signed akad and joint-liability statement; with the last signature money may be paid (A11). */
    void sign(List<UUID> members, LocalDate on, LocalDate today, String notedBy) {
        refuseUnless(DisbursementStatus.PREPARED);
        Problems problems = new Problems();
        problems.addIf(on.isAfter(today), "signedOn", "Tanggal tanda tangan tidak boleh di masa depan");
        problems.addIf(
                on.isBefore(preparedOn),
                "signedOn",
                "Tanggal tanda tangan tidak boleh sebelum akad disiapkan (" + IndonesianText.date(preparedOn) + ")");
        problems.throwIfAny();
        members.forEach(member -> openFinancingOf(member).sign(on, notedBy));
        if (openFinancings().stream().allMatch(Financing::isSigned)) {
            status = DisbursementStatus.SIGNED;
        }
    }

    /**
     * Reports what happened at the payout meeting, for every member whose money is not confirmed yet. A report that was
     * disputed is corrected by the next one: the same payout, never a second one.
     */
    void handOver(Map<UUID, Handover> answers, String payer, LocalDate on, LocalDate today, Instant at) {
        refuseHandoverNow();
        List<Financing> waiting = unconfirmed();
        Problems problems = new Problems();
        problems.addIf(on.isAfter(today), "handedOverOn", "Tanggal penyerahan uang tidak boleh di masa depan");
        waiting.stream()
                .map(Financing::signedOn)
                .max(LocalDate::compareTo)
                .filter(on::isBefore)
                .ifPresent(signed -> problems.add(
                        "handedOverOn",
                        "Tanggal penyerahan uang tidak boleh sebelum semua anggota tanda tangan ("
                                + IndonesianText.date(signed) + ")"));
        answers.keySet().stream()
                .filter(member -> waiting.stream()
                        .noneMatch(financing -> financing.memberId().equals(member)))
                .findAny()
                .ifPresent(member -> problems.add("members", alreadyPaidOrUnknown(member)));
        for (Financing financing : waiting) {
            problems.addIf(
                    !answers.containsKey(financing.memberId()),
                    "members",
                    financing.memberName() + ": belum diisi apakah uangnya diserahkan");
        }
        problems.addIf(
                answers.values().stream().allMatch(Handover.LATER::equals),
                "members",
                "Belum ada yang diserahkan: selesaikan tugas ini setelah uang benar-benar diserahkan");
        problems.addIf(
                payouts.stream().noneMatch(payout -> payout.status() == PayoutStatus.CONFIRMED)
                        && !answers.containsValue(Handover.RECEIVED),
                "members",
                "Bila tidak ada anggota yang jadi menerima uang, catat pengunduran diri kelompok");
        problems.throwIfAny();
        for (Financing financing : waiting) {
            Optional<Payout> known = payoutOf(financing.memberId());
            financing.decline(answers.get(financing.memberId()) == Handover.DECLINED);
            if (answers.get(financing.memberId()) == Handover.RECEIVED) {
                Payout payout = known.orElseGet(() -> opened(financing));
                payout.report(payer, on);
            } else {
                known.ifPresent(Payout::retract);
            }
        }
        status = DisbursementStatus.HANDED_OVER;
        events.add(new PayoutEvent(at, payer, PayoutEvent.Kind.HANDED_OVER, ""));
    }

    /** The second person's word that the report is right; each payout is final from then on and has its receipt. */
    List<Payout> confirm(String confirmer, Instant at, Supplier<String> receipts) {
        refuseVerdictNow(confirmer);
        List<Payout> confirmed = new ArrayList<>();
        for (Financing financing : unconfirmed()) {
            if (financing.isDeclined()) {
                financing.cancel();
            } else {
                payoutOf(financing.memberId())
                        .filter(payout -> payout.status() == PayoutStatus.REPORTED)
                        .ifPresent(payout -> {
                            payout.confirm(confirmer, at, receipts.get());
                            financing.paidOut();
                            confirmed.add(payout);
                        });
            }
        }
        status = unconfirmed().isEmpty() ? DisbursementStatus.PAID_OUT : DisbursementStatus.PARTLY_PAID;
        events.add(new PayoutEvent(at, confirmer, PayoutEvent.Kind.CONFIRMED, ""));
        return confirmed;
    }

    /** The second person's word that the report is wrong. */
    void dispute(String confirmer, String comment, Instant at) {
        refuseVerdictNow(confirmer);
        status = DisbursementStatus.DISPUTED;
        events.add(new PayoutEvent(at, confirmer, PayoutEvent.Kind.DISPUTED, comment));
    }

    /** Staff id of who made the report that waits for a second person, or made the last one. */
    Optional<String> payer() {
        return last(PayoutEvent.Kind.HANDED_OVER).map(PayoutEvent::staffId);
    }

    /** What the second person found wrong, while it waits to be corrected. */
    Optional<PayoutEvent> openDispute() {
        return status == DisbursementStatus.DISPUTED ? last(PayoutEvent.Kind.DISPUTED) : Optional.empty();
    }

    /** Financings that came about or still may. */
    List<Financing> openFinancings() {
        return financings.stream().filter(Financing::isOpen).toList();
    }

    /** Financings whose money is not confirmed yet. */
    List<Financing> unconfirmed() {
        return openFinancings().stream()
                .filter(financing -> financing.status() == FinancingStatus.PREPARED)
                .toList();
    }

    Financing financing(Payout payout) {
        return financings.stream()
                .filter(financing -> financing.id().equals(payout.financingId()))
                .findFirst()
                .orElseThrow();
    }

    Optional<Payout> payoutOf(UUID memberId) {
        return payouts.stream()
                .filter(payout -> payout.memberId().equals(memberId))
                .findFirst();
    }

    private Payout opened(Financing financing) {
        Payout payout = new Payout(applicationNumber, financing);
        payouts.add(payout);
        return payout;
    }

    private Financing openFinancingOf(UUID memberId) {
        return openFinancings().stream()
                .filter(financing -> financing.memberId().equals(memberId))
                .findFirst()
                .orElseThrow(() -> RefusedInput.of("members", "Anggota ini tidak termasuk dalam akad"));
    }

    private Optional<PayoutEvent> last(PayoutEvent.Kind kind) {
        return events.stream().filter(event -> event.kind() == kind).reduce((earlier, later) -> later);
    }

    private String alreadyPaidOrUnknown(UUID memberId) {
        return payoutOf(memberId)
                .filter(payout -> payout.status() == PayoutStatus.CONFIRMED)
                .map(payout -> "Uang untuk anggota ini sudah dibayarkan dengan kuitansi " + payout.receiptNumber()
                        + "; tidak dapat dibayarkan dua kali")
                .orElse("Anggota ini tidak termasuk dalam akad");
    }

    private void refuseHandoverNow() {
        switch (status) {
            case SIGNED, DISPUTED, PARTLY_PAID -> {}
            case PREPARED ->
                throw RefusedInput.of(
                        "members",
                        "Uang belum boleh diserahkan: belum tanda tangan akad dan pernyataan tanggung renteng: "
                                + openFinancings().stream()
                                        .filter(financing -> !financing.isSigned())
                                        .map(Financing::memberName)
                                        .collect(Collectors.collectingAndThen(
                                                Collectors.toList(), IndonesianText::list)));
            case HANDED_OVER ->
                throw RefusedInput.of(
                        "members",
                        "Penyerahan uang sudah dicatat dan menunggu pengesahan orang kedua; tidak dapat dicatat dua kali");
            case PAID_OUT ->
                throw RefusedInput.of(
                        "members",
                        "Uang untuk pengajuan " + applicationNumber
                                + " sudah dibayarkan seluruhnya; tidak dapat dibayarkan dua kali");
        }
    }

    private void refuseVerdictNow(String confirmer) {
        switch (status) {
            case HANDED_OVER -> {
                if (payer().filter(confirmer::equals).isPresent()) {
                    throw RefusedInput.of(
                            "verdict", "Yang menyerahkan uang tidak boleh mengesahkan sendiri; minta rekan lain");
                }
            }
            case PREPARED, SIGNED -> throw RefusedInput.of("verdict", "Penyerahan uang belum dicatat");
            case DISPUTED ->
                throw RefusedInput.of(
                        "verdict", "Penyerahan ini sudah dinyatakan tidak sesuai dan menunggu diperbaiki");
            case PARTLY_PAID, PAID_OUT ->
                throw RefusedInput.of("verdict", "Penyerahan uang ini sudah disahkan; tidak dapat disahkan dua kali");
        }
    }

    private void refuseUnless(DisbursementStatus needed) {
        if (status != needed) {
            throw RefusedInput.of(
                    "members", "Akad pengajuan " + applicationNumber + " sudah ditandatangani semua anggota");
        }
    }

    String applicationNumber() {
        return applicationNumber;
    }

    UUID groupId() {
        return groupId;
    }

    String programmeCode() {
        return programmeCode;
    }

    DisbursementStatus status() {
        return status;
    }

    LocalDate meetingOn() {
        return meetingOn;
    }

    String meetingPlace() {
        return meetingPlace;
    }

    Optional<String> representedBy() {
        return Optional.ofNullable(representedBy);
    }

    LocalDate preparedOn() {
        return preparedOn;
    }
}
