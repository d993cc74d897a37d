package id.amanah.financing;

import static id.amanah.application.GroupsReadyToDecide.COLLEAGUE;
import static id.amanah.application.GroupsReadyToDecide.MANAGER;
import static id.amanah.application.GroupsReadyToDecide.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.amanah.application.ApplicationStatus;
import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.application.GroupsReadyToDecide;
import id.amanah.group.GroupFormation;
import id.amanah.group.GroupStatus;
import id.amanah.group.LeavingReason;
import id.amanah.group.MemberView;
import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.StaffRole;
import id.amanah.training.Gap;
import id.amanah.training.Trainings;
import id.amanah.workflow.ReadyGroups;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

/** From approved amounts to money received, on the real database. */
@SpringBootTest(properties = {"camunda.bpm.job-execution.enabled=false", "amanah.outbox.every=PT24H"})
@Import({GroupsReadyToDecide.class, GroupsReadyToPay.class})
class PayoutDeskTests {

    @Autowired
    GroupsReadyToPay ready;

    @Autowired
    GroupsReadyToDecide decidable;

    @Autowired
    Trainings trainings;

    @Autowired
    FinancingPreparation preparation;

    @Autowired
    Agreements agreements;

    @Autowired
    PayoutDesk desk;

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxDelivery delivery;

    @Autowired
    LedgerJournal journal;

    @Autowired
    Applications applications;

    @Autowired
    GroupFormation groups;

