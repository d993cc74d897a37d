package id.amanah.application;

import static id.amanah.application.GroupsReadyToDecide.BMT;
import static id.amanah.application.GroupsReadyToDecide.COLLEAGUE;
import static id.amanah.application.GroupsReadyToDecide.MANAGER;
import static id.amanah.application.GroupsReadyToDecide.MANAGERS_RT;
import static id.amanah.application.GroupsReadyToDecide.OFFICER;
import static id.amanah.application.GroupsReadyToDecide.RT_003;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.amanah.group.Concern;
import id.amanah.group.ConcernOrigin;
import id.amanah.group.GroupConcerns;
import id.amanah.group.GroupFormation;
import id.amanah.group.LeavingReason;
import id.amanah.shared.Money;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.Kinships;
import id.amanah.survey.SurveyView;
import id.amanah.survey.Surveys;
import id.amanah.training.Trainings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deciding on the real database: who may, how many must, what comes of it. */
@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=false")
@Import(GroupsReadyToDecide.class)
class DecisionDeskTests {

    @Autowired
    GroupsReadyToDecide ready;

    @Autowired
    DecisionDesk desk;

    @Autowired
    Separation separation;

    @Autowired
    ApplicationCases cases;

    @Autowired
    ApprovedAmounts approved;

    @Autowired
    Applications applications;

    @Autowired
    LoanRequests requests;

    @Autowired
    GroupFormation groups;

    @Autowired
    GroupConcerns concerns;

    @Autowired
    Kinships kinships;

    @Autowired
    Surveys surveys;

    @Autowired
    Trainings trainings;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void staff() {
        ready.modelInstitution();
    }

    @AfterEach
    void clock() {
        ClockUtil.reset();
    }

    @Test
    void a_small_request_needs_one_decider_and_the_approved_amounts_are_kept() {
        UUID group = ready.bmt(1_000_000, 1_500_000, 2_000_000, 1_000_000, 1_000_000);
        assertThat(desk.openRound(group)).isEmpty();
        assertThat(desk.decidersFor(group)).containsExactly(MANAGER);

        List<MemberVerdict> verdicts = new ArrayList<>();
        requests.of(group).forEach(asked -> verdicts.add(MemberVerdict.approved(asked.memberId(), asked.amount())));
        assertThat(desk.decide(group, MANAGER, ProposedDecision.approve(verdicts, "Layak semua")))
                .contains(RoundOutcome.APPROVED);

        assertThat(approved.of(group))
                .extracting(ApprovedAmount::amount)
                .containsExactly(
                        Money.of(1_000_000),
                        Money.of(1_500_000),
                        Money.of(2_000_000),
                        Money.of(1_000_000),
                        Money.of(1_000_000));
        assertThat(approved.of(group))
                .extracting(ApprovedAmount::memberId)
                .containsExactlyElementsOf(ready.members(group));
        assertThat(applications.byGroup(group).orElseThrow().status()).isEqualTo(ApplicationStatus.APPROVED);
    }

    @Test
    void nothing_is_approved_while_the_second_demanded_decider_is_awaited() {
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        desk.openRound(group);

        assertThat(desk.decide(group, MANAGER, ready.approval(group, 3_000_000)))
                .isEmpty();
        assertThat(approved.of(group)).isEmpty();
        assertThat(applications.byGroup(group).orElseThrow().status()).isEqualTo(ApplicationStatus.OPEN);
        assertThat(desk.decidersFor(group)).containsExactly(COLLEAGUE);

        assertThat(desk.decide(group, COLLEAGUE, ready.approval(group, 2_500_000)))
                .contains(RoundOutcome.APPROVED);
        assertThat(approved.of(group)).extracting(ApprovedAmount::amount).containsOnly(Money.of(2_500_000));
        assertThat(cases.of(group).presentRound().exception()).isEmpty();
    }

    @Test
    void a_missing_second_decider_is_recorded_as_an_exception_and_locks_nothing() {
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        kinships.declare(COLLEAGUE, group, "sepupu");
        desk.openRound(group);

        assertThat(desk.decide(group, MANAGER, ready.approval(group, 3_000_000)))
                .contains(RoundOutcome.APPROVED);
        assertThat(cases.of(group).presentRound().exception())
                .hasValueSatisfying(words -> assertThat(words).contains("pemutus kedua tidak tersedia"));
        assertThat(cases.of(group).presentRound().decisions().get(0).exception())
                .isPresent();
    }

