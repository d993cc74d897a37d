package id.amanah.faults;

import id.amanah.story.Staff;
import id.amanah.workflow.operations.Action;
import id.amanah.workflow.operations.Cause;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What may go wrong; a new fault is one entry. */
final class Faults {

    static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

    /** Those that some fault breaks. */
    static final List<String> BROKEN_TABLES =
            List.of("disbursement", "coaching", "act_hi_comment", "ledger_entry", "act_ru_job");

    private static final String SURVEY = "UserTask_RecordSurvey";
    private static final String PLAN = "UserTask_PlanTraining";
    private static final String DAY = "UserTask_RecordTrainingDay";
    private static final String DECIDE = "UserTask_DecideApplication";
    private static final String SIGN = "UserTask_SignAgreements";
    private static final String CONFIRM = "UserTask_ConfirmPayout";
    private static final String MEETING = "UserTask_RecordMeeting";

    private Faults() {}

    static List<Fault> all() {
        return List.of(
                // Jobs
                Fault.of("a step's own code fails, and is tried again")
                        .at(DECIDE)
                        .strikes(scene -> {
                            scene.breakTable("disbursement");
                            scene.does();
                        })
                        .seenAs(Cause.RETRYING_JOB, "akan dicoba lagi sendiri")
                        .mendedBy(scene -> scene.mendTable("disbursement"))
                        .freedBy(Action.RETRY),
                Fault.of("a step's own code fails until it is given up")
                        .at(DECIDE)
                        .strikes(scene -> {
                            scene.breakTable("disbursement");
                            scene.does();
                            scene.untilGivenUp();
                        })
                        .seenAs(Cause.FAILED_JOB, "habis percobaannya")
                        .mendedBy(scene -> scene.mendTable("disbursement"))
                        .freedBy(Action.RETRY),
                Fault.of("the connection to the database is cut in the middle of a step")
                        .at(DECIDE)
                        .strikes(scene -> {
                            scene.standsStillIn("disbursement");
                            scene.isCutOffBy("pg_terminate_backend");
                        })
                        .seenAs(Cause.RETRYING_JOB, "basis data menolak perubahan itu atau tidak menjawab")
                        .freedBy(Action.RETRY),
                Fault.of("a step does not end")
                        .at(DECIDE)
                        .strikes(scene -> {
                            scene.standsStillIn("disbursement");
                            scene.passes(Duration.ofMinutes(10));
                        })
                        .seenAs(Cause.ENDLESS_JOB, "tidak selesai-selesai")
                        .freedBy(Action.SUSPEND)
                        .then(scene -> {
                            scene.letGo();
                            scene.act(Action.RESUME, scene.seen(Cause.SUSPENDED.name()), Map.of())
                                    .orFail("resume");
                        }),
                Fault.of("a step that does not end is ended by its time bound")
                        .at(DECIDE)
                        .strikes(scene -> {
                            scene.standsStillIn("disbursement");
                            scene.passes(Duration.ofMinutes(10));
                            scene.seen(Cause.ENDLESS_JOB.name());
                            scene.isCutOffBy("pg_cancel_backend");
                        })
                        .seenAs(Cause.RETRYING_JOB, "basis data menolak perubahan itu atau tidak menjawab")
                        .freedBy(Action.RETRY),
                Fault.of("coaching cannot begin")
                        .at(CONFIRM)
                        .strikes(scene -> {
                            scene.breakTable("coaching");
                            scene.does();
                            scene.untilGivenUp();
                        })
                        .seenAs(Cause.FAILED_JOB, "habis percobaannya")
                        .mendedBy(scene -> scene.mendTable("coaching"))
                        .freedBy(Action.RETRY),
                Fault.of("a reminder cannot be written down")
                        .at(SURVEY)
                        .strikes(scene -> {
                            scene.breakTable("act_hi_comment");
                            scene.passes(Duration.ofDays(2));
                        })
                        .seenAs(Cause.RETRYING_JOB, "akan dicoba lagi sendiri")
                        .mendedBy(scene -> scene.mendTable("act_hi_comment"))
                        .freedBy(Action.RETRY),
                Fault.of("an escalation is given up")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.breakTable("act_hi_comment");
                            scene.passes(Duration.ofDays(1));
                            scene.untilGivenUp();
                        })
                        .seenAs(Cause.FAILED_JOB, "habis percobaannya")
                        .mendedBy(scene -> scene.mendTable("act_hi_comment"))
                        .freedBy(Action.RETRY),
                Fault.of("somebody set a job's tries to none")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.does();
                            scene.toJobs("update act_ru_job set retries_ = 0");
                        })
                        .seenAs(Cause.FAILED_JOB, "habis percobaannya")
                        .freedBy(Action.RETRY),
                Fault.of("a timer is lost")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.does();
                            scene.toJobs("delete from act_ru_job");
                        })
                        .seenAs(Cause.LOST_PROCESS, "sudah tidak ada")
                        .freedBy(Action.MOVE, null),
                Fault.of("a called process is lost")
                        .at(PLAN)
                        .strikes(scene -> scene.loseProcesses("super_exec_ is not null"))
                        .seenAs(Cause.LOST_PROCESS, "sudah tidak ada")
                        .freedBy(Action.MOVE, null),
                Fault.of("the called process of a payout is lost after money was handed over")
                        .at(CONFIRM)
                        .strikes(scene -> scene.loseProcesses("super_exec_ is not null"))
                        .seenAs(Cause.LOST_PROCESS, "sudah tidak ada")
                        .freedBy(Action.MOVE, null),
                Fault.of("a job is suspended by itself")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.does();
                            scene.toJobs("update act_ru_job set suspension_state_ = 2");
                        })
                        .seenAs(Cause.SUSPENDED, "Ditangguhkan")
                        .freedBy(Action.RESUME),
                // Facts
                Fault.of("a poisoned fact breaks a step")
                        .at(DECIDE)
                        .strikes(scene -> {
                            scene.poisonGroup();
                            scene.does();
                        })
                        .seenAs(Cause.RETRYING_JOB, "data alur kasus ini rusak")
                        .freedBy(Action.CORRECT_FACT, Faults::theGroup)
                        .then(scene -> scene.act(Action.RETRY, scene.seen(Cause.RETRYING_JOB.name()), Map.of())
                                .orFail("retry")),
                Fault.of("a poisoned fact breaks a step until it is given up")
                        .at(DECIDE)
                        .strikes(scene -> {
                            scene.poisonGroup();
                            scene.does();
                            scene.untilGivenUp();
                        })
                        .seenAs(Cause.FAILED_JOB, "perbaiki data alurnya")
                        .freedBy(Action.CORRECT_FACT, Faults::theGroup)
                        .then(scene -> scene.act(Action.RETRY, scene.seen(Cause.FAILED_JOB.name()), Map.of())
                                .orFail("retry")),
                // People
                Fault.of("an officer is deleted behind the application's back")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.givenToVisitor();
                            scene.execute(
                                    "delete from act_id_membership where user_id_ = ?",
                                    scene.visitor().id());
                            scene.execute(
                                    "delete from act_id_user where id_ = ?",
                                    scene.visitor().id());
                        })
                        .seenAs(Cause.HOLDER_AWAY, "sudah tidak bekerja di sini")
                        .freedBy(Action.HAND_OVER, Faults::toTheColleague),
                Fault.of("an officer has locked herself out")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.givenToVisitor();
                            scene.execute(
                                    "update act_id_user set attempts_ = 10 where id_ = ?",
                                    scene.visitor().id());
                        })
                        .seenAs(Cause.HOLDER_AWAY, "terkunci")
                        .freedBy(Action.HAND_OVER, Faults::toTheColleague),
                Fault.of("an officer is on leave past her task's deadline")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.givenToVisitor();
                            scene.onLeave(scene.visitor(), 20);
                        })
                        .seenAs(Cause.HOLDER_AWAY, "cuti sampai")
                        .freedBy(Action.HAND_OVER, Faults::toTheColleague)
                        .then(Scene::everybodyIsBack),
                Fault.of("a task lies with somebody of no role in it")
                        .at(PLAN)
                        .strikes(scene -> scene.setTasks("assignee_ = 'sri'"))
                        .seenAs(Cause.HOLDER_AWAY, "tidak lagi di perannya")
                        .freedBy(Action.HAND_OVER, Faults::toTheColleague),
                Fault.of("the whole team is on leave")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.setTasks("assignee_ = null");
                            for (Staff one : List.of(
                                    scene.office().staff().officer(),
                                    scene.office().staff().colleague(),
                                    scene.visitor())) {
                                scene.onLeave(one, 5);
                            }
                        })
                        .seenAs(Cause.NOBODY, "timnya kosong")
                        .freedBy(
                                Action.HAND_OVER,
                                scene -> Map.of(
                                        "to", scene.office().staff().manager().id()))
                        .then(Scene::everybodyIsBack),
                Fault.of("all who might confirm a payout were on leave when it was reported")
                        .at(CONFIRM)
                        .strikes(scene -> {
                            scene.setTasks("assignee_ = null");
                            for (Staff one : List.of(
                                    scene.office().staff().officer(),
                                    scene.office().staff().colleague(),
                                    scene.office().staff().manager(),
                                    scene.visitor())) {
                                scene.onLeave(one, 30);
                            }
                        })
                        .seenAs(Cause.NOBODY, "Tidak seorang pun")
                        .mendedBy(Scene::everybodyIsBack)
                        .freedBy(Action.MOVE, null),
                // Time
                Fault.of("a deadline passes")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.claimedBy(scene.office().staff().officer());
                            scene.passes(Duration.ofDays(5));
                        })
                        .seenAs(Cause.OVERDUE, "Tenggatnya lewat; tugas ini dipegang")
                        .freedBy(Action.REMIND),
                Fault.of("a deadline passes and nobody has taken the task")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.setTasks("assignee_ = null");
                            scene.passes(Duration.ofDays(5));
                        })
                        .seenAs(Cause.OVERDUE, "belum ada yang mengambil")
                        .freedBy(Action.HAND_OVER, Faults::toTheColleague),
                Fault.of("a task is held and not touched")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.setTasks("due_date_ = '2027-12-31'");
                            scene.claimedBy(scene.office().staff().colleague());
                            scene.passes(Duration.ofDays(9));
                        })
                        .seenAs(Cause.UNTOUCHED, "tidak menyentuhnya sejak lama")
                        .freedBy(Action.REMIND),
                Fault.of("a case grows far older at its step than cases do")
                        .at(PLAN)
                        .strikes(scene -> {
                            scene.setTasks("due_date_ = null, assignee_ = null");
                            scene.passes(Duration.ofDays(30));
                        })
                        .seenAs(Cause.TOO_OLD, "Jauh lebih lama")
                        .freedBy(Action.HAND_OVER, Faults::toTheColleague),
                // Hands in the engine
                Fault.of("a case is suspended and forgotten")
                        .at(PLAN)
                        .strikes(scene -> scene.office()
                                .rest()
                                .post(
                                        scene.office().staff().operator(),
                                        "suspend",
                                        "/api/operations/actions/SUSPEND",
                                        Map.of(
                                                "places",
                                                List.of(scene.journey()
                                                        .openTasks()
                                                        .get(0)
                                                        .id()),
                                                "reason",
                                                "Menunggu surat"))
                                .orFail("suspension"))
                        .seenAs(Cause.SUSPENDED, "Menunggu surat")
                        .freedBy(Action.RESUME),
                Fault.of("one process of a case is suspended past the desk")
                        .at(PLAN)
                        .strikes(Scene::suspendProcess)
                        .seenAs(Cause.SUSPENDED, "Ditangguhkan")
                        .freedBy(Action.RESUME),
                Fault.of("the process of a case is lost")
                        .at(DAY)
                        .strikes(scene -> scene.loseProcesses("true"))
                        .seenAs(Cause.DISAGREEMENT, "tidak ada proses yang menjalankannya")
                        .freedBy(
                                Action.MOVE, scene -> scene.moveTo(scene.stuck().get(0), "CallActivity_TrainGroup")),
                Fault.of("the process of an approved case is lost")
                        .at(SIGN)
                        .strikes(scene -> scene.loseProcesses("true"))
                        .seenAs(Cause.DISAGREEMENT, "tidak ada proses yang menjalankannya")
                        .freedBy(
                                Action.MOVE,
                                scene -> scene.moveTo(scene.stuck().get(0), "CallActivity_DisburseFinancing")),
                Fault.of("the process of a case is lost after money was handed over")
                        .at(CONFIRM)
                        .strikes(scene -> scene.loseProcesses("true"))
                        .seenAs(Cause.DISAGREEMENT, "tidak ada proses yang menjalankannya")
                        .freedBy(
                                Action.MOVE,
                                scene -> scene.moveTo(scene.stuck().get(0), "CallActivity_DisburseFinancing")),
                Fault.of("the coaching of a case is lost")
                        .at(MEETING)
                        .strikes(scene -> scene.loseProcesses("true"))
                        .seenAs(Cause.DISAGREEMENT, "tidak ada proses pembinaan")
                        .freedBy(
                                Action.MOVE, scene -> scene.moveTo(scene.stuck().get(0), MEETING)),
                Fault.of("an application has ended and its process runs on")
                        .at(PLAN)
                        .strikes(scene -> scene.execute(
                                "update application set status = 'CLOSED' where number = ?", scene.number()))
                        .seenAs(Cause.DISAGREEMENT, "prosesnya masih berjalan")
                        .freedBy(Action.CLOSE)
                        .andIsOver());
    }

    private static Map<String, Object> toTheColleague(Scene scene) {
        return Map.of("to", scene.office().staff().colleague().id());
    }

    private static Map<String, Object> theGroup(Scene scene) {
        return Map.of("correction", Map.of("fact", "groupId"));
    }
}
