package id.amanah.workflow.models;

import id.amanah.shared.RefusedInput;
import id.amanah.workflow.models.gate.ModelFile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bundled files that an upgrade brought while a manager's version was live: nothing happens until a manager decides. */
@Component
class Differences {

    private final SeedRecords seeds;
    private final ModelVersions versions;
    private final GoLive live;
    private final Clock clock;

    Differences(SeedRecords seeds, ModelVersions versions, GoLive live, Clock clock) {
        this.seeds = seeds;
        this.versions = versions;
        this.live = live;
        this.clock = clock;
    }

    /** What waits for a decision, by model; a file that is live by now waits for none. */
    List<Difference> undecided() {
        return seeds.undecided().stream()
                .map(seed -> new Difference(seed, versions.live(seed.model()).orElse(null)))
                .filter(difference -> difference.live() == null
                        || !difference.live().sha256().equals(difference.seed().sha256()))
                .toList();
    }

    /** @throws ModelRefusal where nothing of this id waits for a decision */
    Difference find(UUID id) {
        return undecided().stream()
                .filter(difference -> difference.seed().id().equals(id))
                .findFirst()
                .orElseThrow(() -> ModelRefusal.unknown("Perbedaan ini tidak ada atau sudah diputuskan."));
    }

    byte[] content(UUID id) {
        return seeds.content(find(id).seed().id());
    }

    /**
     * Takes the bundled file, through the gate, or keeps what is live; either way with a reason.
     *
     * @param choice {@code TAKE} or {@code KEEP}
     */
    @Transactional
    public Published decide(UUID id, String choice, String reason, Optional<String> base, Author author) {
        Difference difference = find(id);
        String why = GoLive.reason(reason);
        SeedRecords.Choice chosen = choice(choice);
        seeds.decide(id, chosen, why, author.id(), clock.instant());
        if (chosen == SeedRecords.Choice.KEEP) {
            return Published.nothing();
        }
        ModelFile bundled = new ModelFile(difference.seed().model(), seeds.content(id));
        return live.takeBundled(bundled, base, difference.seed().applicationVersion(), why, author);
    }

    private static SeedRecords.Choice choice(String choice) {
        try {
            return SeedRecords.Choice.valueOf(String.valueOf(choice));
        } catch (IllegalArgumentException unknown) {
            throw RefusedInput.of("choice", "Pilih TAKE (pakai bawaan) atau KEEP (tetap pakai punya saya)");
        }
    }

    /** @param live what a manager put live; null where the engine no longer has it */
    record Difference(ModelSeed seed, ModelVersion live) {

        Instant seenAt() {
            return seed.seenAt();
        }
    }
}
