package id.amanah.staff;

import id.amanah.shared.Neighbourhood;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which team of marketing officers works where (A17). */
@Component
public class Territories {

    /** The engine's group of all marketing officers, who work whatever no team is named for. */
    public static final String GENERAL_TEAM = "marketing";

    private final TerritoryRows rows;

    Territories(TerritoryRows rows) {
        this.rows = rows;
    }

    /** The engine's group that works that RT: its kelurahan's team, else its kecamatan's, else {@link #GENERAL_TEAM}. */
    @Transactional(readOnly = true)
    public String teamFor(Neighbourhood neighbourhood) {
        List<Territory> near = rows.inKecamatan(neighbourhood.kecamatan());
        return find(near, neighbourhood.kelurahan())
                .or(() -> find(near, null))
                .map(Territory::team)
                .orElse(GENERAL_TEAM);
    }

    /** Whether that RT is worked by one of these groups of the engine; the general team alone works only what is left over. */
    @Transactional(readOnly = true)
    public boolean works(Collection<String> groupIds, Neighbourhood neighbourhood) {
        return groupIds.contains(teamFor(neighbourhood));
    }

    /** The territories that these groups of the engine work, by name; groups that are no team are passed over. */
    @Transactional(readOnly = true)
    public List<Territory> territoriesOf(Collection<String> groupIds) {
        return groupIds.isEmpty() ? List.of() : rows.ofTeams(groupIds);
    }

    /** All territories, by name. */
    @Transactional(readOnly = true)
    public List<Territory> all() {
        return rows.all();
    }

    /**
     * Makes a kecamatan, or one kelurahan of it, a territory with a team of its own; does nothing where it is one.
     *
     * @param kelurahan {@code null} for the whole kecamatan
     * @throws id.amanah.shared.RefusedInput where a name is missing or too long
     */
    @Transactional
    public Territory establish(String kecamatan, String kelurahan) {
        Territory wanted = new Territory(kecamatan, kelurahan);
        return find(rows.inKecamatan(wanted.kecamatan()), wanted.kelurahan().orElse(null))
                .orElseGet(() -> rows.save(wanted));
    }

    private static Optional<Territory> find(List<Territory> territories, String kelurahan) {
        return territories.stream()
                .filter(territory -> kelurahan == null
                        ? territory.kelurahan().isEmpty()
                        : territory
                                .kelurahan()
                                .filter(kelurahan::equalsIgnoreCase)
                                .isPresent())
                .findFirst();
    }
}
