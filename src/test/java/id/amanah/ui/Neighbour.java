package id.amanah.ui;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Somebody who wants to join a group, as she writes herself down. All are invented. */
record Neighbour(String name, String nik, String phone, String street, String business, LocalDate businessSince) {

    Neighbour named(String other) {
        return new Neighbour(other, nik, phone, street, business, businessSince);
    }

    Neighbour withBusinessSince(LocalDate day) {
        return new Neighbour(name, nik, phone, street, business, day);
    }

    /** What must be found nowhere but in the domain's own tables: identity number, telephone number and street. */
    Stream<String> secrets() {
        return Stream.of(nik, phone, street);
    }
}
