package id.amanah.workflow.access;

/** The engine groups that rights and tasks are given to. Territory groups, {@code marketing-<slug>}, come beside them. */
public enum Role {
    /** Marketing officers, who are also the groups' companions (A16). */
    MARKETING("marketing", "Petugas marketing dan pendamping"),
    /** Managers: decide, see everything of their territory, change models. */
    MANAGERS("managers", "Manajer"),
    /** Operators: watch and free cases in Cockpit, without personal data. */
    OPERATORS("operators", "Operator"),
    /** Administrators: users and nothing else. */
    ADMINISTRATORS("administrators", "Administrator pengguna");

    private final String groupId;
    private final String label;

    Role(String groupId, String label) {
        this.groupId = groupId;
        this.label = label;
    }

    /** Id of the engine group. */
    public String groupId() {
        return groupId;
    }

    /** Indonesian name. */
    public String label() {
        return label;
    }
}
