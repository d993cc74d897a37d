package id.amanah.workflow.onboarding.web;

import id.amanah.group.GroupDraft;
import id.amanah.workflow.onboarding.Caller;
import id.amanah.workflow.onboarding.GroupOnboarding;
import id.amanah.workflow.onboarding.OpenedCase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registers one group, by the same rules as the form in Tasklist. */
@RestController
@RequestMapping("/api/groups")
@PreAuthorize("hasAnyAuthority('marketing', 'managers')")
@Tag(name = "Pendaftaran kelompok")
class GroupsController {

    private static final String EXAMPLE = """
            {"programme": "BMT-KELOMPOK", "name": "Melati", "rt": "3", "rw": "2",
             "kelurahan": "Berbas Tengah", "kecamatan": "Bontang Selatan",
             "members": [{"nik": "6474026005900001", "name": "Siti Rahmawati", "maritalStatus": "MARRIED",
               "phone": "081234567890", "street": "Jl. Melati No. 7", "business": "Warung nasi kuning",
               "businessRunner": "HERSELF", "businessSince": "2020-01-15", "surveyConsent": true}]}
            """;

    private final GroupOnboarding onboarding;
    private final Clock clock;

    GroupsController(GroupOnboarding onboarding, Clock clock) {
        this.onboarding = onboarding;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Mendaftarkan satu kelompok dan memulai pengajuannya",
            description = "Alamat RT diketik sekali untuk kelompok; anggota yang tinggal di RT lain mengisi rt, rw,"
                    + " kelurahan dan kecamatannya sendiri. sex dan birthDate kosong berarti sesuai NIK."
                    + " evenIfNotYetEligible mencatat kelompok meski ada usaha yang terlalu muda atau anggota yang belum"
                    + " bersedia disurvei.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "201", description = "Terdaftar; nomor pengajuannya ada di jawaban")
    @ApiResponse(responseCode = "400", description = "Ditolak dengan semua alasannya; tidak ada yang berubah")
    Registered register(@RequestBody GroupDraft draft, Authentication signedIn) {
        return Registered.of(onboarding.register(draft.read(LocalDate.now(clock)), caller(signedIn)));
    }

    static Caller caller(Authentication signedIn) {
        return new Caller(
                signedIn.getName(),
                signedIn.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .toList());
    }

    /**
     * What was registered.
     *
     * @param warnings what disagrees in the members' data and should be looked at; it blocked nothing
     */
    record Registered(String applicationNumber, UUID groupId, String name, List<String> warnings) {

        static Registered of(OpenedCase opened) {
            return new Registered(
                    opened.applicationNumber(),
                    opened.group().id(),
                    opened.group().name(),
                    opened.warnings());
        }
    }
}
