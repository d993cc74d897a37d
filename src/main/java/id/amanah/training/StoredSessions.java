package id.amanah.training;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All meetings of all trainings. */
interface StoredSessions extends JpaRepository<TrainingSession, UUID> {

    /** A group's meetings by date, dropped ones included. */
    List<TrainingSession> findByGroupIdOrderByPlannedOnAscPlannedAtAsc(UUID groupId);
}
