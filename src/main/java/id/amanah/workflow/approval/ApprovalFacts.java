package id.amanah.workflow.approval;

import id.amanah.application.RoundOutcome;
import id.amanah.workflow.engine.Fact;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the process {@value #PROCESS} routes by; ids and codes, nothing personal. */
public final class ApprovalFacts {

    /** Key of the process. */
    public static final String PROCESS = "GroupApprovalProcess";

    /**
     * How the process ended, handed to its caller: {@code APPROVED}, {@code REJECTED}, {@code MEMBERS_TO_REPLACE} or
     * {@code RESURVEY}.
     */
    public static final String APPROVAL_OUTCOME = "approvalOutcome";

    /** Whether somebody is free to decide, or at least nobody can be made free; else work is done anew first. */
    static final String DECIDER_FOUND = "deciderFound";

    /** What the latest decision came to: a {@link RoundOutcome} or {@value #STEPPED_ASIDE}. */
    static final String DECISION = "decision";

    /** Whether an approval needs no further decider. */
    static final String DECIDERS_SUFFICE = "decidersSuffice";

    /** The decider is related to a member; another one decides. */
    static final String STEPPED_ASIDE = "STEPPED_ASIDE";

    private static final Set<RoundOutcome> ENDS = EnumSet.of(
            RoundOutcome.APPROVED, RoundOutcome.REJECTED, RoundOutcome.MEMBERS_TO_REPLACE, RoundOutcome.RESURVEY);

    private ApprovalFacts() {}

    /** The fact {@link #APPROVAL_OUTCOME} with every value it may have. */
    static Fact outcome() {
        return Fact.code(APPROVAL_OUTCOME, ENDS.stream().map(Enum::name).toArray(String[]::new));
    }

    /** What the process hands to its caller after such a round; nothing where it goes on itself. */
    static Optional<String> ending(RoundOutcome outcome) {
        return Optional.of(outcome).filter(ENDS::contains).map(Enum::name);
    }
}
