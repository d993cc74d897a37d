package id.amanah.workflow.models.gate;

import id.amanah.workflow.approval.ApprovalFacts;
import id.amanah.workflow.disbursement.GroupDisbursement;
import id.amanah.workflow.survey.MemberSurvey;
import id.amanah.workflow.training.GroupTraining;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What no edit may take away, however the steps are arranged: nobody gets money without survey, training, decision and signature,
 * and no payout ends unconfirmed. The domain refuses most of it as well; here it is told before the first case stands still.
 */
@Component
@Order(10)
class ProtectedCheck extends ProcessCheck {

    private static final Waypoint SURVEY = call(MemberSurvey.PROCESS);
    private static final Waypoint TRAINING = call(GroupTraining.PROCESS);
    private static final Waypoint APPROVAL = call(ApprovalFacts.PROCESS);
    private static final Waypoint PAYOUT = call(GroupDisbursement.PROCESS);

    private static final List<Protected> RULES = List.of(
            order(
                    "GroupOnboardingProcess",
                    "ELIGIBILITY_LEFT_OUT",
                    step("checkEligibilityDelegate"),
                    SURVEY,
                    "kelompok dapat disurvei tanpa diperiksa kelayakannya (A1 sampai A5)",
                    "Kembalikan \"Periksa kelayakan\" di depan survei."),
            order(
                    "GroupOnboardingProcess",
                    "ELIGIBILITY_IGNORED",
                    answer("groupEligible", true),
                    SURVEY,
                    "kelompok yang tidak layak dapat lanjut ke survei (A5)",
                    "Beri panah ke survei syarat ${groupEligible}."),
            order(
                    "GroupOnboardingProcess",
                    "SURVEY_LEFT_OUT",
                    SURVEY,
                    PAYOUT,
                    "uang dapat cair tanpa survei rumah dan usaha (A4)",
                    "Kembalikan langkah survei di depan latihan."),
            order(
                    "GroupOnboardingProcess",
                    "SURVEY_IGNORED",
                    asks("surveyRounds", "allPassed"),
                    PAYOUT,
                    "anggota yang tidak lolos survei dapat menerima uang",
                    "Kembalikan gerbang \"Semua lolos survei?\" dengan syarat ${surveyRounds.allPassed(execution)}."),
            order(
                    "GroupOnboardingProcess",
                    "TRAINING_LEFT_OUT",
                    TRAINING,
                    PAYOUT,
                    "uang dapat cair tanpa latihan wajib kelompok (A6)",
                    "Kembalikan langkah latihan di depan putusan."),
            order(
                    "GroupOnboardingProcess",
                    "TRAINING_IGNORED",
                    answer("trainingOutcome", "COMPLETED"),
                    PAYOUT,
                    "kelompok yang latihannya belum tuntas dapat menerima uang (A9)",
                    "Beri panah sesudah latihan syarat ${trainingOutcome == \"COMPLETED\"}."),
            order(
                    "GroupOnboardingProcess",
                    "APPROVAL_LEFT_OUT",
                    APPROVAL,
                    PAYOUT,
                    "uang dapat cair tanpa putusan",
                    "Kembalikan langkah putusan di depan pencairan."),
            order(
                    "GroupOnboardingProcess",
                    "APPROVAL_IGNORED",
                    answer("approvalOutcome", "APPROVED"),
                    PAYOUT,
                    "pengajuan yang tidak disetujui dapat dicairkan",
                    "Beri panah ke pencairan syarat ${approvalOutcome == \"APPROVED\"}."),
            order(
                    "GroupOnboardingProcess",
                    "COACHING_LEFT_OUT",
                    PAYOUT,
                    step("startCoachingDelegate"),
                    "pembinaan dapat dimulai sebelum uang diterima (A13)",
                    "Taruh \"Mulai pembinaan lanjut\" sesudah pencairan."),
            after(
                    "GroupOnboardingProcess",
                    "COACHING_LEFT_OUT",
                    PAYOUT,
                    step("startCoachingDelegate"),
                    "sesudah pencairan pembinaan tidak dimulai, sehingga angsuran tidak pernah tertagih (A13)",
                    "Kembalikan \"Mulai pembinaan lanjut\" sesudah pencairan."),
            order(
                    "MemberSurveyProcess",
                    "DOUBT_IGNORED",
                    step("recordSurveyCompletion"),
                    step("ruleDoubtfulSurveyCompletion"),
                    "survei dapat diputus sebelum dilakukan",
                    "Taruh putusan sesudah survei."),
            doubt(
                    "MemberSurveyProcess",
                    "DOUBT_IGNORED",
                    "recordSurveyCompletion",
                    "ruleDoubtfulSurveyCompletion",
                    "survei yang meragukan dapat berlalu tanpa putusan manajer",
                    "Kembalikan gerbang \"Hasilnya meragukan?\" dan tugas putusannya."),
            ends(
                    "GroupTrainingProcess",
                    "TEST_LEFT_OUT",
                    List.of(step("takeRecognitionTestCompletion"), step("pickNextDayDelegate")),
                    "latihan dapat selesai tanpa ujian pengesahan atau tanpa memeriksa hari yang kurang (A6)",
                    "Kembalikan \"Cari langkah latihan berikutnya\" dan \"Uji pengesahan kelompok\"."),
            present(
                    "GroupTrainingProcess",
                    "TEST_LEFT_OUT",
                    step("takeRecognitionTestCompletion"),
                    "ujian pengesahan tidak ada lagi",
                    "Kembalikan tugas \"Uji pengesahan kelompok\"."),
            present(
                    "GroupTrainingProcess",
                    "ATTENDANCE_LEFT_OUT",
                    step("recordTrainingDayCompletion"),
                    "kehadiran latihan tidak dicatat lagi (A8)",
                    "Kembalikan tugas \"Catat kehadiran latihan\"."),
            present(
                    "GroupTrainingProcess",
                    "REQUESTS_LEFT_OUT",
                    step("recordRequestsCompletion"),
                    "jumlah dan kegunaan tidak ditanyakan lagi (A10)",
                    "Kembalikan tugas \"Catat jumlah dan kegunaan\"."),
            order(
                    "GroupApprovalProcess",
                    "DECISION_LEFT_OUT",
                    step("openDecisionRoundDelegate"),
                    step("decideApplicationCompletion"),
                    "putusan dapat diberikan tanpa putaran yang dibuka, sehingga jenjangnya tidak diperiksa",
                    "Kembalikan \"Buka putaran putusan\" di depan putusan."),
            present(
                    "GroupApprovalProcess",
                    "DECISION_LEFT_OUT",
                    step("decideApplicationCompletion"),
                    "tidak ada lagi yang memutus pengajuan",
                    "Kembalikan tugas \"Putuskan pengajuan\"."),
            suffice(
                    "GroupApprovalProcess",
                    "DECIDERS_IGNORED",
                    "pengajuan dapat disetujui sebelum jumlah pemutus cukup",
                    "Kembalikan gerbang \"Pemutus cukup?\" dengan syarat ${decidersSuffice}."),
            order(
                    "GroupDisbursementProcess",
                    "SIGNATURES_LEFT_OUT",
                    step("signAgreementsCompletion"),
                    step("payOutCompletion"),
                    "uang dapat diserahkan sebelum akad ditandatangani (A11)",
                    "Kembalikan \"Kumpulkan tanda tangan\" di depan penyerahan uang."),
            order(
                    "GroupDisbursementProcess",
                    "SIGNATURES_IGNORED",
                    answer("allSigned", true),
                    step("payOutCompletion"),
                    "uang dapat diserahkan sebelum semua anggota tanda tangan (A11)",
                    "Beri panah ke penyerahan uang syarat ${allSigned}."),
            order(
                    "GroupDisbursementProcess",
                    "FINANCING_LEFT_OUT",
                    step("prepareFinancingDelegate"),
                    step("signAgreementsCompletion"),
                    "anggota diminta menandatangani akad yang belum disiapkan",
                    "Kembalikan \"Siapkan akad dan jadwal angsuran\" di depan tanda tangan."),
            order(
                    "GroupDisbursementProcess",
                    "PAYOUT_LEFT_OUT",
                    step("payOutCompletion"),
                    step("confirmPayoutCompletion"),
                    "penyerahan uang dapat disahkan sebelum uangnya diserahkan",
                    "Taruh pengesahan sesudah \"Serahkan uang\"."),
            ends(
                    "GroupDisbursementProcess",
                    "CONFIRMATION_LEFT_OUT",
                    List.of(step("confirmPayoutCompletion")),
                    "pencairan dapat selesai tanpa disahkan orang kedua",
                    "Kembalikan \"Sahkan penyerahan uang\" sesudah \"Serahkan uang\"."),
            ends(
                    "GroupDisbursementProcess",
                    "CONFIRMATION_IGNORED",
                    List.of(answer("payoutSettled", true)),
                    "pencairan dapat selesai walau uangnya tidak sesuai",
                    "Beri panah ke akhir syarat ${payoutSettled}."),
            present(
                    "GroupCoachingProcess",
                    "MEETINGS_LEFT_OUT",
                    step("recordMeetingCompletion"),
                    "pertemuan, ikrar dan angsuran tidak dicatat lagi (A13 sampai A15)",
                    "Kembalikan tugas \"Catat pertemuan\"."),
            order(
                    "GroupCoachingProcess",
                    "DEBT_IGNORED",
                    answer("repaid", true),
                    step("closeFinancingDelegate"),
                    "pembiayaan dapat ditutup sebelum lunas",
                    "Beri panah ke \"Tutup pembiayaan\" syarat ${repaid}."),
            ends(
                    "GroupCoachingProcess",
                    "CLOSING_LEFT_OUT",
                    List.of(step("closeFinancingDelegate")),
                    "pembinaan dapat berakhir tanpa pembiayaannya ditutup",
                    "Kembalikan \"Tutup pembiayaan\" di depan akhir."),
            order(
                    "WithdrawalProcess",
                    "STOP_LEFT_OUT",
                    step("recordWithdrawalStart"),
                    step("stopApplicationDelegate"),
                    "langkah pengajuan dihentikan sebelum pengunduran dirinya dicatat",
                    "Taruh pencatatan di depan penghentian."),
            ends(
                    "WithdrawalProcess",
                    "STOP_LEFT_OUT",
                    List.of(step("stopApplicationDelegate")),
                    "pengunduran diri dicatat, tetapi langkah pengajuannya tidak dihentikan",
                    "Kembalikan \"Hentikan langkah pengajuan\"."));

