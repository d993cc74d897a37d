package id.amanah.workflow.operations;

import java.util.Arrays;

/** What frees a case. */
public enum Action {
    /** Tries a job again, now. */
    RETRY("Coba lagi sekarang"),
    /** Gives a task to somebody else. */
    HAND_OVER("Alihkan ke petugas lain"),
    /** Gives a task back to everybody it was offered to. */
    GIVE_BACK("Kembalikan ke tim"),
    /** Reminds the holder. */
    REMIND("Ingatkan"),
    /** Puts the deadline off. */
    EXTEND("Perpanjang tenggat"),
    /** Puts a case to another step, or starts it again at one. */
    MOVE("Pindahkan ke langkah lain"),
    /** Sets a routing fact right. */
    CORRECT_FACT("Perbaiki data alur"),
    /** Lets a step that waits for word go on without it. */
    GO_ON("Teruskan tanpa menunggu"),
    /** Stops a case for a while. */
    SUSPEND("Tangguhkan"),
    /** Lets a suspended case go on. */
    RESUME("Jalankan lagi"),
    /** Ends an application, or what still runs of one that has ended. */
    CLOSE("Tutup pengajuan");

    private final String label;

    Action(String label) {
        this.label = label;
    }

    /**
     * The action of that name, in letters of any size.
     *
     * @throws OperationRefused where there is none
     */
    public static Action named(String name) {
        return Arrays.stream(values())
                .filter(action -> action.name().equalsIgnoreCase(name.replace('-', '_')))
                .findFirst()
                .orElseThrow(OperationRefused::unknown);
    }

    /** Whether it is done to one place at a time: what it needs is asked for that place. */
    boolean isForOnePlace() {
        return this == MOVE || this == CORRECT_FACT || this == CLOSE;
    }

    /** Its Indonesian name, as on a button. */
    public String label() {
        return label;
    }
}
