package id.amanah.training;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All sittings of the recognition test. */
interface StoredTests extends JpaRepository<RecognitionTest, UUID> {

    /** A group's sittings, oldest first. */
    List<RecognitionTest> findByGroupIdOrderByTakenAt(UUID groupId);
}
