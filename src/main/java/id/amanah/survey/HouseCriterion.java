package id.amanah.survey;

/** What the house index looks at (domain.md 5.2). The points of each answer are rows of the decision {@code house-index}. */
public enum HouseCriterion {
    /** Ukuran rumah. */
    SIZE("houseSize", "Ukuran rumah"),
    /** Kondisi rumah. */
    CONDITION("houseCondition", "Kondisi rumah"),
    /** Atap. */
    ROOF("roof", "Atap"),
    /** Dinding. */
    WALL("wall", "Dinding"),
    /** Lantai. */
    FLOOR("floor", "Lantai"),
    /** Listrik. */
    ELECTRICITY("electricity", "Listrik"),
    /** Sumber air. */
    WATER("water", "Sumber air");

    private final String key;
    private final String label;

    HouseCriterion(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** Its key in forms and in the column {@code criterion} of the decision {@code house-index}. */
    public String key() {
        return key;
    }

    /** Its Indonesian name. */
    public String label() {
        return label;
    }
}
