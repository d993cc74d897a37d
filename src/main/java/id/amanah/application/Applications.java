package id.amanah.application;

import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens applications, finds them by number or group, and moves them on. */
@Service
@Transactional
public class Applications {

    private final ApplicationRecords applications;
    private final Clock clock;

    Applications(ApplicationRecords applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /** Opens the application of a group that has none and gives it its number, such as {@code AJU-2026-00042}. */
    public String open(UUID groupId, String programmeCode) {
        LocalDate today = LocalDate.now(clock);
        long running = applications.nextRunningNumber(today.getYear());
        String number = String.format(Locale.ROOT, "AJU-%d-%05d", today.getYear(), running);
        applications.save(new Application(number, groupId, programmeCode, today, clock.instant()));
        return number;
    }

    /** The application of that number, however it is capitalised. */
    @Transactional(readOnly = true)
    public Optional<ApplicationView> byNumber(String number) {
        return applications
                .findByNumber(number.strip().toUpperCase(Locale.ROOT))
                .map(Application::view);
    }

    /** The application of that group. */
    @Transactional(readOnly = true)
    public Optional<ApplicationView> byGroup(UUID groupId) {
        return applications.findByGroupId(groupId).map(Application::view);
    }

    /**
     * The application of that number, which the deciders said yes to and whose money is not all paid out.
     *
     * @throws RefusedInput where the number is unknown, or the application stands anywhere else
     */
    @Transactional(readOnly = true)
    public ApplicationView approved(String number) {
        ApplicationView application = byNumber(number)
                .orElseThrow(() -> RefusedInput.of("applicationNumber", "Nomor pengajuan ini tidak dikenal"));
        if (application.status() != ApplicationStatus.APPROVED) {
            throw RefusedInput.of(
                    "applicationNumber",
                    "Pengajuan " + application.number() + " tidak sedang menunggu pencairan: statusnya "
                            + application.status().indonesian());
        }
        return application;
    }

    /** Keeps an application from being changed by others until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(String number) {
        applications.hold(number);
    }

    /**
     * Moves the group's application on.
     *
     * @throws RefusedInput where it has none, or may not become that from where it stands
     */
    public void become(UUID groupId, ApplicationStatus next) {
        applications
                .findForChange(groupId)
                .orElseThrow(() -> RefusedInput.of("application", "Kelompok itu tidak punya pengajuan"))
                .become(next, clock.instant());
    }
}
