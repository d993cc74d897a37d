package id.amanah.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Many groups on their way at once, each task done on the day it appears: whenever somebody looks, nothing of theirs stands
 * still. {@code -Damanah.healthy.groups=1000} for many,
 * {@code -Damanah.healthy.days=4} for their first days alone.
 */
abstract class HealthyStories extends Story {

    private static final int GROUPS = Integer.getInteger("amanah.healthy.groups", 5);
    private static final int WHOLE_WAY = 120;
    private static final int DAYS = Integer.getInteger("amanah.healthy.days", WHOLE_WAY);

    @Test
    void nothing_of_cases_that_go_well_is_ever_told() {
        List<GroupJourney> underWay = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            underWay.add(register(GroupOnPaper.bmt(FIRST_DAY)));
        }
        Set<String> numbers = new HashSet<>(
                underWay.stream().map(GroupJourney::applicationNumber).toList());
        int looks = 0;
        for (LocalDate day = FIRST_DAY;
                !underWay.isEmpty() && day.isBefore(FIRST_DAY.plusDays(DAYS));
                day = day.plusDays(1)) {
            office.days().turnTo(day);
            // As the job executor would have in the night.
            office.days().until(() -> false);
            assertThat(told(numbers)).as("in the morning of " + day).isEmpty();
            underWay.removeIf(journey -> {
                workOfTheDay(journey);
                return journey.isOver();
            });
            assertThat(told(numbers)).as("in the evening of " + day).isEmpty();
            looks += 2;
        }
        if (DAYS >= WHOLE_WAY) {
            assertThat(underWay).as("still under way").isEmpty();
        }
        System.out.printf(
                "%d healthy cases, %d of them to the last repayment, %d looks at the board%n",
                GROUPS, GROUPS - underWay.size(), looks);
    }

    private void workOfTheDay(GroupJourney journey) {
        for (List<OpenTask> open = journey.openTasks(); !open.isEmpty(); open = journey.openTasks()) {
            OpenTask task = open.get(0);
            if ("UserTask_RecordMeeting".equals(task.key())) {
                journey.settleEverything();
            } else {
                journey.doWell(task);
            }
            office.days().until(() -> false);
        }
    }

    /** What the board tells of these applications; others of the same database may stand still. */
    private List<String> told(Set<String> numbers) {
        List<String> told = new ArrayList<>();
        int offset = 0;
        JsonNode page;
        do {
            page = rest.get(staff.operator(), "watch", "/api/operations/stuck?offset=" + offset)
                    .orFail("board");
            for (JsonNode place : page.path("places")) {
                if (numbers.contains(
                        place.path("where").path("applicationNumber").asText())) {
                    told.add(place.path("causeLabel").asText() + ": " + place.path("where"));
                }
            }
            offset += page.path("places").size();
        } while (offset < page.path("total").asInt());
        return told;
    }
}
