package id.amanah.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * The staff of a cooperative of the model institution's size (A16), hired by its administrator over REST.
 *
 * @param administrator hires the others
 * @param manager decides
 * @param officer looks after the groups of Bontang Selatan
 * @param colleague the second marketing officer, in the same team
 * @param operator watches the engine
 */
public record Cooperative(Staff administrator, Staff manager, Staff officer, Staff colleague, Staff operator) {

    /** The kecamatan in which its groups live. */
    public static final String KECAMATAN = "Bontang Selatan";

    /** A kecamatan that is somebody else's territory. */
    public static final String FOREIGN_KECAMATAN = "Bontang Utara";

    /** The engine group of the officers of {@link #KECAMATAN}. */
    public static final String TEAM = "marketing-bontang-selatan";

    private static final String PASSWORD = "Bontang-2026!";

    /** Hires whoever is not there yet. */
    public static Cooperative hire(RestInterface rest, Staff administrator) {
        Cooperative cooperative = new Cooperative(
                administrator,
                new Staff("wagiran", PASSWORD),
                new Staff("zulkifli", PASSWORD),
                new Staff("zainal", PASSWORD),
                new Staff("sri", PASSWORD));
        for (String kecamatan : List.of(KECAMATAN, FOREIGN_KECAMATAN)) {
            rest.post(administrator, "hire", "/api/territories", Map.of("kecamatan", kecamatan))
                    .orFail("territory " + kecamatan);
        }
        cooperative.hire(rest, cooperative.manager, "Wagiran", "Hadi", "managers");
        cooperative.hire(rest, cooperative.officer, "Zulkifli", "Rahman", "marketing", TEAM);
        cooperative.hire(rest, cooperative.colleague, "Zainal", "Abidin", "marketing", TEAM);
        cooperative.hire(rest, cooperative.operator, "Sri", "Lestari", "operators");
        return cooperative;
    }

    /** Hires one more officer or manager. */
    public Staff hire(RestInterface rest, Staff somebody, String firstName, String lastName, String... groups) {
        JsonNode known = rest.get(administrator, "hire", "/engine-rest/user/count?id=" + somebody.id())
                .orFail("looking for " + somebody);
        if (known.path("count").asInt() == 0) {
            rest.post(
                            administrator,
                            "hire",
                            "/engine-rest/user/create",
                            Map.of(
                                    "profile",
                                    Map.of("id", somebody.id(), "firstName", firstName, "lastName", lastName),
                                    "credentials",
                                    Map.of("password", somebody.password())))
                    .orFail("hiring " + somebody);
            for (String group : groups) {
                rest.put(administrator, "hire", "/engine-rest/group/" + group + "/members/" + somebody.id(), Map.of())
                        .orFail(somebody + " into " + group);
            }
        }
        return somebody;
    }

    /** Whoever may be asked to decide, hand over or examine, in the order in which they are asked. */
    List<Staff> fieldStaff() {
        return List.of(manager, colleague, officer);
    }
}
