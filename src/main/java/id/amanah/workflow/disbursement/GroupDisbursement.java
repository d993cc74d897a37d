package id.amanah.workflow.disbursement;

/** The ids and variables of {@code GroupDisbursementProcess}. */
public final class GroupDisbursement {

    /** The process id, which is the name of its file. */
    public static final String PROCESS = "GroupDisbursementProcess";

    /** Whether every member has signed (A11), yes/no. */
    static final String ALL_SIGNED = "allSigned";
    /** Whether every member's money is confirmed, yes/no. */
    static final String PAYOUT_SETTLED = "payoutSettled";

    private GroupDisbursement() {}
}
