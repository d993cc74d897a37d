package id.amanah.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** All terms that any programme ever had. */
interface TermsHistory extends Repository<DatedTerms, UUID> {

    Optional<DatedTerms> findFirstByProgrammeCodeAndValidFromLessThanEqualOrderByValidFromDesc(
            String programmeCode, LocalDate on);

    Optional<DatedTerms> findFirstByProgrammeCodeOrderByValidFromDesc(String programmeCode);

    List<DatedTerms> findByValidFromLessThanEqualOrderByProgrammeCodeAscValidFromAsc(LocalDate on);

    DatedTerms save(DatedTerms terms);
}
