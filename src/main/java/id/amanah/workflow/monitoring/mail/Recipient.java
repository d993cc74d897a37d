package id.amanah.workflow.monitoring.mail;

import id.amanah.workflow.operations.Watcher;

/**
 * Somebody who is told.
 *
 * @param address blank where the administrator entered none
 * @param watcher what of the board is theirs
 */
record Recipient(String id, String name, String address, Watcher watcher) {

    boolean hasAddress() {
        return !address.isBlank();
    }
}
