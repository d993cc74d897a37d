package id.amanah.coaching;

import id.amanah.programme.AsksTables;
import id.amanah.programme.Rules;
import id.amanah.programme.TableContract;
import id.amanah.programme.TableContract.Column;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What table {@code coaching-rules} says for a programme. */
@Component
class CoachingRules implements AsksTables {

    private static final String TABLE = "coaching-rules";

    private final Rules rules;

    CoachingRules(Rules rules) {
        this.rules = rules;
    }

    @Override
    public List<TableContract> tables() {
        return List.of(TableContract.oneRow(TABLE, Column.programme())
                .giving(Column.code("proposedFrequency", MeetingFrequency.class), Column.time("startTime")));
    }

    /** The frequency that is proposed to a group; what it agrees to holds (A13). */
    MeetingFrequency proposedFrequency(String programmeCode) {
        return MeetingFrequency.valueOf(String.valueOf(row(programmeCode).get("proposedFrequency")));
    }

    /** The time of day at which a meeting's task appears. */
    LocalTime startTime(String programmeCode) {
        return LocalTime.parse(String.valueOf(row(programmeCode).get("startTime")));
    }

    private Map<String, Object> row(String programmeCode) {
        return rules.decide(TABLE, Map.of("programme", programmeCode)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("table " + TABLE + " has no row for " + programmeCode));
    }
}
