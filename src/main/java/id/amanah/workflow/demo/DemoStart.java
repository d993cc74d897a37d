package id.amanah.workflow.demo;

import id.amanah.workflow.access.PlatformReady;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills an empty demonstration before the first request is answered; a later start finds it filled and leaves it alone. */
@Component
@Profile("demo")
class DemoStart {

    private final DemoStaff staff;
    private final DemoCases cases;
    private final DemoClock clock;

    DemoStart(DemoStaff staff, DemoCases cases, DemoClock clock) {
        this.staff = staff;
        this.cases = cases;
        this.clock = clock;
    }

    @EventListener
    void fill(PlatformReady ready) {
        staff.hire();
        cases.open();
        clock.resume();
    }
}
