package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Groups for which everything goes well, from registration until everything is repaid. */
class HappyWayTests extends Story {

    @Test
    void five_neighbours_get_their_money_and_repay_it() {
        GroupJourney journey = GroupJourney.register(office, GroupOnPaper.bmt(FIRST_DAY));
        assertThat(journey.openKeys()).hasSize(5).containsOnly("UserTask_RecordSurvey");
        journey.reachTheEnd();
    }
}
