package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;
import java.time.LocalDate;

/** One thing that can be done to a place. */
interface CaseAction {

    /** Which it is. */
    Action action();

    /**
     * Does it.
     *
     * @throws RefusedInput where a rule does not admit it; nothing has changed then
     */
    Effect carryOut(Place place, Order order);

    /**
     * What was asked for.
     *
     * @param by login id of who asks
     * @param byName their name
     * @param reason why, 1 to 500 characters, without numbers that tell who somebody is
     * @param to login id of who shall do it; only for handing over
     * @param until the new deadline; only for putting it off
     * @param move where to; only for moving
     * @param correction which fact becomes what; only for correcting
     */
    record Order(
            String by,
            String byName,
            String reason,
            String to,
            LocalDate until,
            Requests.Move move,
            Requests.Correction correction) {

        /** An order that asks for nothing in particular. */
        static Order plain(String by, String byName, String reason) {
            return new Order(by, byName, reason, null, null, null, null);
        }
    }

    /**
     * What changed, in a word or a date each; null where that says nothing.
     */
    record Effect(String before, String after) {

        static final Effect NONE = new Effect(null, null);
    }
}
