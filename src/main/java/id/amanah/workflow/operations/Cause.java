package id.amanah.workflow.operations;

/** Why something stands still; where several hold at one place, the first of them here is what is shown. */
public enum Cause {
    /** Domain and process tell different stories. */
    DISAGREEMENT("Data dan proses tidak cocok"),
    /** A job that has given up, or another incident of the engine. */
    FAILED_JOB("Pekerjaan latar gagal"),
    /** A job that a thread is at and never ends. */
    ENDLESS_JOB("Pekerjaan latar tidak selesai-selesai"),
    /** A due timer or a job that nobody executes. */
    IDLE_JOB("Pekerjaan latar tidak dijalankan"),
    /** A job that failed and will be tried again. */
    RETRYING_JOB("Pekerjaan latar gagal, masih dicoba ulang"),
    /** A step whose called process, timer, task or job is gone. */
    LOST_PROCESS("Yang menjalankan langkah ini hilang"),
    /** The engine's old history is not cleared away. */
    CLEAN_UP("Pembersihan riwayat tidak berjalan"),
    /** Suspended by somebody. */
    SUSPENDED("Ditangguhkan"),
    /** A task that no one at work may take. */
    NOBODY("Tidak ada yang dapat mengambil tugas"),
    /** A task whose holder is gone, locked out or on leave. */
    HOLDER_AWAY("Pemegang tugas tidak ada"),
    /** A wait for a message or signal that did not come. */
    MISSING_EVENT("Yang ditunggu tidak datang"),
    /** A wait for a day that lies further ahead than any that is planned. */
    FAR_TIMER("Menunggu hari yang terlalu jauh"),
    /** A task past its time. */
    OVERDUE("Melewati tenggat"),
    /** A task that its holder has not touched for days. */
    UNTOUCHED("Dipegang tetapi tidak disentuh"),
    /** Far longer at its step than usual. */
    TOO_OLD("Terlalu lama di satu langkah");

    private final String label;

    Cause(String label) {
        this.label = label;
    }

    /** Its Indonesian name. */
    public String label() {
        return label;
    }
}
