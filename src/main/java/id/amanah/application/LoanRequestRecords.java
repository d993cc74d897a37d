package id.amanah.application;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All requests ever written down. */
interface LoanRequestRecords extends JpaRepository<LoanRequest, UUID> {

    /** The requests of a group that count, those of members who left included. */
    List<LoanRequest> findByGroupIdAndSupersededAtIsNull(UUID groupId);
}
