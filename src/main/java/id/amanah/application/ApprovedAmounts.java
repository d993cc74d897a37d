package id.amanah.application;

import java.util.List;
import java.util.UUID;

/** The outcome of an approval, for those who prepare the money. */
public interface ApprovedAmounts {

    /** What was granted to each member who goes on, in the group's order; empty while nothing is approved. */
    List<ApprovedAmount> of(UUID groupId);
}
