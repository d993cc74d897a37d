package id.amanah.ui;

import java.time.LocalDate;

/** Somebody who wants to join a group, as she writes herself down. All are invented. */
record Neighbour(String name, String nik, String phone, String street, String business, LocalDate businessSince) {

    Neighbour named(String other) {
        return new Neighbour(other, nik, phone, street, business, businessSince);
    }

    Neighbour withBusinessSince(LocalDate day) {
        return new Neighbour(name, nik, phone, street, business, day);
    }
}
