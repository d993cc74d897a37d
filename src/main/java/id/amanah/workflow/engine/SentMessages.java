package id.amanah.workflow.engine;

import java.util.List;

/** The messages that our code sends to running processes, and who has to hear them. */
public final class SentMessages {

    /** A member left an application that goes on. */
    public static final String MEMBER_WITHDRAWN = "Message_MemberWithdrawn";

    /** The whole group left. */
    public static final String GROUP_WITHDRAWN = "Message_GroupWithdrawn";

    /** All of them; models can wait for no others. */
    public static final List<String> NAMES = List.of(MEMBER_WITHDRAWN, GROUP_WITHDRAWN);

    /** The process that hears them whatever step it is at. */
    public static final String HEARD_BY = "GroupOnboardingProcess";

    private SentMessages() {}
}
