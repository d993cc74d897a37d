package id.amanah.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** What a table was asked about a group or a member and what it said, kept so that a changed table can be tried on it. */
@Entity
@Immutable
@Table(name = "eligibility_decision")
class EligibilityDecision implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID groupId;

    private UUID memberId;

    @Column(nullable = false)
    private String decisionTable;

    @Column(nullable = false)
    private LocalDate decidedOn;

    @Column(nullable = false)
    private Instant decidedAt;

    @Column(nullable = false)
    private boolean eligible;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Map<String, Object> facts;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Map<String, String>> reasons;

    /** For JPA. */
    protected EligibilityDecision() {}

    EligibilityDecision(
            UUID groupId,
            UUID memberId,
            String decisionTable,
            LocalDate decidedOn,
            Instant decidedAt,
            Map<String, Object> facts,
            List<Finding> findings) {
        this.id = UUID.randomUUID();
        this.groupId = groupId;
        this.memberId = memberId;
        this.decisionTable = decisionTable;
        this.decidedOn = decidedOn;
        this.decidedAt = decidedAt;
        this.eligible = findings.isEmpty();
        this.facts = facts;
        this.reasons = findings.stream()
                .map(finding -> Map.of("code", finding.code(), "sentence", finding.sentence()))
                .toList();
    }

    PastDecision view() {
        return new PastDecision(memberId, decisionTable, decidedOn, decidedAt, eligible, facts, reasons);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Saved once, when it is made; the id is our own, so nothing needs to be looked up first. */
    @Override
    public boolean isNew() {
        return true;
    }
}
