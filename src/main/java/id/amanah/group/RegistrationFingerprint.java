package id.amanah.group;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells whether a registration was made before: the same programme, name, kelurahan and people, in whatever order. */
final class RegistrationFingerprint {

    private RegistrationFingerprint() {}

    static String of(GroupRegistration registration) {
        String people = registration.members().stream()
                .map(member -> member.nik().digits())
                .sorted()
                .collect(Collectors.joining(","));
        String whole = String.join(
                        "|",
                        registration.programmeCode(),
                        registration.name(),
                        registration.neighbourhood().kelurahan(),
                        people)
                .toLowerCase(Locale.ROOT);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
