package id.amanah.architecture;

import id.amanah.AmanahApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModuleTests {

    @Test
    void features_use_only_what_others_publish_and_never_in_a_circle() {
        ApplicationModules.of(AmanahApplication.class).verify();
    }
}
