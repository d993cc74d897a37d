package id.amanah.training;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** One sitting of the recognition test (ujian pengesahan kelompok); never changed. */
@Entity
@Table(name = "recognition_test")
class RecognitionTest implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column
    private UUID groupId;

    private String examiner;
    private Instant takenAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "recognition_result", joinColumns = @JoinColumn(name = "test_id"))
    private List<MemberResult> results = new ArrayList<>();

    @Transient
    private boolean kept = true;

    protected RecognitionTest() {}

    RecognitionTest(UUID groupId, List<MemberResult> results, String examiner, Instant takenAt) {
        this.kept = false;
        this.id = UUID.randomUUID();
        this.groupId = groupId;
        this.results.addAll(results);
        this.examiner = examiner;
        this.takenAt = takenAt;
    }

    String examiner() {
        return examiner;
    }

    Instant takenAt() {
        return takenAt;
    }

    Optional<MemberResult> resultOf(UUID memberId) {
        return results.stream().filter(row -> row.memberId().equals(memberId)).findFirst();
    }

    TestView view() {
        return new TestView(id, examiner, takenAt, List.copyOf(results));
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** The id is given here and says nothing about whether the row is there. */
    @Override
    public boolean isNew() {
        return !kept;
    }
}
