package id.amanah.programme;

import id.amanah.shared.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The row that keeps {@link ProgrammeTerms}; written once, never changed. */
@Entity
@Immutable
@Table(name = "programme_terms")
class DatedTerms {

    @Id
    private UUID id;

    private String programmeCode;
    private String name;
    private LocalDate validFrom;
    private BigDecimal jasaPercentPerMonth;

    @Enumerated(EnumType.STRING)
    private JasaMethod jasaMethod;

    private int tenorMonths;
    private int instalmentEvery;

    @Enumerated(EnumType.STRING)
    private InstalmentFrequency.Unit instalmentUnit;

    private Money instalmentRounding;
    private Money minAmount;
    private Money maxAmount;
    private boolean moveDueDatesToWorkingDay;

    /** For the database. */
    protected DatedTerms() {}

    DatedTerms(ProgrammeTerms terms) {
        id = UUID.randomUUID();
        programmeCode = terms.programmeCode();
        name = terms.name();
        validFrom = terms.validFrom();
        jasaPercentPerMonth = terms.jasaPercentPerMonth();
        jasaMethod = terms.jasaMethod();
        tenorMonths = terms.tenorMonths();
        instalmentEvery = terms.frequency().every();
        instalmentUnit = terms.frequency().unit();
        instalmentRounding = terms.instalmentRounding();
        minAmount = terms.minAmount();
        maxAmount = terms.maxAmount();
        moveDueDatesToWorkingDay = terms.moveDueDatesToWorkingDay();
    }

    UUID id() {
        return id;
    }

    ProgrammeTerms terms() {
        return new ProgrammeTerms(
                programmeCode,
                name,
                validFrom,
                jasaPercentPerMonth,
                jasaMethod,
                tenorMonths,
                new InstalmentFrequency(instalmentEvery, instalmentUnit),
                instalmentRounding,
                minAmount,
                maxAmount,
                moveDueDatesToWorkingDay);
    }
}
