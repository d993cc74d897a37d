package id.amanah.programme;

import id.amanah.shared.IndonesianText;
import id.amanah.shared.RefusedInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lending programmes and what each grants on a day (trap 5). */
@Component
public class Programmes {

    private final TermsHistory history;
    private final Clock clock;

    Programmes(TermsHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /**
     * The terms that hold on a day.
     *
     * @param programmeCode such as {@code BMT-KELOMPOK}
     * @throws RefusedInput where there is no such programme, or it had no terms yet on that day
     */
    @Transactional(readOnly = true)
    public ProgrammeTerms termsOf(String programmeCode, LocalDate on) {
        return history.findFirstByProgrammeCodeAndValidFromLessThanEqualOrderByValidFromDesc(programmeCode, on)
                .map(DatedTerms::terms)
                .orElseThrow(() -> RefusedInput.of(
                        "programme", "Program ini tidak dikenal atau belum berlaku pada " + IndonesianText.date(on)));
    }

    /** The terms of every programme that has any on that day, by programme code. */
    @Transactional(readOnly = true)
    public List<ProgrammeTerms> on(LocalDate day) {
        Map<String, ProgrammeTerms> latest = new LinkedHashMap<>();
        history.findByValidFromLessThanEqualOrderByProgrammeCodeAscValidFromAsc(day)
                .forEach(row -> latest.put(row.terms().programmeCode(), row.terms()));
        return List.copyOf(latest.values());
    }

    /**
     * Adds terms that hold from a day to come, or a new programme. What held before stays what it was (trap 5).
     *
     * @throws RefusedInput where they would begin in the past, or not after the terms this programme has
     */
    @Transactional
    public void introduce(ProgrammeTerms terms) {
        if (terms.validFrom().isBefore(LocalDate.now(clock))) {
            throw RefusedInput.of("validFrom", "Ketentuan baru tidak boleh berlaku surut");
        }
        history.findFirstByProgrammeCodeOrderByValidFromDesc(terms.programmeCode())
                .map(DatedTerms::terms)
                .filter(last -> !terms.validFrom().isAfter(last.validFrom()))
                .ifPresent(last -> {
                    throw RefusedInput.of(
                            "validFrom",
                            "Ketentuan baru harus berlaku setelah " + IndonesianText.date(last.validFrom())
                                    + ", saat ketentuan terakhir mulai berlaku");
                });
        history.save(new DatedTerms(terms));
    }
}
