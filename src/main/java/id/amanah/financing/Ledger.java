package id.amanah.financing;

/** The cooperative's books. What is handed over here may already be known: whoever keeps books goes by the key. */
@FunctionalInterface
public interface Ledger {

    /**
     * Books a movement of money, once per key however often it is asked to.
     *
     * @throws RuntimeException where the books cannot be reached; the posting is offered again later
     */
    void book(Posting posting);
}
