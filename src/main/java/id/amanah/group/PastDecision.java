package id.amanah.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an eligibility table was asked and what it said, as it was on that day.
 *
 * @param memberId the member it was asked about; {@code null} for the whole group
 * @param table the table's id
 * @param facts what it was told, by input name; nothing personal
 * @param reasons the code and sentence of each reason against; empty where eligible
 */
public record PastDecision(
        UUID memberId,
        String table,
        LocalDate decidedOn,
        Instant decidedAt,
        boolean eligible,
        Map<String, Object> facts,
        List<Map<String, String>> reasons) {}
