package id.amanah.group;

/** Whether somebody belongs to a group now; those who do not keep their data (A9). */
public enum MemberStatus {
    /** Belongs to an open group; nobody is active in two. */
    ACTIVE,
    /** Left on her own account or was taken out; her place is free for a substitute. */
    WITHDRAWN,
    /** Another person took her place. */
    REPLACED,
    /** Her group ended; she may join another. */
    RELEASED
}
