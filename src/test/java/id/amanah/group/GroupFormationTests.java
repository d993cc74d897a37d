package id.amanah.group;

import static id.amanah.group.SampleGroups.BMT;
import static id.amanah.group.SampleGroups.KSM;
import static id.amanah.group.SampleGroups.RT_003;
import static id.amanah.group.SampleGroups.eligibleGroup;
import static id.amanah.group.SampleGroups.freshNik;
import static id.amanah.group.SampleGroups.group;
import static id.amanah.group.SampleGroups.livingIn;
import static id.amanah.group.SampleGroups.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.Neighbourhood;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Groups on the real database, by the shipped tables. */
@SpringBootTest
class GroupFormationTests {

    @Autowired
    GroupFormation formation;

    @Autowired
    Eligibility eligibility;

    @Autowired
    GroupConcerns concerns;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6})
    void a_bmt_group_that_is_not_of_five_is_refused_and_nothing_is_kept_A1(int size) {
        String name = "Ukuran " + size;

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> register(group(BMT, name, RT_003, members(size), true)))
                .withMessage("Kelompok harus tepat 5 orang; sekarang " + size + " orang");
        assertThat(registered(name)).isZero();
    }

    @Test
    void a_group_returns_when_all_who_register_had_repaid_an_earlier_financing_A6() {
        List<MemberDraft> women = members(5);
        GroupView first = register(group(BMT, "Kembali 1", RT_003, women, false));
        assertThat(formation.isReturning(first.id())).isFalse();
        formation.markFinanced(first.id());
        formation.markRepaid(first.id());

        GroupView second = register(group(BMT, "Kembali 2", RT_003, women, false));
        assertThat(formation.isReturning(second.id())).isTrue();
        assertThat(formation.isReturning(first.id())).as("the first time").isFalse();
        formation.close(second.id(), LeavingReason.TIDAK_BERMINAT_LAGI, "");

        List<MemberDraft> withANewcomer = new ArrayList<>(women.subList(0, 4));
        withANewcomer.add(members(1).get(0));
        assertThat(formation.isReturning(register(group(BMT, "Kembali 3", RT_003, withANewcomer, false))
                        .id()))
                .as("one of them is new")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 12})
    void a_ksm_of_five_or_more_from_any_rt_is_registered_D1(int size) {
        List<MemberDraft> members = new ArrayList<>(members(size - 1));
        members.add(livingIn(new Neighbourhood("9", "9", "Tanjung Laut", "Bontang Selatan"), member(today(), 24)));

        assertThat(register(group(KSM, "KSM Maju " + size, members)).members()).hasSize(size);
    }

    @Test
    void a_ksm_of_four_is_refused_D1() {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> register(group(KSM, "KSM Empat", members(4))))
                .withMessage("KSM paling sedikit 5 orang; sekarang 4 orang");
    }

    @Test
    void two_rts_are_refused_even_if_asked_to_follow_up_and_the_same_number_in_another_rw_is_another_rt_A2() {
        List<MemberDraft> members = new ArrayList<>(members(4));
        members.add(livingIn(new Neighbourhood("003", "004", "Berbas Tengah", "Bontang Selatan"), member(today(), 24)));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> register(group(BMT, "Dua RT", RT_003, members, true)))
                .withMessage("Semua anggota harus tinggal di satu RT; sekarang ada 2 RT: "
                        + "RT 003/RW 002, Kel. Berbas Tengah, Kec. Bontang Selatan; "
                        + "RT 003/RW 004, Kel. Berbas Tengah, Kec. Bontang Selatan");
        assertThat(registered("Dua RT")).isZero();
    }

    @Test
    void an_rt_written_in_another_way_is_the_same_rt_A2() {
        List<MemberDraft> members = new ArrayList<>(members(4));
        members.add(
                livingIn(new Neighbourhood("3", "2", "kel. BERBAS tengah", "Bontang Selatan"), member(today(), 24)));

        assertThat(register(group(BMT, "Satu RT", members)).members()).hasSize(5);
    }

    @Test
    void a_business_of_six_months_less_a_day_is_refused_with_the_day_from_which_it_qualifies_A3() {
        List<MemberDraft> members = new ArrayList<>(members(4));
        members.add(SampleGroups.member(today().minusMonths(6).plusDays(1)));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> register(group(BMT, "Terlalu Muda", members)))
                .withMessageStartingWith(
                        "Anggota 5: Usaha baru berumur 5 bulan, syaratnya 6 bulan; memenuhi syarat mulai "
                                + IndonesianText.date(
                                        today().minusMonths(6).plusDays(1).plusMonths(6)))
                .withMessageContaining("Daftarkan juga meski belum memenuhi syarat");
        assertThat(registered("Terlalu Muda")).isZero();
    }

    @Test
    void a_business_of_exactly_six_months_is_accepted_A3() {
        List<MemberDraft> members = new ArrayList<>(members(4));
        members.add(SampleGroups.member(today().minusMonths(6)));

        assertThat(register(group(BMT, "Tepat Enam Bulan", members)).members()).hasSize(5);
    }

    @Test
    void no_consent_and_a_young_business_are_told_of_each_member_A3_A4() {
        List<MemberDraft> members = new ArrayList<>(members(3));
        members.add(SampleGroups.member(freshNik(), LocalDate.of(2020, 1, 1), false));
        members.add(SampleGroups.member(freshNik(), today(), false));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> register(group(BMT, "Belum Setuju", members)))
                .withMessageContaining("Anggota 4: Belum bersedia disurvei")
                .withMessageContaining("Anggota 5: Belum bersedia disurvei")
                .withMessageContaining("Anggota 5: Usaha baru berumur kurang dari 1 bulan");
    }

    @Test
    void a_man_does_not_join_a_bmt_group_though_the_business_be_his_A8() {
        // 20 May 1990: a woman's day is 60, a man's 20.
        String mans = freshNik().replaceFirst("^(\\d{6})60", "$120");
        List<MemberDraft> members = new ArrayList<>(members(4));
        members.add(SampleGroups.member(mans, LocalDate.of(2020, 1, 1), true));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> register(group(BMT, "Ada Suami", RT_003, members, true)))
                .withMessageContaining("Anggota 5: Anggota program ini harus istri atau ibu")
                .withMessageContaining("walau usahanya milik suami");
        GroupView ksm = register(group(KSM, "Campuran", RT_003, members, false));
        assertThat(eligibility.decide(ksm.id()).eligible()).isTrue();
    }

    @Test
    void what_may_be_followed_up_is_registered_when_asked_and_its_reasons_are_kept_A3_A4() {
        List<MemberDraft> members = new ArrayList<>(members(3));
        members.add(SampleGroups.member(freshNik(), LocalDate.of(2020, 1, 1), false));
        members.add(SampleGroups.member(today()));
        GroupView group = register(group(BMT, "Ditindaklanjuti", RT_003, members, true));

        EligibilityVerdict verdict = eligibility.decide(group.id());

        assertThat(verdict.eligible()).isFalse();
        assertThat(verdict.findings()).extracting(Finding::qualifiesOn).containsExactly(null, today().plusMonths(6));
        assertThat(concerns.of(group.id()))
                .extracting(Concern::code, Concern::memberId)
                .containsExactlyInAnyOrder(
                        tuple("NO_SURVEY_CONSENT", group.members().get(3).id()),
                        tuple("BUSINESS_TOO_YOUNG", group.members().get(4).id()));
        assertThat(eligibility.historyOf(group.id()))
                .hasSize(6)
                .allSatisfy(decision -> {
                    assertThat(decision.decidedOn()).isEqualTo(today());
                    assertThat(decision.facts()).containsEntry("programme", BMT);
                    assertThat(decision.facts().keySet())
                            .isSubsetOf(
                                    "programme",
                                    "memberCount",
                                    "neighbourhoodCount",
                                    "monthsInBusiness",
                                    "surveyConsent",
                                    "sex");
                })
                .filteredOn(decision -> !decision.eligible())
                .hasSize(2);
    }

    @Test
    void deciding_anew_puts_todays_reasons_in_place_of_the_last_ones() {
        List<MemberDraft> members = new ArrayList<>(members(4));
        members.add(SampleGroups.member(freshNik(), LocalDate.of(2020, 1, 1), false));
        GroupView group = register(group(BMT, "Berubah Setuju", RT_003, members, true));
        eligibility.decide(group.id());
        eligibility.decide(group.id());
        assertThat(concerns.of(group.id())).hasSize(1);

        UUID undecided = group.members().get(4).id();
        formation.correctMember(
                group.id(),
                undecided,
                SampleGroups.member(group.members().get(4).nik().digits(), LocalDate.of(2020, 1, 1), true)
                        .read(RT_003, today()));

        assertThat(eligibility.decide(group.id()).eligible()).isTrue();
        assertThat(concerns.of(group.id())).isEmpty();
        assertThat(concerns.historyOf(group.id())).hasSize(2);
    }

    @Test
    void a_person_in_an_open_group_is_refused_by_that_groups_name() {
        GroupDraft first = eligibleGroup("Mawar");
        register(first);
        List<MemberDraft> members = new ArrayList<>(members(4));
        members.add(first.members().get(2));

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> register(group(BMT, "Kenanga", members)))
                .withMessage("Anggota 5: orang ini masih anggota kelompok \"Mawar\" di Kel. Berbas Tengah; "
                        + "satu orang hanya boleh di satu kelompok");
        assertThat(registered("Kenanga")).isZero();
    }

    @Test
    void of_two_officers_who_register_one_person_at_once_one_is_refused_in_the_same_words() throws Exception {
        MemberDraft wanted = member(today(), 24);
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService officers = Executors.newFixedThreadPool(2);
        List<Future<String>> outcomes = new ArrayList<>();
        for (int officer = 1; officer <= 2; officer++) {
            List<MemberDraft> members = new ArrayList<>(members(4));
            members.add(wanted);
            GroupDraft group = group(BMT, "Serentak " + officer, members);
            Callable<String> registering = () -> {
                together.await();
                try {
                    return register(group).name();
                } catch (RefusedInput refused) {
                    return refused.getMessage();
                }
            };
            outcomes.add(officers.submit(registering));
        }
        List<String> said = List.of(outcomes.get(0).get(), outcomes.get(1).get());
        officers.shutdown();

        assertThat(said).filteredOn(word -> word.startsWith("Serentak")).hasSize(1);
        assertThat(said)
                .filteredOn(word -> word.startsWith("Anggota 5: orang ini masih anggota kelompok \"Serentak "))
                .hasSize(1);
    }

    @Test
    void the_database_itself_keeps_a_person_out_of_a_second_open_group() {
        GroupView group = register(eligibleGroup("Indeks"));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> jdbc.update(
                        "insert into group_member select gen_random_uuid(), group_id, position + 10, nik, name, sex,"
                                + " birth_date, marital_status, phone, street, rt, rw, kelurahan, kecamatan, business,"
                                + " business_runner, business_since, survey_consent, status, joined_at"
                                + " from group_member where group_id = ?",
                        group.id()))
                .withMessageContaining("group_member_in_one_open_group");
    }

    @Test
    void a_substitute_takes_the_place_and_the_replaced_members_data_stay_A9() {
        GroupView group = register(eligibleGroup("Anggrek"));
        MemberView leaving = group.members().get(1);
        concerns.raise(group.id(), leaving.id(), ConcernOrigin.TRAINING, "REFUSED", "Suami menolak");

        MemberView substitute = formation.replaceMember(
                group.id(),
                leaving.id(),
                member(today(), 24).read(RT_003, today()),
                LeavingReason.PASANGAN_MENOLAK_WAKIL_ISTRI);

        assertThat(substitute.position()).isEqualTo(2);
        assertThat(formation.groupOf(group.id()).members()).hasSize(5).contains(substitute);
        assertThat(concerns.of(group.id())).isEmpty();
        assertThat(formation.everyMemberOf(group.id()))
                .hasSize(6)
                .filteredOn(member -> member.id().equals(leaving.id()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.status()).isEqualTo(MemberStatus.REPLACED));
        assertThat(formation.departuresFrom(group.id()))
                .extracting(Departure::reason)
                .containsExactly(LeavingReason.PASANGAN_MENOLAK_WAKIL_ISTRI);
    }

    @Test
    void a_withdrawn_members_place_stays_free_until_a_substitute_takes_it() {
        GroupView group = register(eligibleGroup("Dahlia"));
        UUID leaving = group.members().get(4).id();

        formation.withdrawMember(group.id(), leaving, LeavingReason.PINDAH, "ikut anaknya");

        assertThat(formation.groupOf(group.id()).members()).hasSize(4);
        assertThat(formation.placeHoldersOf(group.id())).hasSize(5);
        assertThat(eligibility.decide(group.id()).findings())
                .extracting(Finding::code)
                .containsExactly("WRONG_SIZE");

        formation.replaceMember(
                group.id(), leaving, member(today(), 24).read(RT_003, today()), LeavingReason.TIDAK_BERMINAT_LAGI);

        assertThat(eligibility.decide(group.id()).eligible()).isTrue();
        assertThat(formation.departuresFrom(group.id()))
                .extracting(Departure::reason, Departure::note)
                .containsExactly(tuple(LeavingReason.PINDAH, "ikut anaknya"));
    }

    @Test
    void a_substitute_from_an_open_group_is_refused_this_group_included() {
        GroupView group = register(eligibleGroup("Flamboyan"));
        String neighbour = group.members().get(0).nik().digits();

        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> formation.replaceMember(
                        group.id(),
                        group.members().get(1).id(),
                        SampleGroups.member(neighbour, LocalDate.of(2020, 1, 1), true)
                                .read(RT_003, today()),
                        LeavingReason.LAINNYA))
                .withMessageContaining("masih anggota kelompok \"Flamboyan\"");
    }

    @Test
    void a_closed_group_keeps_its_data_and_frees_its_members_A9() {
        GroupDraft draft = eligibleGroup("Tulip");
        GroupView group = register(draft);

        formation.close(group.id(), LeavingReason.PASANGAN_MENOLAK_WAKIL_ISTRI, "");

        assertThat(formation.groupOf(group.id()))
                .satisfies(closed -> assertThat(closed.status()).isEqualTo(GroupStatus.CLOSED))
                .satisfies(closed -> assertThat(closed.members()).hasSize(5));
        assertThat(register(group(BMT, "Tulip Baru", draft.members())).status()).isEqualTo(GroupStatus.FORMING);
    }

    @Test
    void a_group_that_ended_or_was_financed_is_not_changed_any_more() {
        GroupView closed = register(eligibleGroup("Tutup"));
        formation.close(closed.id(), LeavingReason.TIDAK_LAYAK, null);
        GroupView financed = register(eligibleGroup("Cair"));
        formation.markFinanced(financed.id());

        for (GroupView group : List.of(closed, financed)) {
            assertThatExceptionOfType(RefusedInput.class)
                    .isThrownBy(() -> formation.close(group.id(), LeavingReason.LAINNYA, null))
                    .withMessageStartingWith("Kelompok ini tidak dapat diubah lagi: sudah ");
        }
    }

    @Test
    void the_same_registration_is_known_again_whatever_the_order_of_its_members() {
        GroupDraft draft = eligibleGroup("Seroja");
        register(draft);
        List<MemberDraft> turned = new ArrayList<>(draft.members());
        Collections.reverse(turned);

        assertThat(formation.knows(group(BMT, "SEROJA", turned).read(today()))).isTrue();
        assertThat(formation.knows(group(BMT, "Seroja Dua", turned).read(today())))
                .isFalse();
    }

    @Test
    void an_unknown_programme_is_refused() {
        assertThatExceptionOfType(RefusedInput.class)
                .isThrownBy(() -> register(group("TIDAK-ADA", "Program", members(5))))
                .withMessageContaining("Program ini tidak dikenal");
    }

    private MemberDraft member(LocalDate today, int monthsInBusiness) {
        return SampleGroups.member(today.minusMonths(monthsInBusiness));
    }

    private GroupView register(GroupDraft draft) {
        return formation.register(draft.read(today()), "zulkifli", "zulkifli");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private int registered(String name) {
        return jdbc.queryForObject("select count(*) from lending_group where name = ?", Integer.class, name);
    }
}
