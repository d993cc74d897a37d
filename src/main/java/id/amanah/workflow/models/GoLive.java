package id.amanah.workflow.models;

import id.amanah.shared.PlainText;
import id.amanah.shared.Problems;
import id.amanah.shared.RefusedInput;
import id.amanah.workflow.models.gate.Finding;
import id.amanah.workflow.models.gate.ModelFile;
import id.amanah.workflow.models.gate.ModelGate;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks models and puts them live: all files of a request in one deployment, or none. */
@Component
class GoLive {

    private static final int LONGEST_REASON = 500;
    private static final int MOST_FILES = 60;
    private static final int LARGEST_FILE = 2 * 1024 * 1024;

    private final RepositoryService repository;
    private final IdentityService identity;
    private final ObjectProvider<ModelGate> gate;
    private final ModelVersions versions;

    GoLive(
            RepositoryService repository,
            IdentityService identity,
            ObjectProvider<ModelGate> gate,
            ModelVersions versions) {
        this.repository = repository;
        this.identity = identity;
        this.gate = gate;
        this.versions = versions;
    }

    /**
     * What the gate says about these files beside what is live.
     *
     * @throws RefusedInput for files that are no models or too many
     */
    List<Finding> check(List<ProposedFile> files) {
        return gate().check(models(files));
    }

    /**
     * The files under the names they have in the repository.
     *
     * @throws RefusedInput for files that are no models or too many
     */
    List<ModelFile> models(List<ProposedFile> files) {
        return accepted(files).stream().map(ProposedFile::canonical).toList();
    }

    /**
     * Puts these files live with one deployment; files that are live as they are stay out of it.
     *
     * @throws RefusedInput without a reason or for files that are no models
     * @throws ModelRefusal with all findings, or with the models that somebody else has changed meanwhile
     */
    @Transactional
    public Published propose(List<ProposedFile> files, String reason, Author author) {
        return publish(files, new Occasion(Origin.PAGE, reason(reason), author.id(), null, null, bases(files)), author);
    }

    /** Puts the content of an earlier version live again, through the same gate. */
    @Transactional
    public Published restore(UUID versionId, Optional<String> base, String reason, Author author) {
        ModelVersion wanted =
                versions.find(versionId).orElseThrow(() -> ModelRefusal.unknown("Versi ini tidak dikenal."));
        if (wanted.live()) {
            throw RefusedInput.of("version", "Versi ini sedang berlaku.");
        }
        List<ProposedFile> files = List.of(new ProposedFile(wanted.model(), versions.content(versionId), base));
        return publish(
                files,
                new Occasion(Origin.EARLIER_VERSION, reason(reason), author.id(), null, versionId, bases(files)),
                author);
    }

    /** Puts a bundled file live in the place of a manager's version, through the same gate. */
    Published takeBundled(
            ModelFile file, Optional<String> base, String applicationVersion, String reason, Author author) {
        List<ProposedFile> files = List.of(new ProposedFile(file.name(), file.content(), base));
        return publish(
                files,
                new Occasion(Origin.BUNDLED_CHOSEN, reason, author.id(), applicationVersion, null, bases(files)),
                author);
    }

    /** @throws RefusedInput for a reason that is missing, too short to mean anything, or too long */
    static String reason(String reason) {
        String text = PlainText.required("reason", "Alasan", reason, LONGEST_REASON);
        if (text.codePointCount(0, text.length()) < 5) {
            throw RefusedInput.of("reason", "Alasan terlalu pendek; tuliskan apa yang diubah dan mengapa");
        }
        return text;
    }

    private Published publish(List<ProposedFile> files, Occasion why, Author author) {
        List<ProposedFile> accepted = accepted(files);
        versions.requireLive(why.bases());
        List<String> unchanged = new ArrayList<>();
        List<ModelFile> changed = new ArrayList<>();
        for (ProposedFile file : accepted) {
            ModelFile model = file.canonical();
            boolean same = versions.live(model.name())
                    .filter(live -> live.sha256().equals(Sha256.of(model.content())))
                    .isPresent();
            if (same) {
                unchanged.add(model.name());
            } else {
                changed.add(model);
            }
        }
        if (changed.isEmpty()) {
            throw RefusedInput.of("files", "Tidak ada yang berubah: berkas yang dikirim sama dengan yang berlaku.");
        }
        List<Finding> findings = gate().check(changed);
        if (findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
            throw ModelRefusal.faults(findings);
        }
        String deployment = deploy(changed, why, author);
        return new Published(deployment, versions.ofDeployment(deployment), unchanged, findings);
    }

    private String deploy(List<ModelFile> files, Occasion why, Author author) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(why.reason().length() > 200 ? why.reason().substring(0, 200) : why.reason())
                .source(why.origin().label());
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        Authentication before = identity.getCurrentAuthentication();
        identity.setAuthentication(author.id(), author.groups());
        try {
            return why.during(deployment::deploy).getId();
        } catch (ParseException unreadable) {
            throw new RefusedInput(EngineProblems.of(unreadable));
        } finally {
            identity.setAuthentication(before);
        }
    }

    private List<ProposedFile> accepted(List<ProposedFile> files) {
        Problems problems = new Problems();
        problems.addIf(files.isEmpty(), "files", "Belum ada berkas yang dikirim");
        problems.addIf(files.size() > MOST_FILES, "files", "Paling banyak " + MOST_FILES + " berkas sekaligus");
        Set<String> seen = new HashSet<>();
        for (ProposedFile file : files) {
            ModelIdentity model = file.identity();
            problems.addIf(
                    model.kind() == ModelKind.OTHER,
                    "files",
                    file.name() + " bukan model: yang diterima berkas .bpmn, .dmn dan .form");
            problems.addIf(
                    file.content().length > LARGEST_FILE, "files", file.name() + " terlalu besar, paling besar 2 MB");
            problems.addIf(!seen.add(model.model()), "files", "Dua berkas berisi model yang sama, " + model.model());
        }
        problems.throwIfAny();
        return files;
    }

    private static Map<String, Optional<String>> bases(List<ProposedFile> files) {
        Map<String, Optional<String>> bases = new LinkedHashMap<>();
        for (ProposedFile file : files) {
            if (file.base() != null) {
                bases.put(file.identity().model(), file.base());
            }
        }
        return bases;
    }

    private ModelGate gate() {
        ModelGate known = gate.getIfAvailable();
        if (known == null) {
            throw new IllegalStateException("no gate: models cannot be judged, so none goes live");
        }
        return known;
    }
}