    /** Where a protected step or process belongs: elsewhere nothing sees to what has to come before it. */
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("MemberSurveyProcess", "GroupOnboardingProcess"),
            Map.entry("GroupTrainingProcess", "GroupOnboardingProcess"),
            Map.entry("GroupApprovalProcess", "GroupOnboardingProcess"),
            Map.entry("GroupDisbursementProcess", "GroupOnboardingProcess"),
            Map.entry("startCoachingDelegate", "GroupOnboardingProcess"),
            Map.entry("recordRejectionDelegate", "GroupOnboardingProcess"),
            Map.entry("takeRecognitionTestCompletion", "GroupTrainingProcess"),
            Map.entry("openDecisionRoundDelegate", "GroupApprovalProcess"),
            Map.entry("decideApplicationCompletion", "GroupApprovalProcess"),
            Map.entry("prepareFinancingDelegate", "GroupDisbursementProcess"),
            Map.entry("signAgreementsCompletion", "GroupDisbursementProcess"),
            Map.entry("payOutCompletion", "GroupDisbursementProcess"),
            Map.entry("confirmPayoutCompletion", "GroupDisbursementProcess"),
            Map.entry("closeFinancingDelegate", "GroupCoachingProcess"));

    @Override
    void look(ProcessModel process, Findings findings) {
        for (FlowNode node : process.nodes()) {
            Stream<String> called = node instanceof CallActivity call && call.getCalledElement() != null
                    ? Stream.of(call.getCalledElement())
                    : Stream.empty();
            Stream.concat(called, process.boundTo(node))
                    .filter(work -> HOMES.containsKey(work) && !HOMES.get(work).equals(process.id()))
                    .forEach(work -> {
                        Place place = process.place(node);
                        findings.error(
                                "PROTECTED_ELSEWHERE",
                                place,
                                "Aturan yang dilindungi: langkah " + place.called() + " (" + work
                                        + ") hanya boleh berada di proses " + HOMES.get(work) + ".",
                                "Hapus langkah itu dari proses ini.");
                    });
        }
        for (Protected rule : RULES) {
            if (rule.process().equals(process.id())) {
                rule.brokenAt().apply(process).ifPresent(node -> {
                    Place place = process.place(node);
                    findings.error(
                            rule.code(),
                            place,
                            "Aturan yang dilindungi: di proses "
                                    + process.file().called() + " " + rule.danger() + " (lewat " + place.called()
                                    + ").",
                            rule.mend());
                });
            }
        }
    }

    /** A step, or a way out of a gateway, that cases have to pass. */
    private record Waypoint(BiPredicate<ProcessModel, FlowNode> node, Predicate<SequenceFlow> flow) {}

    private interface Broken {
        Optional<FlowNode> apply(ProcessModel process);
    }

    private record Protected(String process, String code, Broken brokenAt, String danger, String mend) {}

    private static Waypoint call(String key) {
        return new Waypoint(
                (process, node) -> node instanceof CallActivity call && key.equals(call.getCalledElement()),
                flow -> false);
    }

    private static Waypoint step(String bean) {
        return new Waypoint((process, node) -> process.boundTo(node).anyMatch(bean::equals), flow -> false);
    }

    /** A way that is taken for this value of a fact and for no other. */
    private static Waypoint answer(String variable, Object value) {
        return new Waypoint((process, node) -> false, flow -> {
            Set<Object> all = value instanceof Boolean ? Set.of(true, false) : Set.of(value, "SOMETHING_ELSE");
            return Answers.taken(flow, variable, all)
                    .filter(Set.of(value)::equals)
                    .isPresent();
        });
    }

    /** A way that is taken when a bean says yes. */
    private static Waypoint asks(String bean, String method) {
        return new Waypoint(
                (process, node) -> false,
                flow -> flow.getConditionExpression() != null
                        && Juel.parsed(flow.getConditionExpression().getTextContent())
                                .flatMap(Juel::onlyCall)
                                .filter(call -> call.bean().equals(bean)
                                        && call.method().equals(method))
                                .isPresent());
    }

    /** Nothing comes to one without having passed the other. */
    private static Protected order(String key, String code, Waypoint first, Waypoint then, String danger, String mend) {
        return new Protected(
                key,
                code,
                process -> without(process, first).stream()
                        .filter(node -> then.node().test(process, node))
                        .findFirst(),
                danger,
                mend);
    }

    /** Whatever passed one passes the other before it ends. */
    private static Protected after(String key, String code, Waypoint first, Waypoint then, String danger, String mend) {
        return new Protected(
                key,
                code,
                process -> {
                    Ways ways = new Ways(process);
                    List<FlowNode> behind = process.nodes().stream()
                            .filter(node -> first.node().test(process, node))
                            .flatMap(node ->
                                    process.outgoing(node).stream().flatMap(flow -> process.target(flow).stream()))
                            .toList();
                    return ways.reachable(behind, node -> then.node().test(process, node), then.flow()).stream()
                            .filter(EndEvent.class::isInstance)
                            .findFirst();
                },
                danger,
                mend);
    }

    /** No case ends without having passed one of these. */
    private static Protected ends(String key, String code, List<Waypoint> passed, String danger, String mend) {
        return new Protected(
                key,
                code,
                process -> {
                    for (Waypoint waypoint : passed) {
                        Optional<FlowNode> end = without(process, waypoint).stream()
                                .filter(EndEvent.class::isInstance)
                                .filter(node -> node.getParentElement() instanceof Process)
                                .findFirst();
                        boolean other = passed.size() > 1;
                        if (end.isPresent()
                                && (!other || passed.stream().allMatch(one -> reaches(process, one, end.get())))) {
                            return end;
                        }
                    }
                    return Optional.empty();
                },
                danger,
                mend);
    }

    private static boolean reaches(ProcessModel process, Waypoint without, FlowNode end) {
        return without(process, without).contains(end);
    }

    /** The process has such a step, and cases come to it. */
    private static Protected present(String key, String code, Waypoint step, String danger, String mend) {
        return new Protected(
                key,
                code,
                process -> {
                    Ways ways = new Ways(process);
                    return ways.reachable(ways.starts()).stream()
                                    .anyMatch(node -> step.node().test(process, node))
                            ? Optional.empty()
                            : ways.starts().stream().findFirst();
                },
                danger,
                mend);
    }

    /** A doubtful survey does not end the process but by the manager's word. */
    private static Protected doubt(String key, String code, String survey, String ruling, String danger, String mend) {
        Waypoint ruled = step(ruling);
        return new Protected(
                key,
                code,
                process -> new Ways(process)
                                .reachable(
                                        process.nodes().stream()
                                                .filter(node ->
                                                        step(survey).node().test(process, node))
                                                .toList(),
                                        node -> ruled.node().test(process, node),
                                        flow -> clearly(process, flow))
                                .stream()
                                .filter(EndEvent.class::isInstance)
                                .findFirst(),
                danger,
                mend);
    }

    /** A way that a doubtful survey cannot take. */
    private static boolean clearly(ProcessModel process, SequenceFlow flow) {
        Set<Object> outcomes = Set.of("PASSED", "DOUBTFUL", "REFUSED");
        return flow.getSource() != null
                && flow.getSource().getElementType().getTypeName().equals("exclusiveGateway")
                && !Answers.passing(process, flow.getSource(), flow, "surveyOutcome", outcomes)
                        .contains("DOUBTFUL");
    }

    /** An approved round ends the process only where deciders suffice. */
    private static Protected suffice(String key, String code, String danger, String mend) {
        Waypoint enough = answer("decidersSuffice", true);
        return new Protected(
                key,
                code,
                process -> new Ways(process)
                                .reachable(
                                        process.nodes().stream()
                                                .filter(node -> step("decideApplicationCompletion")
                                                        .node()
                                                        .test(process, node))
                                                .toList(),
                                        node -> false,
                                        flow -> enough.flow().test(flow) || otherThanApproved(process, flow))
                                .stream()
                                .filter(EndEvent.class::isInstance)
                                .findFirst(),
                danger,
                mend);
    }

    private static boolean otherThanApproved(ProcessModel process, SequenceFlow flow) {
        Set<Object> decisions = Set.of(
                "APPROVED", "REJECTED", "MEMBERS_TO_REPLACE", "RESURVEY", "ANSWER", "REVISE_REQUESTS", "STEPPED_ASIDE");
        return flow.getSource() != null
                && flow.getSource().getElementType().getTypeName().equals("exclusiveGateway")
                && !Answers.passing(process, flow.getSource(), flow, "decision", decisions)
                        .contains("APPROVED");
    }

    private static Set<FlowNode> without(ProcessModel process, Waypoint waypoint) {
        Ways ways = new Ways(process);
        // What begins by a message or the clock beside the main way is a way in as well.
        return ways.reachable(ways.starts(), node -> waypoint.node().test(process, node), waypoint.flow());
    }
}
