package id.amanah.launch;

import java.util.List;

/** A bean with something to tell whoever started the application, once it is ready: where, as whom, with which data. */
@FunctionalInterface
public interface ReadyNotice {

    /** Short Indonesian lines; several notices follow each other in bean order ({@code @Order}). */
    List<String> lines();
}
