package id.amanah.workflow.onboarding;

import id.amanah.workflow.engine.SentMessages;

/** Names that the model {@code GroupOnboardingProcess} and our code share. */
public final class OnboardingProcess {

    /** Key of the process. */
    public static final String KEY = SentMessages.HEARD_BY;

    /** Sent when a member left an application that goes on. */
    public static final String MEMBER_WITHDRAWN = SentMessages.MEMBER_WITHDRAWN;

    /** Sent when the whole group left. */
    public static final String GROUP_WITHDRAWN = SentMessages.GROUP_WITHDRAWN;

    /** The step at which the officer sees who left, and does something about it. */
    public static final String RESOLVE_MEMBERS = "UserTask_ResolveMembers";

    /** Fact, yes or no: whether nothing speaks against the group (A1 to A5). */
    static final String GROUP_ELIGIBLE = "groupEligible";

    /** Fact: a {@link Resolution} by name. */
    static final String RESOLUTION = "resolution";

    private OnboardingProcess() {}

    /** What the officer does about a group that cannot go on as it is. */
    enum Resolution {
        /** Look again, after members were replaced, corrected or taken out. */
        CONTINUE,
        /** End the application. */
        CLOSE
    }
}
