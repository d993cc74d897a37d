package id.amanah.kill;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.amanah.story.Answer;
import id.amanah.story.Cooperative;
import id.amanah.story.GroupJourney;
import id.amanah.story.GroupOnPaper;
import id.amanah.story.Office;
import id.amanah.story.OpenTask;
import id.amanah.story.RestInterface;
import id.amanah.story.Staff;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Steps at which money is promised and handed over, with the application killed in the midst of them. Whoever got no
 * answer sends the same again once it runs anew, as people do. What a dead application was at is taken up by the next start, not
 * when its locks run out.
 */
@Tag("kill")
class StepsSurviveKillTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 7);
    private static final int GROUPS = 3;
    private static final int MEMBERS = 5;
    /** Takes two deciders. */
    private static final long AMOUNT = 5_000_000;
    /** Longer than an application runs here, shorter than the engine keeps a job for one that is gone (10 minutes). */
    private static final Duration BETWEEN_STARTS = Duration.ofMinutes(5);

    /** Enough to arrive, too little to be done. */
    private static final Duration A_MOMENT = Duration.ofMillis(40);

    private static final Map<String, String> EAGER = Map.of(
            "CAMUNDA_BPM_JOBEXECUTION_WAITTIMEINMILLIS", "100",
            "CAMUNDA_BPM_JOBEXECUTION_MAXWAIT", "250",
            "AMANAH_OUTBOX_EVERY", "PT0.5S");

    private static final String DECISIONS = "select count(*) from decision d join decision_round r on r.id = d.round_id"
            + " join application a on a.group_id = r.group_id where a.number = ?";
    private static final String PAYOUTS = "select count(*) from payout where application_number = ?";
    private static final String RECEIPTS = PAYOUTS + " and receipt_number is not null";

    @TempDir
    Path folder;

    private RunningApplication application;
    private Office office;
    private List<GroupJourney> groups = new ArrayList<>();
    private int kills;

    @AfterEach
    void endOfTheApplication() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void no_decision_payout_or_receipt_is_lost_or_doubled_by_kill_9() {
        start(FIRST_DAY);
        for (int number = 0; number < GROUPS; number++) {
            groups.add(
                    GroupJourney.register(office, GroupOnPaper.bmt(office.days().today()))
                            .askingFor(AMOUNT)
                            .reach("UserTask_DecideApplication"));
        }

        // Several first decisions at once; the kill comes with the first answer.
        List<Sent> first = sendAll("UserTask_DecideApplication", groups);
        assertThat(answerOfTheFirst(first)).isEqualTo(204);
        killAndStartAnew();
        assertSentAgainIsTakenOnce(first, DECISIONS, 0, 1);

        // Second decisions, answered; the kill comes while jobs prepare the financing.
        try (StoppingPoint preparing = StoppingPoint.beforeWriting(application, "disbursement")) {
            List<Sent> second = sendAll("UserTask_DecideApplication", groups);
            second.forEach(sent -> assertThat(sent.awaitStatus()).isEqualTo(204));
            preparing.awaitReached();
            application.kill();
        }
        startAnew();
        groups.forEach(group -> group.reach("UserTask_PayOut"));

        // Money is handed over; the kill comes inside the commits, which the database completes: nobody was told.
        List<Sent> reports;
        try (StoppingPoint committing = StoppingPoint.insideCommitOfInsert(application, "payout")) {
            reports = sendAll("UserTask_PayOut", groups);
            committing.awaitReached();
            application.kill();
        }
        startAnew();
        assertSentAgainIsTakenOnce(reports, PAYOUTS, 0, MEMBERS);

        // Second persons confirm; the kill comes while their requests are under way.
        List<Sent> confirmations = sendAll("UserTask_ConfirmPayout", groups.subList(0, GROUPS - 1));
        awaitAnswerFor(A_MOMENT, confirmations);
        killAndStartAnew();
        assertSentAgainIsTakenOnce(confirmations, RECEIPTS, 0, MEMBERS);

        // One more is confirmed; the kill comes while its receipts are carried to the books.
        try (StoppingPoint booking = StoppingPoint.beforeWriting(application, "ledger_entry")) {
            List<Sent> last = sendAll("UserTask_ConfirmPayout", groups.subList(GROUPS - 1, GROUPS));
            last.forEach(sent -> assertThat(sent.awaitStatus()).isEqualTo(204));
            booking.awaitReached();
            application.kill();
        }
        startAnew();

        groups.forEach(group -> group.reach("UserTask_RecordMeeting"));
        await("the books")
                .atMost(Duration.ofMinutes(1))
                .until(() -> count("select count(*) from outbox where delivered_at is null") == 0);
        assertNothingLostOrDoubled();
    }

    private void assertNothingLostOrDoubled() {
        for (GroupJourney group : groups) {
            String number = group.applicationNumber();
            assertThat(group.openKeys()).containsExactly("UserTask_RecordMeeting");
            assertThat(count(
                            "select count(*) from decision_round r join application a using (group_id)"
                                    + " where a.number = ?",
                            number))
                    .as("decision rounds")
                    .isEqualTo(1);
            assertThat(count(DECISIONS, number)).as("decisions").isEqualTo(2);
            assertThat(count(DECISIONS.replace("count(*)", "count(distinct d.decider_id)"), number))
                    .as("deciders")
                    .isEqualTo(2);
            assertThat(count("select count(*) from financing where application_number = ?", number))
                    .as("financings")
                    .isEqualTo(MEMBERS);
            assertThat(count(PAYOUTS + " and status = 'CONFIRMED' and amount = " + AMOUNT, number))
                    .as("payouts")
                    .isEqualTo(MEMBERS);
            assertThat(count(RECEIPTS.replace("count(*)", "count(distinct receipt_number)"), number))
                    .as("receipts")
                    .isEqualTo(MEMBERS);
            assertThat(count("select count(*) from payout_event where application_number = ?", number))
                    .as("one report and one confirmation")
                    .isEqualTo(2);
            assertThat(count(
                            "select count(*) from act_hi_procinst where proc_def_key_ = 'GroupCoachingProcess'"
                                    + " and business_key_ = ?",
                            number))
                    .as("coachings")
                    .isEqualTo(1);
        }
        int payouts = GROUPS * MEMBERS;
        assertThat(count("select count(*) from outbox where kind = 'PAYOUT'")).isEqualTo(payouts);
        assertThat(count("select sum(last_number) from document_number where series = 'KW'"))
                .as("receipt numbers given, without a gap")
                .isEqualTo(payouts);
        assertThat(count("select count(*) from ledger_entry"))
                .as("two lines each")
                .isEqualTo(2L * payouts);
        assertThat(count("select sum(debit) from ledger_entry where account = 'FINANCING_RECEIVABLE'"))
                .isEqualTo(payouts * AMOUNT);
        assertThat(count("select sum(credit) from ledger_entry where account = 'CASH'"))
                .isEqualTo(payouts * AMOUNT);
        assertThat(count("select count(*) from act_ru_incident")).isZero();
    }

    private void start(LocalDate today) {
        application = RunningApplication.startWithCalendar(
                folder,
                SharedCalendar.morningOf(today).plus(BETWEEN_STARTS.multipliedBy(kills)),
                RunningApplication.QUICK_START,
                EAGER);
        RestInterface rest = new RestInterface(application.url("/"));
        Cooperative staff =
                Cooperative.hire(rest, new Staff(RunningApplication.ADMIN, RunningApplication.ADMIN_PASSWORD));
        office = new Office(rest, staff, new SharedCalendar(application, rest, staff.operator(), today, 1));
    }

    private void killAndStartAnew() {
        application.kill();
        startAnew();
    }

    private void startAnew() {
        kills++;
        start(office.days().today());
        groups = new ArrayList<>(
                groups.stream().map(group -> group.resumedAt(office)).toList());
    }

    /** Everybody fills the form in, then all send at once. */
    private List<Sent> sendAll(String element, List<GroupJourney> journeys) {
        List<Submitted> forms = journeys.stream()
                .map(group -> {
                    OpenTask task = group.task(element);
                    Staff who = group.claimedByWhoeverMay(task);
                    return new Submitted(
                            group.applicationNumber(),
                            who,
                            task.submitPath(),
                            OpenTask.variables(group.wellDone(element, task.form(who))));
                })
                .toList();
        return forms.stream().map(this::send).toList();
    }

    private Sent send(Submitted what) {
        return new Sent(what, office.rest().postWithoutWaiting(what.who(), what.path(), what.body()));
    }

    private static int answerOfTheFirst(List<Sent> sent) {
        return ((HttpResponse<?>) first(sent).join()).statusCode();
    }

    private static void awaitAnswerFor(Duration atMost, List<Sent> sent) {
        first(sent).completeOnTimeout(null, atMost.toMillis(), MILLISECONDS).join();
    }

    private static CompletableFuture<Object> first(List<Sent> sent) {
        return CompletableFuture.anyOf(sent.stream().map(Sent::answer).toArray(CompletableFuture[]::new));
    }

    /** What was kept is refused when sent again, what was not is taken; what was answered had been kept. */
    private void assertSentAgainIsTakenOnce(List<Sent> sent, String rows, long before, long after) {
        for (Sent one : sent) {
            long kept = count(rows, one.number());
            assertThat(kept).as(rows).isIn(before, after);
            if (one.wasAccepted()) {
                assertThat(kept).as("answered, so kept").isEqualTo(after);
            }
            Answer again = office.rest()
                    .post(
                            one.what().who(),
                            "again",
                            one.what().path(),
                            one.what().body());
            assertThat(again.accepted()).as(again.message()).isEqualTo(kept == before);
            assertThat(count(rows, one.number())).as(rows).isEqualTo(after);
        }
    }

    private long count(String sql, String... parameters) {
        try (Connection connection = application.connectToDatabase();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private record Submitted(String number, Staff who, String path, Map<String, Object> body) {}

    private record Sent(Submitted what, CompletableFuture<HttpResponse<String>> answer) {

        String number() {
            return what.number();
        }

        int awaitStatus() {
            return answer.join().statusCode();
        }

        /** Asked once the application is dead: an answer that has not come by then never will. */
        boolean wasAccepted() {
            return answer.handle((response, failure) -> response != null && response.statusCode() < 300)
                    .join();
        }
    }
}
