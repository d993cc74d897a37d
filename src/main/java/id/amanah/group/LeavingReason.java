package id.amanah.group;

/** Why a member leaves or a whole group ends. The constants are the cooperatives' own reason codes, kept as they say them. */
public enum LeavingReason {
    /** The husband objects to his wife as the one who takes part (A9). */
    PASANGAN_MENOLAK_WAKIL_ISTRI("pasangan menolak wakil istri"),
    /** No longer wants the financing. */
    TIDAK_BERMINAT_LAGI("tidak berminat lagi"),
    /** Moves to another neighbourhood. */
    PINDAH("pindah tempat tinggal"),
    /** Illness or death. */
    SAKIT_ATAU_MENINGGAL("sakit atau meninggal dunia"),
    /** The business ended. */
    USAHA_BERHENTI("usaha berhenti"),
    /** Does not meet the conditions (A1 to A4). */
    TIDAK_LAYAK("tidak memenuhi syarat"),
    /** The survey or the training went against it. */
    TIDAK_LOLOS("tidak lolos survei atau latihan"),
    /** The deciders said no. */
    DITOLAK("pengajuan ditolak"),
    /** No substitute was found. */
    TIDAK_ADA_PENGGANTI("tidak ada pengganti"),
    /** Something else, told in the note. */
    LAINNYA("alasan lain");

    private final String indonesian;

    LeavingReason(String indonesian) {
        this.indonesian = indonesian;
    }

    /** The reason in words, in small letters. */
    public String indonesian() {
        return indonesian;
    }
}