    @Test
    void a_committee_is_everybody_who_is_free() {
        UUID group = ready.bmt(6_000_000, 6_000_000, 6_000_000, 6_000_000, 6_000_000);
        desk.openRound(group);

        assertThat(desk.decide(group, MANAGER, ready.approval(group, 6_000_000)))
                .isEmpty();
        assertThat(desk.decide(group, COLLEAGUE, ready.approval(group, 6_000_000)))
                .contains(RoundOutcome.APPROVED);
        assertThat(cases.of(group).presentRound().exception()).isEmpty();
    }

    @Test
    void one_refusal_of_the_whole_by_the_second_decider_refuses_it() {
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        desk.openRound(group);
        desk.decide(group, MANAGER, ready.approval(group, 3_000_000));

        assertThat(desk.decide(group, COLLEAGUE, ProposedDecision.reject("Risiko terlalu besar")))
                .contains(RoundOutcome.REJECTED);
        assertThat(approved.of(group)).isEmpty();
    }

    @Test
    void a_refused_member_of_five_is_to_be_replaced_and_nobody_is_paid_trap_3() {
        UUID group = ready.bmt(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
        UUID refused = ready.members(group).get(2);
        desk.openRound(group);

        assertThat(desk.decide(group, MANAGER, ready.approvalBut(group, refused, 1_000_000)))
                .contains(RoundOutcome.MEMBERS_TO_REPLACE);
        assertThat(approved.of(group)).isEmpty();
        assertThat(concerns.of(group))
                .extracting(Concern::memberId, Concern::origin)
                .containsExactly(tuple(refused, ConcernOrigin.APPROVAL));
    }

    @Test
    void a_ksm_of_six_goes_on_with_the_five_who_are_left_D1_trap_3() {
        UUID group = ready.ksm(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
        UUID refused = ready.members(group).get(0);
        desk.openRound(group);

        assertThat(desk.decide(group, MANAGER, ready.approvalBut(group, refused, 1_000_000)))
                .contains(RoundOutcome.APPROVED);
        assertThat(approved.of(group))
                .hasSize(5)
                .extracting(ApprovedAmount::memberId)
                .doesNotContain(refused);
        assertThat(ready.members(group)).hasSize(5).doesNotContain(refused);
        assertThat(concerns.of(group)).isEmpty();
    }

    @Test
    void a_question_is_answered_in_a_new_round_that_shows_both() {
        UUID group = ready.bmt(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
        desk.openRound(group);

        assertThat(desk.decide(group, MANAGER, ProposedDecision.ask(SendBackTo.ANSWER, "Siapa pemasoknya?")))
                .contains(RoundOutcome.ANSWER);
        assertThat(desk.questionOf(group).question()).isEqualTo("Siapa pemasoknya?");
        desk.answer(group, OFFICER, "Pasar Rawa Indah");
        assertThatThrownBy(() -> desk.answer(group, OFFICER, "Lagi")).isInstanceOf(RefusedInput.class);
        assertThat(desk.openRound(group)).isEmpty();

        ApplicationCase file = cases.of(group);
        assertThat(file.rounds()).hasSize(2);
        ApplicationCase.Word asked = file.rounds().get(0).decisions().get(0);
        assertThat(asked.comment()).isEqualTo("Siapa pemasoknya?");
        assertThat(asked.answer()).hasValueSatisfying(reply -> {
            assertThat(reply.by()).isEqualTo("Zulkifli");
            assertThat(reply.text()).isEqualTo("Pasar Rawa Indah");
        });
        assertThat(desk.decide(group, MANAGER, ready.approval(group, 1_000_000)))
                .contains(RoundOutcome.APPROVED);
    }

    @Test
    void whoever_answered_does_not_decide_in_the_next_round() {
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        desk.openRound(group);
        desk.decide(group, MANAGER, ProposedDecision.ask(SendBackTo.ANSWER, "Siapa pemasoknya?"));
        desk.answer(group, COLLEAGUE, "Pasar Rawa Indah");
        desk.openRound(group);

        assertThatThrownBy(() -> desk.decide(group, COLLEAGUE, ready.approval(group, 3_000_000)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("menjawab pertanyaan");
        assertThat(desk.decide(group, MANAGER, ready.approval(group, 3_000_000)))
                .contains(RoundOutcome.APPROVED);
    }

    @Test
    void revised_requests_are_decided_on_in_the_next_round_and_the_first_round_keeps_its_own() {
        UUID group = ready.bmt(4_000_000, 4_000_000, 4_000_000, 4_000_000, 4_000_000);
        desk.openRound(group);
        desk.decide(group, MANAGER, ProposedDecision.ask(SendBackTo.REVISE_REQUESTS, "Terlalu besar"));
        desk.revise(
                group,
                OFFICER,
                ready.members(group).stream()
                        .map(member -> new RequestedLoan(member, Money.of(1_000_000), "Modal awal"))
                        .toList(),
                "Disepakati turun");
        desk.openRound(group);

        assertThat(cases.of(group).rounds())
                .extracting(ApplicationCase.Round::total)
                .containsExactly(Money.of(20_000_000), Money.of(5_000_000));
        assertThatThrownBy(() -> desk.decide(group, MANAGER, ready.approval(group, 4_000_000)))
                .isInstanceOf(RefusedInput.class);
        assertThat(desk.decide(group, MANAGER, ready.approval(group, 1_000_000)))
                .contains(RoundOutcome.APPROVED);
    }

    @Test
    void members_named_for_a_resurvey_and_nobody_else_are_surveyed_anew() {
        UUID group = ready.bmt(1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000);
        UUID doubted = ready.members(group).get(4);
        desk.openRound(group);

        assertThat(desk.decide(group, MANAGER, ProposedDecision.resurvey(Set.of(doubted), "Cek lagi atapnya")))
                .contains(RoundOutcome.RESURVEY);
        assertThat(surveys.membersToSurvey(group)).containsExactly(doubted);

        ready.survey(group, List.of(OFFICER));
        desk.openRound(group);
        assertThat(desk.decide(group, MANAGER, ready.approval(group, 1_000_000)))
                .contains(RoundOutcome.APPROVED);
    }

    /** Nobody approves a group they surveyed; a survey made anew does not undo having been there. */
    @Test
    void whoever_surveyed_in_an_earlier_round_stays_out_after_the_survey_was_made_anew() {
        UUID group = ready.ready(
                BMT, RT_003, OFFICER, List.of(OFFICER, OFFICER, OFFICER, OFFICER, COLLEAGUE), OFFICER, fiveMillion());
        UUID byColleague = ready.members(group).get(4);
        desk.openRound(group);
        desk.decide(group, MANAGER, ProposedDecision.resurvey(Set.of(byColleague), "Cek lagi dapurnya"));
        ready.survey(group, List.of(OFFICER));
        desk.openRound(group);

        refused(group, COLLEAGUE, "menyurvei");
        assertThat(desk.decidersFor(group)).containsExactly(MANAGER);
    }

    /** The surveyor of a member who was replaced stays out as well. */
    @Test
    void whoever_surveyed_a_member_who_has_left_stays_out() {
        UUID group = ready.ready(
                BMT, RT_003, OFFICER, List.of(OFFICER, OFFICER, OFFICER, OFFICER, COLLEAGUE), OFFICER, fiveMillion());
        UUID left = ready.members(group).get(4);
        groups.replaceMember(group, left, ready.substitute(RT_003), LeavingReason.TIDAK_BERMINAT_LAGI);
        ready.survey(group, List.of(OFFICER));

        assertThat(separation.tiesOf(group, COLLEAGUE)).containsExactly(Tie.SURVEYED);
        assertThat(separation.freeDeciders(group))
                .extracting(DeciderCandidate::staffId)
                .containsExactly(MANAGER);
    }

    /** Three people never dead-lock: whoever surveyed only earlier is released where nobody else is left, on the record. */
    @Test
    void an_earlier_surveyor_is_released_where_nobody_else_is_left_to_decide() {
        UUID group = ready.ready(
                BMT, RT_003, OFFICER, List.of(OFFICER, OFFICER, OFFICER, OFFICER, COLLEAGUE), OFFICER, fiveMillion());
        desk.openRound(group);
        desk.decide(
                group,
                MANAGER,
                ProposedDecision.resurvey(Set.of(ready.members(group).get(4)), "Cek lagi"));
        ready.survey(group, List.of(OFFICER));
        desk.openRound(group);

        assertThat(desk.declareInterest(group, MANAGER, "keponakan")).contains(RoundOutcome.RESURVEY);
        assertThat(surveys.membersToSurvey(group)).isEmpty();
        assertThat(cases.of(group).presentRound().exception())
                .hasValueSatisfying(words -> assertThat(words).contains("tidak ada pemutus yang bebas"));
        assertThat(desk.openRound(group)).isEmpty();
        assertThat(desk.decidersFor(group)).containsExactly(COLLEAGUE);
        assertThat(desk.decide(group, COLLEAGUE, ready.approval(group, 1_000_000)))
                .contains(RoundOutcome.APPROVED);
    }

    @Test
    void the_surveyor_the_trainer_a_relative_and_a_neighbour_do_not_decide() {
        UUID surveyed = ready.ready(BMT, RT_003, OFFICER, List.of(COLLEAGUE), OFFICER, fiveMillion());
        desk.openRound(surveyed);
        refused(surveyed, COLLEAGUE, "menyurvei");
        refused(surveyed, OFFICER, "melatih");

        UUID related = ready.bmt(fiveMillion());
        desk.openRound(related);
        kinships.declare(MANAGER, related, "kakak");
        refused(related, MANAGER, "hubungan keluarga");

        UUID neighbours = ready.ready(BMT, MANAGERS_RT, OFFICER, List.of(OFFICER), OFFICER, fiveMillion());
        desk.openRound(neighbours);
        refused(neighbours, MANAGER, "tinggal di RT");
        assertThat(desk.decidersFor(neighbours)).containsExactly(COLLEAGUE);
    }

    @Test
    void taking_the_recognition_test_is_no_tie() {
        UUID group = ready.bmt(fiveMillion());

        assertThat(trainings.examinersOf(group)).containsExactly(MANAGER);
        assertThat(separation.tiesOf(group, MANAGER)).isEmpty();
    }

    @Test
    void somebody_without_the_office_does_not_decide() {
        UUID group = ready.bmt(fiveMillion());
        desk.openRound(group);

        refused(group, "nobody-we-know", "tidak berwenang");
    }

    @Test
    void nobody_decides_twice_in_one_round() {
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        desk.openRound(group);
        desk.decide(group, MANAGER, ready.approval(group, 3_000_000));

        assertThatThrownBy(() -> desk.decide(group, MANAGER, ready.approval(group, 3_000_000)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("sudah memutus");
        desk.decide(group, COLLEAGUE, ready.approval(group, 3_000_000));
        assertThatThrownBy(() -> desk.decide(group, OFFICER, ready.approval(group, 3_000_000)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("sudah selesai diputus");
    }

    @Test
    void two_decisions_of_one_person_at_the_same_moment_are_one() throws Exception {
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        desk.openRound(group);
        ProposedDecision decision = ready.approval(group, 3_000_000);
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Boolean>> results = new ArrayList<>();
        for (int hand = 0; hand < 2; hand++) {
            results.add(two.submit(() -> {
                go.await();
                try {
                    desk.decide(group, MANAGER, decision);
                    return true;
                } catch (RefusedInput second) {
                    return false;
                }
            }));
        }
        go.countDown();
        List<Boolean> taken = new ArrayList<>();
        for (Future<Boolean> result : results) {
            taken.add(result.get());
        }
        two.shutdown();

        assertThat(taken).containsExactlyInAnyOrder(true, false);
        assertThat(cases.of(group).presentRound().decisions()).hasSize(1);
    }

    @Test
    void the_last_free_person_is_kept_from_surveying_and_training() {
        UUID group = ready.register(BMT, MANAGERS_RT, OFFICER, 5);
        ready.survey(group, List.of(OFFICER));
        surveys.supersede(group, List.of(ready.members(group).get(0)), "dicoba ulang");

        assertThatThrownBy(() -> ready.survey(group, List.of(COLLEAGUE)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Minta petugas lain");
        assertThatThrownBy(() -> ready.train(group, List.of(COLLEAGUE), MANAGER, fiveMillion()))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Minta petugas lain");
        assertThat(separation.freeDeciders(group))
                .extracting(DeciderCandidate::staffId)
                .containsExactly(COLLEAGUE);
    }

    @Test
    void a_relative_who_says_so_late_hands_over_to_the_next_free_decider() {
        UUID group = ready.bmt(fiveMillion());
        desk.openRound(group);

        assertThat(desk.declareInterest(group, MANAGER, "adik ipar")).isEmpty();
        assertThat(kinships.isKin(MANAGER, group)).isTrue();
        assertThat(desk.decidersFor(group)).containsExactly(COLLEAGUE);
        refused(group, MANAGER, "hubungan keluarga");
        assertThat(cases.of(group).presentRound().recusals()).containsExactly("Wagiran");
        assertThat(desk.decide(group, COLLEAGUE, ready.approval(group, 1_000_000)))
                .contains(RoundOutcome.APPROVED);
    }

    @Test
    void a_second_decider_who_says_so_late_leaves_the_first_decision_to_stand() {
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        desk.openRound(group);
        desk.decide(group, MANAGER, ready.approval(group, 2_000_000));

        assertThat(desk.declareInterest(group, COLLEAGUE, "")).contains(RoundOutcome.APPROVED);
        assertThat(approved.of(group)).extracting(ApprovedAmount::amount).containsOnly(Money.of(2_000_000));
        assertThat(cases.of(group).presentRound().exception()).isPresent();
        assertThat(applications.byGroup(group).orElseThrow().status()).isEqualTo(ApplicationStatus.APPROVED);
    }

    @Test
    void who_has_decided_cannot_step_aside_afterwards() {
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        desk.openRound(group);
        desk.decide(group, MANAGER, ready.approval(group, 2_000_000));

        assertThatThrownBy(() -> desk.declareInterest(group, MANAGER, "")).isInstanceOf(RefusedInput.class);
        assertThat(kinships.isKin(MANAGER, group)).isFalse();
    }

    @Test
    void a_late_relative_who_was_the_last_free_person_has_a_colleagues_surveys_done_anew() {
        UUID group = ready.ready(
                BMT, RT_003, OFFICER, List.of(OFFICER, OFFICER, OFFICER, OFFICER, COLLEAGUE), OFFICER, fiveMillion());
        desk.openRound(group);
        UUID byColleague = ready.members(group).get(4);
        assertThat(surveys.validSurveyOf(byColleague).map(SurveyView::surveyedBy))
                .contains(COLLEAGUE);

        assertThat(desk.declareInterest(group, MANAGER, "keponakan")).contains(RoundOutcome.RESURVEY);
        assertThat(surveys.membersToSurvey(group)).containsExactly(byColleague);
        assertThat(separation.freeDeciders(group))
                .extracting(DeciderCandidate::staffId)
                .containsExactly(COLLEAGUE);
        assertThatThrownBy(() -> ready.survey(group, List.of(COLLEAGUE))).isInstanceOf(RefusedInput.class);

        ready.survey(group, List.of(OFFICER));
        assertThat(desk.openRound(group)).isEmpty();
        assertThat(desk.decide(group, COLLEAGUE, ready.approval(group, 1_000_000)))
                .contains(RoundOutcome.APPROVED);
    }

    @Test
    void where_both_officers_trained_a_late_relative_has_the_lesser_share_of_the_training_done_anew() {
        UUID group = ready.register(BMT, RT_003, OFFICER, 5);
        ready.survey(group, List.of(OFFICER));
        ready.train(group, List.of(OFFICER, OFFICER, OFFICER, OFFICER, COLLEAGUE), MANAGER, fiveMillion());
        kinships.declare(MANAGER, group, "ipar");

        assertThat(desk.openRound(group)).contains(RoundOutcome.RESURVEY);
        assertThat(trainings.isCompleted(group)).isFalse();
        ready.train(group, List.of(OFFICER), MANAGER, fiveMillion());
        assertThat(desk.openRound(group)).isEmpty();
        assertThat(desk.decide(group, COLLEAGUE, ready.approval(group, 1_000_000)))
                .contains(RoundOutcome.APPROVED);
    }

    @Test
    void where_everybody_is_related_the_case_waits_for_another_decider_and_says_so() {
        UUID group = ready.bmt(fiveMillion());
        List.of(MANAGER, OFFICER, COLLEAGUE).forEach(person -> kinships.declare(person, group, ""));

        assertThat(desk.openRound(group)).isEmpty();
        assertThat(desk.decidersFor(group)).containsExactly(MANAGER);
        assertThat(desk.obstacleFor(group, MANAGER)).isPresent();
    }

    @Test
    void an_amount_below_the_programmes_least_is_refused() {
        UUID group = ready.bmt(fiveMillion());
        desk.openRound(group);

        assertThatThrownBy(() -> desk.decide(group, MANAGER, ready.approval(group, 499_999)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Anggota 1: jumlah yang disetujui harus Rp 500.000 sampai Rp 1.000.000");
        assertThat(desk.decide(group, MANAGER, ready.approval(group, 500_000))).contains(RoundOutcome.APPROVED);
    }

    @Test
    void more_than_was_asked_for_is_refused() {
        UUID group = ready.bmt(fiveMillion());
        desk.openRound(group);

        assertThatThrownBy(() -> desk.decide(group, MANAGER, ready.approval(group, 1_000_001)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("tidak lebih dari yang diajukan");
    }

    @Test
    void a_verdict_missing_for_a_member_is_refused_by_her_place() {
        UUID group = ready.bmt(fiveMillion());
        desk.openRound(group);
        List<UUID> members = ready.members(group);

        assertThatThrownBy(() -> desk.decide(
                        group,
                        MANAGER,
                        ProposedDecision.approve(
                                List.of(MemberVerdict.approved(members.get(0), Money.of(1_000_000))), "Layak")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("Anggota 2: putusan belum dipilih")
                .hasMessageContaining("Anggota 5: putusan belum dipilih");
    }

    @Test
    void a_member_of_another_group_is_refused() {
        UUID group = ready.bmt(fiveMillion());
        UUID other = ready.bmt(fiveMillion());
        desk.openRound(group);

        assertThatThrownBy(() -> desk.decide(group, MANAGER, ready.approval(other, 1_000_000)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("bukan anggota kelompok");
        assertThatThrownBy(() -> desk.decide(
                        group,
                        MANAGER,
                        ProposedDecision.resurvey(Set.of(ready.members(other).get(0)), "Cek")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("bukan anggota kelompok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decision_round",
                "decision_round_request",
                "decision",
                "decision_verdict",
                "decision_resurvey",
                "decision_answer",
                "decision_recusal",
                "decision_outcome",
                "approved_amount"
            })
    void the_database_refuses_to_change_or_take_back_a_decision(String table) {
        everyKindOfDecision();
        Integer rows = database.queryForObject("select count(*) from " + table, Integer.class);
        String column = database.queryForObject(
                "select column_name from information_schema.columns where table_name = ? and table_schema = current_schema()"
                        + " and data_type = 'uuid' limit 1",
                String.class,
                table);

        assertThat(rows).isPositive();
        for (String change : List.of(
                "update " + table + " set " + column + " = " + column,
                "delete from " + table,
                "truncate " + table + " cascade")) {
            assertThatThrownBy(() -> database.execute(change))
                    .as(change)
                    .hasMessageContaining("decisions are never changed or taken back");
        }
        assertThat(database.queryForObject("select count(*) from " + table, Integer.class))
                .isEqualTo(rows);
    }

    private void everyKindOfDecision() {
        UUID group = ready.bmt(3_000_000, 3_000_000, 3_000_000, 3_000_000, 3_000_000);
        desk.openRound(group);
        desk.decide(group, MANAGER, ProposedDecision.ask(SendBackTo.ANSWER, "Mengapa?"));
        desk.answer(group, OFFICER, "Karena ramai");
        desk.openRound(group);
        desk.decide(
                group,
                MANAGER,
                ProposedDecision.resurvey(Set.of(ready.members(group).get(0)), "Cek"));
        ready.survey(group, List.of(OFFICER));
        desk.openRound(group);
        desk.decide(group, MANAGER, ready.approval(group, 2_000_000));
        desk.declareInterest(group, COLLEAGUE, "paman");
    }

    private void refused(UUID group, String staffId, String because) {
        ProposedDecision approval = ready.approval(group, 1_000_000);
        assertThatThrownBy(() -> desk.decide(group, staffId, approval))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining(because);
        assertThat(desk.obstacleFor(group, staffId))
                .hasValueSatisfying(words -> assertThat(words).contains(because));
    }

    private static long[] fiveMillion() {
        return new long[] {1_000_000, 1_000_000, 1_000_000, 1_000_000, 1_000_000};
    }
}
