package id.amanah.financing;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What members paid. */
interface RepaymentRecords extends Repository<Repayment, UUID> {

    Repayment save(Repayment repayment);

    boolean existsByFinancingIdAndSource(UUID financingId, String source);
}
