package id.amanah.workflow.tasklist;

import id.amanah.application.ApplicationView;
import id.amanah.application.Applications;
import id.amanah.financing.DocumentKind;
import id.amanah.financing.DocumentReaders;
import id.amanah.financing.FinancingDocuments;
import id.amanah.shared.RefusedInput;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginResource;

/** The papers that a form links to, for who is signed in to Tasklist: nobody signs in twice to print. */
public class DocumentsResource extends AbstractTasklistPluginResource {

    private final FinancingDocuments documents;
    private final DocumentReaders readers;
    private final Applications applications;

    DocumentsResource(String engine, FinancingDocuments documents, DocumentReaders readers, Applications applications) {
        super(engine);
        this.documents = documents;
        this.readers = readers;
        this.applications = applications;
    }

    /** The paper as PDF; a sentence in its place where it is not complete yet or not for this reader. */
    @GET
    @Path("{number}/documents/{kind}")
    public Response print(
            @PathParam("number") String number,
            @PathParam("kind") String kind,
            @QueryParam("meetingOn") String meetingOn,
            @QueryParam("meetingPlace") String meetingPlace) {
        Optional<ApplicationView> application = applications.byNumber(number);
        Optional<DocumentKind> wanted = DocumentKind.named(kind);
        if (application.isEmpty() || wanted.isEmpty()) {
            return sentence(Status.NOT_FOUND, "Dokumen atau nomor pengajuan ini tidak dikenal.");
        }
        if (!mayRead(application.get())) {
            return sentence(Status.FORBIDDEN, "Dokumen ini hanya untuk manajer dan petugas wilayah kelompok itu.");
        }
        try {
            return Response.ok(
                            printed(application.get().number(), wanted.get(), meetingOn, meetingPlace),
                            "application/pdf")
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "inline; filename=\"" + kind + "-"
                                    + application.get().number() + ".pdf\"")
                    .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        } catch (RefusedInput refused) {
            return sentence(Status.BAD_REQUEST, refused.getMessage());
        }
    }

    /** As the open form plans the meeting, where it says how. */
    private byte[] printed(String number, DocumentKind kind, String meetingOn, String meetingPlace) {
        if (meetingOn == null || meetingOn.isBlank()) {
            return documents.print(number, kind);
        }
        try {
            return documents.print(number, kind, LocalDate.parse(meetingOn), meetingPlace);
        } catch (DateTimeParseException unreadable) {
            throw RefusedInput.of("meetingOn", "Tanggal pencairan bukan tanggal yang benar");
        }
    }

    private boolean mayRead(ApplicationView application) {
        ProcessEngine engine = getProcessEngine();
        Authentication user =
                engine == null ? null : engine.getIdentityService().getCurrentAuthentication();
        List<String> teams = user == null || user.getGroupIds() == null ? List.of() : user.getGroupIds();
        return user != null && readers.mayRead(user.getUserId(), teams, application.groupId());
    }

    private static Response sentence(Status status, String words) {
        return Response.status(status)
                .type("text/plain;charset=UTF-8")
                .entity(words)
                .build();
    }
}
