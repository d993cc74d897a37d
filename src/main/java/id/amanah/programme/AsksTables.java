package id.amanah.programme;

import java.util.List;

/** Code that asks rule tables; it says which and how, so that a manager's table can be judged before it goes live. */
public interface AsksTables {

    /** The tables it asks, and what it takes from them. */
    List<TableContract> tables();
}
