package id.amanah.workflow.demo;

/** Where a demonstration case waits: the element id of the task that is left open, and on which day it got there. */
enum Stage {
    INELIGIBLE("UserTask_ResolveMembers", 8),
    SURVEY("UserTask_RecordSurvey", 0),
    DOUBTFUL_SURVEY("UserTask_RuleDoubtfulSurvey", 7),
    PLAN_TRAINING("UserTask_PlanTraining", 0),
    FIRST_TRAINING_DAY("UserTask_RecordTrainingDay", 4),
    REQUESTS("UserTask_RecordRequests", 0),
    RECOGNITION_TEST("UserTask_TakeRecognitionTest", -1),
    DECISION("UserTask_DecideApplication", -2),
    SIGNATURES("UserTask_SignAgreements", -3),
    PAYOUT("UserTask_PayOut", -4),
    PAYOUT_CONFIRMATION("UserTask_ConfirmPayout", -5),
    MEETINGS_AGREED("UserTask_AgreeMeetings", -6),
    MEETING("UserTask_RecordMeeting", -9);

    private final String waitingTask;
    private final int lastTrainingDayFromToday;

    Stage(String waitingTask, int lastTrainingDayFromToday) {
        this.waitingTask = waitingTask;
        this.lastTrainingDayFromToday = lastTrainingDayFromToday;
    }

    String waitingTask() {
        return waitingTask;
    }

    /** Days from today to the group's last training day, so that the waiting task is a day or two old, or overdue. */
    int lastTrainingDayFromToday() {
        return lastTrainingDayFromToday;
    }
}
