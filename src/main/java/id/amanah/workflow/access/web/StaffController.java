package id.amanah.workflow.access.web;

import id.amanah.shared.Neighbourhood;
import id.amanah.shared.RefusedInput;
import id.amanah.staff.StaffMember;
import id.amanah.staff.StaffMembers;
import id.amanah.staff.Territories;
import id.amanah.staff.Territory;
import id.amanah.workflow.access.StaffRoster;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where staff live, for the separation of duties, and which territories there are. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAnyAuthority('administrators', 'managers')")
@Tag(name = "Petugas dan wilayah")
class StaffController {

    private final StaffRoster roster;
    private final StaffMembers staff;
    private final Territories territories;

    StaffController(StaffRoster roster, StaffMembers staff, Territories territories) {
        this.roster = roster;
        this.staff = staff;
        this.territories = territories;
    }

    @GetMapping("/staff")
    @Operation(summary = "Petugas yang aktif, perannya dan RT tempat tinggalnya")
    List<StaffEntry> staff() {
        return staff.active().stream().map(StaffEntry::of).toList();
    }

    @PutMapping("/staff/{id}/residence")
    @Operation(summary = "Mencatat RT tempat tinggal petugas; ia tidak memutus pengajuan dari RT-nya sendiri")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void residence(@PathVariable String id, @RequestBody Residence residence) {
        if (residence.rt() == null
                || residence.rw() == null
                || residence.kelurahan() == null
                || residence.kecamatan() == null) {
            throw RefusedInput.of("residence", "RT, RW, kelurahan dan kecamatan wajib diisi");
        }
        roster.recordResidence(
                id, new Neighbourhood(residence.rt(), residence.rw(), residence.kelurahan(), residence.kecamatan()));
    }

    @GetMapping("/territories")
    @Operation(summary = "Wilayah kerja dan grup timnya")
    List<TerritoryEntry> territories() {
        return territories.all().stream().map(TerritoryEntry::of).toList();
    }

    @PostMapping("/territories")
    @Operation(summary = "Menambah wilayah: satu kecamatan, atau satu kelurahan di dalamnya")
    @ResponseStatus(HttpStatus.CREATED)
    TerritoryEntry establish(@RequestBody NewTerritory wanted) {
        return TerritoryEntry.of(roster.establishTerritory(wanted.kecamatan(), wanted.kelurahan()));
    }

    record Residence(String rt, String rw, String kelurahan, String kecamatan) {}

    record NewTerritory(String kecamatan, String kelurahan) {}

    record StaffEntry(String id, String name, String role, String residence) {

        static StaffEntry of(StaffMember member) {
            return new StaffEntry(
                    member.id(),
                    member.displayName(),
                    member.role().name(),
                    member.residence().map(Neighbourhood::toString).orElse(null));
        }
    }

    record TerritoryEntry(String kecamatan, String kelurahan, String team) {

        static TerritoryEntry of(Territory territory) {
            return new TerritoryEntry(
                    territory.kecamatan(), territory.kelurahan().orElse(null), territory.team());
        }
    }
}
