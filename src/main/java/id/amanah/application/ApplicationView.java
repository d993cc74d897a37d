package id.amanah.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An application as others may see it.
 *
 * @param number what people say aloud, such as {@code AJU-2026-00042}; the process's business key
 * @param groupId the group that applies
 * @param openedOn the day it was opened
 * @param statusSince when it got its status
 */
public record ApplicationView(
        UUID id,
        String number,
        UUID groupId,
        String programmeCode,
        LocalDate openedOn,
        ApplicationStatus status,
        Instant statusSince) {}
