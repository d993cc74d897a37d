package id.amanah.staff;

/** What somebody on the staff is employed for; rights follow the engine's groups, this is who they are. */
public enum StaffRole {
    /** Petugas marketing, who is also the groups' companion (A16). */
    MARKETING("Petugas marketing dan pendamping"),
    /** Manajer: decides on applications (A16). */
    MANAGER("Manajer"),
    /** Operator: keeps the cases moving, sees no personal data. */
    OPERATOR("Operator"),
    /** Administrator of the users. */
    ADMINISTRATOR("Administrator pengguna");

    private final String indonesian;

    StaffRole(String indonesian) {
        this.indonesian = indonesian;
    }

    /** The role's Indonesian name. */
    public String indonesian() {
        return indonesian;
    }
}
