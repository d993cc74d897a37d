package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import id.amanah.workflow.models.gate.SensibleEdits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What managers sensibly change is put live as Modeler does it, and a group goes the whole way through it. */
abstract class SensibleEditStories extends Story {

    private static final String BOUNDARY = "batas-berkas-model";

    private final Map<String, String> shipped = new LinkedHashMap<>();

    @LocalServerPort
    private int address;

    static Set<String> batches() {
        return SensibleEdits.batches().keySet();
    }

    @ParameterizedTest
    @MethodSource("id.amanah.story.SensibleEditStories#batches")
    void a_group_goes_the_whole_way_through_what_a_manager_changed(String batch) {
        long begun = System.nanoTime();
        Map<String, String> edited = SensibleEdits.batches().get(batch);
        edited.keySet().stream()
                .filter(file -> Files.exists(source(file)))
                .forEach(file -> shipped.put(file, read(source(file))));
        putLive(edited);

        GroupJourney journey = batch.equals("ksm")
                ? register(GroupOnPaper.ksm(FIRST_DAY, 6)).askingFor(1_000_000)
                : register(GroupOnPaper.bmt(FIRST_DAY));
        if (batch.equals("steps")) {
            journey.reach("UserTask_InformGroup").complete("UserTask_InformGroup", staff.officer(), Map.of());
            journey.reach("UserTask_CheckBooks").complete("UserTask_CheckBooks", staff.officer(), Map.of());
        }
        journey.reachTheEnd();

        assertThat(groupStatus(journey)).isEqualTo("REPAID");
        assertThat(endOf(journey, "GroupCoachingProcess")).isEqualTo("End_FinancingRepaid");
        if (batch.equals("training") || batch.equals("ksm")) {
            assertThat(trainingDays(journey)).isEqualTo(3);
        }
        if (batch.equals("ksm")) {
            assertThat(allowed(journey, "UserTask_RecordSurvey"))
                    .as("seven working days for the survey, from Monday on")
                    .isEqualTo(FIRST_DAY.plusDays(9));
        }
        System.out.printf(
                "gate: batch \"%s\" live, a group went the whole way in %d s%n",
                batch, (System.nanoTime() - begun) / 1_000_000_000);
    }

    private long trainingDays(GroupJourney journey) {
        return ask(
                Long.class,
                "select count(*) from training_session s join application a on a.group_id = s.group_id"
                        + " where a.number = ? and s.status = 'HELD'",
                journey.applicationNumber());
    }

    /** The day a step of the group was due. */
    private LocalDate allowed(GroupJourney journey, String element) {
        return ask(
                LocalDate.class,
                "select due_date_::date from act_hi_taskinst t join act_hi_procinst p on p.id_ = t.proc_inst_id_"
                        + " where p.business_key_ = ? and t.task_def_key_ = ? order by t.start_time_ limit 1",
                journey.applicationNumber(),
                element);
    }

    @AfterEach
    void shippedModelsAgain() {
        if (!shipped.isEmpty()) {
            putLive(shipped);
        }
    }

    private void putLive(Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        body.append(part("deployment-name", null, "Perubahan manajer"));
        files.forEach((name, text) -> body.append(part(name, name, text)));
        body.append("--").append(BOUNDARY).append("--\r\n");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + address + "/engine-rest/deployment/create"))
                .header("Authorization", staff.manager().basicCredentials())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String part(String name, String file, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"") + "\r\n"
                + (file == null ? "" : "Content-Type: application/octet-stream\r\n") + "\r\n" + content + "\r\n";
    }

    private static Path source(String file) {
        return Path.of(file.endsWith(".form") ? "forms" : "processes", file);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
