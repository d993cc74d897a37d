package id.amanah.financing;

import java.util.Optional;
import java.util.stream.Stream;

/** The papers of a financing. */
public enum DocumentKind {
    /** The contract of each member with her schedule. */
    AKAD("akad"),
    /** Pernyataan Kesanggupan Tanggung Renteng: all members answer for one another (A11). */
    JOINT_LIABILITY("tanggung-renteng"),
    /** The numbered receipts of what a second person confirmed. */
    RECEIPTS("kuitansi");

    private final String pathName;

    DocumentKind(String pathName) {
        this.pathName = pathName;
    }

    /** Its Indonesian name in addresses and file names. */
    public String pathName() {
        return pathName;
    }

    /** The kind of that Indonesian name. */
    public static Optional<DocumentKind> named(String pathName) {
        return Stream.of(values())
                .filter(kind -> kind.pathName.equals(pathName))
                .findFirst();
    }
}
