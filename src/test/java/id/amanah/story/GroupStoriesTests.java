package id.amanah.story;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;

/**
 * All stories, on one application and one database; after the last of them, what they covered and what they left behind.
 * One kind alone: {@code -Dtest='GroupStoriesTests$Withdrawals'}.
 */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class GroupStoriesTests {

    @Nested
    @Order(1)
    class HappyWays extends HappyWayStories {}

    @Nested
    @Order(2)
    class Replacements extends ReplacementStories {}

    @Nested
    @Order(3)
    class Decisions extends DecisionStories {}

    @Nested
    @Order(4)
    class Withdrawals extends WithdrawalStories {}

    @Nested
    @Order(5)
    class Deadlines extends DeadlineStories {}

    @Nested
    @Order(6)
    class BadInputs extends BadInputStories {}

    @Nested
    @Order(7)
    class SensibleEdits extends SensibleEditStories {}

    @Nested
    @Order(8)
    class Freed extends FreedStories {}

    @Nested
    @Order(9)
    class Healthy extends HealthyStories {}

    @Nested
    @Order(10)
    class Afterwards extends AfterwardsStories {}
}