    @Autowired
    StaffMembers staff;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void each_approved_member_gets_a_financing_with_the_jasa_of_the_programme_A12() {
        ApplicationView application = ready.approved(1_000_000, 1_500_000, 2_000_000, 1_000_000, 1_000_000);

        DisbursementView prepared = preparation.prepare(application.number());

        assertThat(prepared.status()).isEqualTo(DisbursementStatus.PREPARED);
        assertThat(prepared.financings())
                .extracting(FinancingView::principal)
                .containsExactly(
                        Money.of(1_000_000),
                        Money.of(1_500_000),
                        Money.of(2_000_000),
                        Money.of(1_000_000),
                        Money.of(1_000_000));
        FinancingView second = prepared.financings().get(1);
        assertThat(second.number()).matches("PBY-2026-\\d{5}");
        assertThat(second.percentPerMonth()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(second.schedule()).hasSize(12);
        assertThat(second.jasa()).isEqualTo(Money.of(180_000));
        assertThat(Money.sum(second.schedule().stream()
                        .map(ScheduledInstalment::principal)
                        .toList()))
                .isEqualTo(Money.of(1_500_000));
        assertThat(second.schedule().get(0).due())
                .isEqualTo(prepared.meetingOn().plusMonths(1));
        assertThat(prepared.meetingOn()).isAfter(ready.today());
    }

    @Test
    void preparing_again_changes_nothing_and_takes_no_numbers() {
        ApplicationView application = ready.approved();
        DisbursementView first = preparation.prepare(application.number());
        int numbers = numbersTaken();

        assertThat(preparation.prepare(application.number())).isEqualTo(first);
        assertThat(numbersTaken()).isEqualTo(numbers);
    }

    @Test
    void a_substitute_approved_after_all_signed_gets_a_financing_and_everybody_signs_anew_A11() {
        ApplicationView application = ready.signed();
        DisbursementView before = desk.disbursementOf(application.number()).orElseThrow();
        UUID leaving = GroupsReadyToPay.membersOf(before).get(1);
        MemberView substitute =
                groups.replaceMember(application.groupId(), leaving, ReadyGroups.substitute(), LeavingReason.PINDAH);
        applications.become(application.groupId(), ApplicationStatus.OPEN);
        decidable.survey(application.groupId(), List.of(OFFICER));
        trainings.planMakeUps(
                application.groupId(),
                trainings.gaps(application.groupId()).stream().collect(Collectors.toMap(Gap::day, Gap::proposed)),
                "Balai RT 003",
                OFFICER);
        decidable.train(
                application.groupId(),
                List.of(OFFICER),
                MANAGER,
                1_000_000,
                1_000_000,
                1_000_000,
                1_000_000,
                1_000_000);
        ready.approve(application.groupId());

        DisbursementView after = preparation.prepare(application.number());

        assertThat(after.status()).isEqualTo(DisbursementStatus.PREPARED);
        assertThat(GroupsReadyToPay.membersOf(after))
                .hasSize(5)
                .doesNotContain(leaving)
                .contains(substitute.id());
        assertThat(after.financings()).noneMatch(FinancingView::signed);
        assertThat(after.meetingOn()).isAfter(ready.today());
        for (FinancingView kept : before.financings()) {
            if (!kept.memberId().equals(leaving)) {
                assertThat(after.of(kept.memberId()).orElseThrow().number()).isEqualTo(kept.number());
            }
        }
        assertThat(preparation.prepare(application.number())).isEqualTo(after);
    }

    @Test
    void no_money_before_all_have_signed_A11() {
        ApplicationView application = ready.approved();
        DisbursementView prepared = preparation.prepare(application.number());
        List<UUID> members = GroupsReadyToPay.membersOf(prepared);
        assertThatThrownBy(() -> desk.handOver(
                        application.number(), OFFICER, ready.today(), ready.allReceived(application.number())))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("belum tanda tangan");

        assertThat(sign(application, members.subList(0, 4))).isFalse();
        assertThatThrownBy(() -> desk.handOver(
                        application.number(), OFFICER, ready.today(), ready.allReceived(application.number())))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(prepared.financings().get(4).memberName())
                .hasMessageNotContaining(prepared.financings().get(0).memberName());

        assertThat(sign(application, members.subList(4, 5))).isTrue();
        desk.handOver(application.number(), OFFICER, ready.today(), ready.allReceived(application.number()));
        assertThatThrownBy(() -> sign(application, members))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("sudah ditandatangani");
    }

    @Test
    void impossible_dates_of_signature_and_meeting_are_refused() {
        ApplicationView application = ready.approved();
        DisbursementView prepared = preparation.prepare(application.number());
        List<UUID> members = GroupsReadyToPay.membersOf(prepared);
        assertThatThrownBy(() -> agreements.record(
                        application.number(), ready.today().minusDays(1), "Balai", List.of(), ready.today(), OFFICER))
                .hasMessageContaining("sudah lewat");
        assertThatThrownBy(() -> agreements.record(
                        application.number(),
                        prepared.meetingOn(),
                        "Balai",
                        members,
                        ready.today().plusDays(1),
                        OFFICER))
                .hasMessageContaining("masa depan");
        assertThatThrownBy(() -> agreements.record(
                        application.number(),
                        prepared.meetingOn(),
                        "Balai",
                        members,
                        ready.today().minusDays(1),
                        OFFICER))
                .hasMessageContaining("sebelum akad disiapkan");
        assertThatThrownBy(() -> agreements.record(
                        application.number(),
                        prepared.meetingOn(),
                        "Balai",
                        List.of(UUID.randomUUID()),
                        ready.today(),
                        OFFICER))
                .hasMessageContaining("tidak termasuk");
        assertThat(desk.disbursementOf(application.number())).contains(prepared);
    }

    @Test
    void another_meeting_day_moves_due_dates_and_no_amount() {
        ApplicationView application = ready.approved();
        DisbursementView prepared = preparation.prepare(application.number());
        agreements.record(
                application.number(),
                prepared.meetingOn().plusDays(4),
                "Rumah Bu RT",
                List.of(),
                ready.today(),
                OFFICER);
        DisbursementView moved = desk.disbursementOf(application.number()).orElseThrow();
        assertThat(moved.meetingPlace()).isEqualTo("Rumah Bu RT");
        FinancingView before = prepared.financings().get(0);
        FinancingView after = moved.financings().get(0);
        assertThat(after.schedule().get(0).due())
                .isEqualTo(prepared.meetingOn().plusDays(4).plusMonths(1));
        assertThat(after.schedule())
                .extracting(ScheduledInstalment::total)
                .isEqualTo(before.schedule().stream()
                        .map(ScheduledInstalment::total)
                        .toList());
    }

    @Test
    void one_hands_over_and_a_second_confirms_with_a_numbered_receipt_each() {
        ApplicationView application = ready.signed();
        desk.handOver(application.number(), OFFICER, ready.today(), ready.allReceived(application.number()));
        assertThat(applications.byNumber(application.number()).orElseThrow().status())
                .isEqualTo(ApplicationStatus.APPROVED);

        assertThat(desk.confirm(application.number(), MANAGER)).isEqualTo(PayoutOutcome.COMPLETE);

        DisbursementView paid = desk.disbursementOf(application.number()).orElseThrow();
        assertThat(paid.status()).isEqualTo(DisbursementStatus.PAID_OUT);
        List<Integer> receipts = paid.financings().stream()
                .map(financing -> Integer.parseInt(financing.receiptNumber().substring("KW-2026-".length())))
                .toList();
        for (int next = 1; next < receipts.size(); next++) {
            assertThat(receipts.get(next)).isEqualTo(receipts.get(next - 1) + 1);
        }
        assertThat(paid.financings()).allSatisfy(financing -> {
            assertThat(financing.status()).isEqualTo(FinancingStatus.PAID_OUT);
            assertThat(financing.handedOverBy()).isEqualTo(OFFICER);
            assertThat(financing.confirmedBy()).isEqualTo(MANAGER);
            assertThat(financing.startsOn()).isEqualTo(ready.today());
        });
        assertThat(applications.byNumber(application.number()).orElseThrow().status())
                .isEqualTo(ApplicationStatus.DISBURSED);
        assertThat(groups.groupOf(application.groupId()).status()).isEqualTo(GroupStatus.FINANCED);
    }

    @Test
    void nobody_confirms_what_they_handed_over_themselves_and_three_people_never_lock() {
        for (String payer : List.of(MANAGER, OFFICER, COLLEAGUE)) {
            ApplicationView application = ready.signed();
            assertThat(desk.payersFor(application.groupId())).contains(MANAGER, OFFICER, COLLEAGUE);
            desk.handOver(application.number(), payer, ready.today(), ready.allReceived(application.number()));
            assertThatThrownBy(() -> desk.confirm(application.number(), payer))
                    .isInstanceOf(RefusedInput.class)
                    .hasMessageContaining("tidak boleh mengesahkan sendiri");
            assertThatThrownBy(() -> desk.dispute(application.number(), payer, "salah"))
                    .isInstanceOf(RefusedInput.class);
            List<String> confirmers = desk.confirmersFor(application.groupId());
            assertThat(confirmers).hasSize(2).doesNotContain(payer);
            desk.confirm(application.number(), confirmers.get(0));
        }
    }

    @Test
    void only_active_field_staff_touch_money() {
        staff.save(new StaffMember("operator-1", "Op", StaffRole.OPERATOR, null));
        StaffMember gone = new StaffMember("pensiun", "Pensiun", StaffRole.MARKETING, null);
        gone.leave();
        staff.save(gone);
        ApplicationView application = ready.signed();
        for (String other : List.of("operator-1", "pensiun", "orang-asing")) {
            assertThatThrownBy(() -> desk.handOver(
                            application.number(), other, ready.today(), ready.allReceived(application.number())))
                    .isInstanceOf(RefusedInput.class)
                    .hasMessageContaining("masih aktif");
            assertThat(desk.payersFor(application.groupId())).doesNotContain(other);
        }
        desk.handOver(application.number(), OFFICER, ready.today(), ready.allReceived(application.number()));
        assertThatThrownBy(() -> desk.confirm(application.number(), "operator-1"))
                .isInstanceOf(RefusedInput.class);
    }

    @Test
    void a_disputed_report_is_corrected_and_never_becomes_a_second_payout() {
        ApplicationView application = ready.signed();
        Map<UUID, Handover> answers = ready.allReceived(application.number());
        desk.handOver(application.number(), OFFICER, ready.today(), answers);
        assertThatThrownBy(() -> desk.dispute(application.number(), MANAGER, "  "))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("wajib diisi");
        desk.dispute(application.number(), MANAGER, "Anggota kedua belum menerima");
        DisbursementView disputed = desk.disbursementOf(application.number()).orElseThrow();
        assertThat(disputed.status()).isEqualTo(DisbursementStatus.DISPUTED);
        assertThat(disputed.disputeComment()).isEqualTo("Anggota kedua belum menerima");
        assertThatThrownBy(() -> desk.confirm(application.number(), MANAGER))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("menunggu diperbaiki");

        UUID second = GroupsReadyToPay.membersOf(disputed).get(1);
        answers.put(second, Handover.LATER);
        desk.handOver(application.number(), OFFICER, ready.today(), answers);
        assertThat(desk.confirm(application.number(), MANAGER)).isEqualTo(PayoutOutcome.REMAINDER);
        DisbursementView partly = desk.disbursementOf(application.number()).orElseThrow();
        assertThat(partly.status()).isEqualTo(DisbursementStatus.PARTLY_PAID);
        assertThat(partly.of(second).orElseThrow().payout()).isEqualTo(PayoutStatus.RETRACTED);

        assertThatThrownBy(() -> desk.handOver(application.number(), OFFICER, ready.today(), answers))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("tidak dapat dibayarkan dua kali");
        assertThatThrownBy(() ->
                        desk.handOver(application.number(), OFFICER, ready.today(), Map.of(second, Handover.LATER)))
                .hasMessageContaining("Belum ada yang diserahkan");
        desk.handOver(application.number(), COLLEAGUE, ready.today(), Map.of(second, Handover.RECEIVED));
        assertThat(desk.confirm(application.number(), OFFICER)).isEqualTo(PayoutOutcome.COMPLETE);
        assertThat(payoutRows(application)).isEqualTo(5);
        assertThat(outboxRows(application)).isEqualTo(5);
    }

    @Test
    void a_member_who_declines_ends_her_financing_when_a_second_person_confirms() {
        ApplicationView application = ready.signed();
        Map<UUID, Handover> answers = ready.allReceived(application.number());
        UUID third = GroupsReadyToPay.membersOf(
                        desk.disbursementOf(application.number()).orElseThrow())
                .get(2);
        answers.replaceAll((member, answer) -> Handover.DECLINED);
        assertThatThrownBy(() -> desk.handOver(application.number(), OFFICER, ready.today(), answers))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("pengunduran diri");
        answers.replaceAll((member, answer) -> member.equals(third) ? Handover.DECLINED : Handover.RECEIVED);
        desk.handOver(application.number(), OFFICER, ready.today(), answers);
        assertThat(desk.confirm(application.number(), MANAGER)).isEqualTo(PayoutOutcome.COMPLETE);
        assertThat(desk.disbursementOf(application.number()).orElseThrow().financings())
                .hasSize(4)
                .noneMatch(financing -> financing.memberId().equals(third));
        assertThat(payoutRows(application)).isEqualTo(4);
    }

    @Test
    void a_second_payout_or_confirmation_is_refused_in_words() {
        ApplicationView application = ready.signed();
        Map<UUID, Handover> answers = ready.allReceived(application.number());
        desk.handOver(application.number(), OFFICER, ready.today(), answers);
        assertThatThrownBy(() -> desk.handOver(application.number(), OFFICER, ready.today(), answers))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("sudah dicatat");
        desk.confirm(application.number(), MANAGER);
        assertThatThrownBy(() -> desk.confirm(application.number(), MANAGER))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("tidak dapat disahkan dua kali");
        assertThatThrownBy(() -> desk.handOver(application.number(), OFFICER, ready.today(), answers))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("sudah dibayarkan seluruhnya");
        assertThatThrownBy(() -> desk.dispute(application.number(), MANAGER, "ternyata salah"))
                .isInstanceOf(RefusedInput.class);
        assertThat(payoutRows(application)).isEqualTo(5);
    }

    @Test
    void a_report_names_every_member_once_on_a_possible_day() {
        ApplicationView application = ready.signed();
        Map<UUID, Handover> answers = ready.allReceived(application.number());
        assertThatThrownBy(() -> desk.handOver(
                        application.number(), OFFICER, ready.today().plusDays(1), answers))
                .hasMessageContaining("masa depan");
        assertThatThrownBy(() -> desk.handOver(
                        application.number(), OFFICER, ready.today().minusDays(1), answers))
                .hasMessageContaining("sebelum semua anggota tanda tangan");
        UUID first = answers.keySet().iterator().next();
        answers.remove(first);
        assertThatThrownBy(() -> desk.handOver(application.number(), OFFICER, ready.today(), answers))
                .hasMessageContaining("belum diisi");
        answers.put(first, Handover.RECEIVED);
        answers.put(UUID.randomUUID(), Handover.RECEIVED);
        assertThatThrownBy(() -> desk.handOver(application.number(), OFFICER, ready.today(), answers))
                .hasMessageContaining("tidak termasuk");
        assertThat(payoutRows(application)).isZero();
    }

    @Test
    void without_the_deciders_yes_nothing_is_prepared_signed_or_paid() {
        decidable.modelInstitution();
        UUID undecided = decidable.bmt(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
        String open = applications.byGroup(undecided).orElseThrow().number();
        assertThatThrownBy(() -> preparation.prepare(open))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("statusnya berjalan");

        ApplicationView signed = ready.signed();
        String number = signed.number();
        DisbursementView prepared = desk.disbursementOf(number).orElseThrow();
        for (ApplicationStatus elsewhere : List.of(ApplicationStatus.OPEN, ApplicationStatus.CLOSED)) {
            applications.become(signed.groupId(), elsewhere);
            assertThatThrownBy(() -> preparation.prepare(number)).hasMessageContaining(elsewhere.indonesian());
            assertThatThrownBy(() ->
                            agreements.record(number, prepared.meetingOn(), "Balai", List.of(), ready.today(), OFFICER))
                    .hasMessageContaining(elsewhere.indonesian());
            assertThatThrownBy(() -> desk.handOver(number, OFFICER, ready.today(), ready.allReceived(number)))
                    .hasMessageContaining(elsewhere.indonesian());
            assertThatThrownBy(() -> desk.confirm(number, MANAGER)).hasMessageContaining(elsewhere.indonesian());
        }
        assertThat(payoutRows(signed)).isZero();
        assertThat(desk.disbursementOf(number)).contains(prepared);
    }

    @Test
    void two_who_report_or_confirm_at_once_leave_one_payout_and_the_other_hears_why() throws Exception {
        ApplicationView application = ready.signed();
        Map<UUID, Handover> answers = ready.allReceived(application.number());

        List<Throwable> reports = atOnce(
                () -> {
                    desk.handOver(application.number(), OFFICER, ready.today(), answers);
                    return null;
                },
                () -> {
                    desk.handOver(application.number(), COLLEAGUE, ready.today(), answers);
                    return null;
                });
        assertThat(reports).hasSize(1);
        assertThat(reports.get(0)).isInstanceOf(RefusedInput.class).hasMessageContaining("sudah dicatat");

        List<String> confirmers = desk.confirmersFor(application.groupId());
        List<Throwable> verdicts = atOnce(
                () -> desk.confirm(application.number(), confirmers.get(0)),
                () -> desk.confirm(application.number(), confirmers.get(1)));
        assertThat(verdicts).hasSize(1);
        assertThat(verdicts.get(0)).isInstanceOf(RefusedInput.class).hasMessageContaining("dua kali");
        assertThat(payoutRows(application)).isEqualTo(5);
        assertThat(outboxRows(application)).isEqualTo(5);
        assertThat(database.queryForObject(
                        "SELECT count(DISTINCT receipt_number) FROM payout WHERE application_number = ?",
                        Integer.class,
                        application.number()))
                .isEqualTo(5);
    }

    @Test
    void the_database_itself_refuses_a_second_payout_and_a_change_of_a_settled_one() {
        ApplicationView application = ready.paidOut();
        assertThatThrownBy(() -> database.update("""
                        INSERT INTO payout (id, version, application_number, member_id, financing_id, idempotency_key, status,
                                            amount, handed_over_on, handed_over_by)
                        SELECT gen_random_uuid(), 0, application_number, member_id, gen_random_uuid(), 'another', 'REPORTED',
                               amount, handed_over_on, handed_over_by
                          FROM payout WHERE application_number = ? LIMIT 1
                        """, application.number()))
                .isInstanceOf(DataIntegrityViolationException.class);
        for (String change : List.of(
                "UPDATE payout SET amount = 1 WHERE application_number = ?",
                "DELETE FROM payout WHERE application_number = ?",
                "UPDATE payout_event SET note = 'x' WHERE application_number = ?",
                "DELETE FROM payout_event WHERE application_number = ?")) {
            assertThatThrownBy(() -> database.update(change, application.number()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("may not change");
        }
    }

    @Test
    void each_payout_reaches_the_journal_once_however_often_it_is_delivered() {
        ApplicationView application = ready.paidOut();
        delivery.deliverWaiting();
        assertThat(delivery.deliverWaiting()).isZero();
        List<Map<String, Object>> entries = entries(application);
        assertThat(entries).hasSize(10);
        assertThat(entries)
                .filteredOn(entry -> entry.get("account").equals("CASH"))
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.get("credit")).isEqualTo(1_000_000L));
        assertThat(entries)
                .filteredOn(entry -> entry.get("account").equals("FINANCING_RECEIVABLE"))
                .hasSize(5)
                .allSatisfy(entry -> assertThat(entry.get("debit")).isEqualTo(1_000_000L));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_ledger_that_fails_after_booking_is_asked_again_and_books_nothing_twice(CapturedOutput log) {
        delivery.deliverWaiting();
        ApplicationView application = ready.paidOut();
        Ledger broken = posting -> {
            journal.book(posting);
            throw new IllegalStateException("the answer got lost");
        };
        List<Long> waiting = outbox.waiting(10);
        assertThat(new OutboxDelivery(outbox, broken).deliverWaiting()).isZero();
        assertThat(outbox.waiting(10)).containsExactlyElementsOf(waiting);
        assertThat(database.queryForList(
                        "SELECT DISTINCT attempts || ' ' || failure FROM outbox WHERE delivered_at IS NULL",
                        String.class))
                .containsExactly("1 java.lang.IllegalStateException");
        assertThat(log.getAll().lines().filter(line -> line.contains("Outbox entry")))
                .hasSize(5)
                .allMatch(line -> line.contains("[" + application.number() + "]"));

        // A remote ledger keeps what our transaction rolled back: booked by the same keys, it stays single.
        assertThat(delivery.deliverWaiting()).isEqualTo(5);
        assertThat(entries(application)).hasSize(10);
    }

    @Test
    void two_deliveries_at_once_deliver_each_entry_once() throws Exception {
        delivery.deliverWaiting();
        ApplicationView application = ready.paidOut();
        List<Integer> delivered = new ArrayList<>();
        assertThat(atOnce(
                        () -> add(delivered, delivery.deliverWaiting()),
                        () -> add(delivered, delivery.deliverWaiting())))
                .isEmpty();
        assertThat(delivered.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
        assertThat(entries(application)).hasSize(10);
    }

    private static Object add(List<Integer> delivered, int count) {
        synchronized (delivered) {
            delivered.add(count);
        }
        return null;
    }

    private boolean sign(ApplicationView application, List<UUID> members) {
        return agreements.record(
                application.number(),
                desk.disbursementOf(application.number()).orElseThrow().meetingOn(),
                "Balai RT 003",
                members,
                ready.today(),
                OFFICER);
    }

    private int numbersTaken() {
        return database.queryForObject("SELECT coalesce(sum(last_number), 0) FROM document_number", Integer.class);
    }

    private int payoutRows(ApplicationView application) {
        return database.queryForObject(
                "SELECT count(*) FROM payout WHERE application_number = ?", Integer.class, application.number());
    }

    private int outboxRows(ApplicationView application) {
        return database.queryForObject(
                "SELECT count(*) FROM outbox WHERE key LIKE ?", Integer.class, "payout:" + application.number() + ":%");
    }

    private List<Map<String, Object>> entries(ApplicationView application) {
        return database.queryForList(
                "SELECT account, debit, credit FROM ledger_entry WHERE key LIKE ?",
                "payout:" + application.number() + ":%");
    }

    /** Runs both as nearly at once as can be; answers what the losers threw. */
    private static List<Throwable> atOnce(Callable<?> one, Callable<?> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (Callable<?> action : List.of(one, other)) {
                runs.add(two.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            start.countDown();
            for (Future<?> run : runs) {
                try {
                    run.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    failures.add(failed.getCause());
                }
            }
        } finally {
            two.shutdown();
        }
        return failures;
    }
}
