package id.amanah.staff;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows of table {@code territory}. */
interface TerritoryRows extends Repository<Territory, UUID> {

    @Query("select row from Territory row where lower(row.kecamatan) = lower(:kecamatan)")
    List<Territory> inKecamatan(String kecamatan);

    @Query("select row from Territory row where row.team in :teams order by row.kecamatan, row.kelurahan nulls first")
    List<Territory> ofTeams(Collection<String> teams);

    @Query("select row from Territory row order by row.kecamatan, row.kelurahan nulls first")
    List<Territory> all();

    Territory save(Territory territory);
}
