package id.amanah.workflow.operations;

import id.amanah.shared.RefusedInput;

/** Every application with its group and the team whose territory it lies in, as SQL. */
public final class LocatedCases {

    /** A select of {@code number}, {@code programme_code}, {@code group_name}, {@code kelurahan}, {@code kecamatan}, {@code officer_id}, {@code team}. */
    public static final String SELECT = """
            select a.number, a.programme_code, g.name as group_name, g.kelurahan, g.kecamatan, g.officer_id,
                coalesce(tk.team, tc.team, 'marketing') as team
            from application a
            join lending_group g on g.id = a.group_id
            left join territory tk on lower(tk.kecamatan) = lower(g.kecamatan) and lower(tk.kelurahan) = lower(g.kelurahan)
            left join territory tc on lower(tc.kecamatan) = lower(g.kecamatan) and tc.kelurahan is null
            """;

    /** Fewer letters find everything. */
    public static final int FEWEST_LETTERS = 3;

    private LocatedCases() {}

    /**
     * The pattern of {@code ilike} for what people look for.
     *
     * @throws RefusedInput for fewer than {@value #FEWEST_LETTERS} characters
     */
    public static String sought(String text) {
        if (text == null || text.strip().length() < FEWEST_LETTERS) {
            throw RefusedInput.of("search", "Tulis paling sedikit tiga huruf nama kelompok atau nomor pengajuan");
        }
        return containing(text.strip());
    }

    /** A pattern of {@code ilike} for what holds that text. */
    static String containing(String text) {
        return '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }
}
