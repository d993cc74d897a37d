package id.amanah.staff;

import id.amanah.shared.Neighbourhood;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A kecamatan, or one kelurahan of it, and the team that works it. */
@Entity
@Table(name = "territory")
public class Territory {

    /** The engine's ids of groups are no longer. */
    private static final int LONGEST_TEAM = 64;

    @Id
    private UUID id;

    private String kecamatan;
    private String kelurahan;
    private String team;

    /** For the database. */
    protected Territory() {}

    Territory(String kecamatan, String kelurahan) {
        this.id = UUID.randomUUID();
        this.kecamatan = Neighbourhood.kecamatanName(kecamatan);
        this.kelurahan = kelurahan == null ? null : Neighbourhood.kelurahanName(kelurahan);
        this.team = teamOf(this.kecamatan, this.kelurahan);
    }

    /** The kecamatan. */
    public String kecamatan() {
        return kecamatan;
    }

    /** The kelurahan, where the territory is not the whole kecamatan. */
    public Optional<String> kelurahan() {
        return Optional.ofNullable(kelurahan);
    }

    /** Id of the engine's group that works it: {@code marketing-bontang-selatan}. */
    public String team() {
        return team;
    }

    /** Its Indonesian name: {@code Kel. Berbas Tengah, Kec. Bontang Selatan}. */
    @Override
    public String toString() {
        return (kelurahan == null ? "" : "Kel. " + kelurahan + ", ") + "Kec. " + kecamatan;
    }

    private static String teamOf(String kecamatan, String kelurahan) {
        // The kecamatan stays in a kelurahan's team: kelurahan of one name lie in several kecamatan.
        String team =
                Territories.GENERAL_TEAM + "-" + slug(kecamatan) + (kelurahan == null ? "" : "--" + slug(kelurahan));
        return team.length() <= LONGEST_TEAM
                ? team
                : team.substring(0, LONGEST_TEAM - 9) + '-' + String.format(Locale.ROOT, "%08x", team.hashCode());
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
