package id.amanah.financing;

import id.amanah.programme.InstalmentFrequency;
import id.amanah.programme.ProgrammeTerms;
import id.amanah.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The programme's terms as they stood when a financing was prepared; later terms do not touch it (A12, trap 5). */
@Embeddable
class FinancingTerms {

    private BigDecimal percentPerMonth;

    @Column(name = "instalments")
    private int numberOfInstalments;

    private int instalmentEvery;

    @Enumerated(EnumType.STRING)
    private InstalmentFrequency.Unit instalmentUnit;

    private Money rounding;

    private boolean dueOnWorkingDay;

    private LocalDate termsValidFrom;

    protected FinancingTerms() {}

    FinancingTerms(ProgrammeTerms terms) {
        percentPerMonth = terms.jasaPercentPerMonth();
        numberOfInstalments = terms.instalments();
        instalmentEvery = terms.frequency().every();
        instalmentUnit = terms.frequency().unit();
        rounding = terms.instalmentRounding();
        dueOnWorkingDay = terms.moveDueDatesToWorkingDay();
        termsValidFrom = terms.validFrom();
    }

    BigDecimal percentPerMonth() {
        // The column pads with zeros.
        return percentPerMonth.stripTrailingZeros();
    }

    int instalments() {
        return numberOfInstalments;
    }

    InstalmentFrequency frequency() {
        return new InstalmentFrequency(instalmentEvery, instalmentUnit);
    }

    Money rounding() {
        return rounding;
    }

    boolean dueOnWorkingDay() {
        return dueOnWorkingDay;
    }
}
