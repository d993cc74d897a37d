package id.amanah.programme;

/** How the jasa (service charge) of a financing is reckoned. */
public enum JasaMethod {
    /** Each month the same percentage of the original principal (A12, F4). */
    FLAT
}
