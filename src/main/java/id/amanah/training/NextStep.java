package id.amanah.training;

import java.time.ZonedDateTime;

/** What a group's training needs next. */
public sealed interface NextStep {

    /**
     * A meeting is planned and has to be held and recorded.
     *
     * @param session the meeting
     * @param begins when its day begins for the trainer
     */
    record Meeting(SessionView session, ZonedDateTime begins) implements NextStep {}

    /** Somebody missed something and no meeting is planned for it. */
    record MakeUp() implements NextStep {}

    /** Everybody heard everything; some have not passed the recognition test. */
    record Test() implements NextStep {}

    /** Everybody heard everything and passed. */
    record Done() implements NextStep {}
}
