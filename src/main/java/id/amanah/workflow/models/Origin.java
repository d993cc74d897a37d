package id.amanah.workflow.models;

/** How a version came to be live. */
public enum Origin {
    /** It came with the application and went live at a start. */
    BUNDLED("Bawaan aplikasi"),
    /** A manager took the bundled file in place of an own version. */
    BUNDLED_CHOSEN("Bawaan aplikasi, dipilih manajer"),
    /** Modeler, the engine's REST interface or Cockpit. */
    DEPLOYMENT("Dikirim dari Modeler atau REST"),
    /** The page for models. */
    PAGE("Halaman model"),
    /** A manager went back to an earlier version. */
    EARLIER_VERSION("Kembali ke versi lama"),
    /** It was live before versions were kept. */
    BEFORE_RECORDS("Sebelum pencatatan versi");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** Indonesian name. */
    public String label() {
        return label;
    }
}
