package id.amanah.story;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Somebody who signs in.
 *
 * @param id login id
 * @param password what they type
 */
public record Staff(String id, String password) {

    String basicCredentials() {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return id;
    }
}
