package id.amanah.group;

import java.util.UUID;

/**
 * Keeps somebody free to decide: whoever surveys or trains a group may not decide about it later, and a small
 * institution has few people. Declared here, below survey and training, and implemented where decisions are made.
 */
public interface DecisionFreedom {

    /**
     * Asked before a staff member surveys or trains a group.
     *
     * @throws id.amanah.shared.RefusedInput where after that nobody would be left who is free to decide about the group
     */
    void refuseIfNobodyLeft(UUID groupId, String staffId);
}
