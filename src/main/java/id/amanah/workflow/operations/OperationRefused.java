package id.amanah.workflow.operations;

/** A request about stuck cases that is not carried out; nothing has changed. Its message is Indonesian. */
public final class OperationRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private OperationRefused(int status, String message) {
        super(message);
        this.status = status;
    }

    /** Who asks is neither operator nor manager. */
    public static OperationRefused notForYou() {
        return new OperationRefused(403, "Papan ini hanya untuk operator dan manajer.");
    }

    /** What was asked for is not there, or not for who asks. */
    public static OperationRefused unknown() {
        return new OperationRefused(
                404, "Ini sudah tidak ada, sudah selesai, atau di luar wilayah Anda. Muat ulang papannya.");
    }

    /** The HTTP status that tells it. */
    public int status() {
        return status;
    }
}
