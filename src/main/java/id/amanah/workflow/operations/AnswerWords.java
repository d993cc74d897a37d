package id.amanah.workflow.operations;

import id.amanah.shared.IndonesianText;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Words what was found and what was done for the people who read it. */
@Component
class AnswerWords {

    private final Map<Cause, StuckCause> causes = new EnumMap<>(Cause.class);
    private final ProcessSteps steps;
    private final PossibleActions actions;
    private final Colleagues colleagues;
    private final CorrectableFacts facts;
    private final Clock clock;

    AnswerWords(
            List<StuckCause> causes,
            ProcessSteps steps,
            PossibleActions actions,
            Colleagues colleagues,
            CorrectableFacts facts,
            Clock clock) {
        causes.forEach(cause -> this.causes.put(cause.cause(), cause));
        this.steps = steps;
        this.actions = actions;
        this.colleagues = colleagues;
        this.facts = facts;
        this.clock = clock;
    }

    List<Answers.Count> counts(List<StuckQuery.Count> counts, StuckQuery.By by) {
        return counts.stream()
                .filter(count -> count.by() == by)
                .map(count -> switch (by) {
                    case CAUSE ->
                        count(count, count.cause().name(), count.cause().label());
                    case STEP -> count(count, count.step(), steps.step(count.definitionId(), count.step()));
                    case KECAMATAN -> count(count, count.kecamatan(), count.kecamatan());
                    default ->
                        count(count, count.person(), count.personName() == null ? count.person() : count.personName());
                })
                .toList();
    }

    private Answers.Count count(StuckQuery.Count count, String key, String label) {
        return new Answers.Count(
                key,
                label == null || label.isEmpty() ? "–" : label,
                count.places(),
                count.applications(),
                local(count.oldest()));
    }

    Answers.Stuck answer(Finding finding) {
        StuckCause cause = causes.get(finding.cause());
        return new Answers.Stuck(
                finding.cause(),
                finding.cause().label(),
                finding.causes().stream().skip(1).map(Cause::label).toList(),
                cause.explain(finding),
                local(finding.since()),
                offers(cause.proposals(finding)),
                offers(actions.at(finding.place())),
                where(finding.place()));
    }

    Answers.Found answer(Place place) {
        return new Answers.Found(where(place), place.suspended(), offers(actions.at(place)));
    }

    private static List<Answers.Offer> offers(List<Action> actions) {
        return actions.stream().map(Answers.Offer::of).toList();
    }

    private Answers.Where where(Place place) {
        return new Answers.Where(
                place.id(),
                place.kind().name(),
                place.applicationNumber(),
                place.groupName(),
                place.kelurahan(),
                place.kecamatan(),
                place.instanceId(),
                steps.process(place.definitionId()),
                place.step(),
                place.taskName() == null ? steps.step(place.definitionId(), place.step()) : place.taskName(),
                place.holder(),
                place.holderOrId(),
                place.officer(),
                place.officerName(),
                local(place.due()),
                local(place.atStepSince()));
    }

    Answers.Entry answer(OperationRecords.Entry entry, boolean undoable, Set<UUID> undone) {
        return new Answers.Entry(
                entry.id(),
                undoable && entry.undoes() == null && !undone.contains(entry.id()),
                entry.undoes(),
                local(entry.at()),
                entry.by(),
                colleagues.nameOf(entry.by()),
                entry.action().label(),
                entry.outcome().label(),
                entry.cause() == null ? null : entry.cause().label(),
                entry.step() == null ? null : steps.name(entry.step()),
                entry.reason(),
                word(entry.before()),
                word(entry.after()),
                entry.remark());
    }

    /** Days, colleagues and facts by their names. */
    private String word(String value) {
        if (value == null) {
            return null;
        }
        int of = value.indexOf('=');
        if (of > 0) {
            return facts.label(value.substring(0, of)) + ": " + word(value.substring(of + 1));
        }
        try {
            return IndonesianText.date(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return colleagues.nameOf(value);
        }
    }

    OffsetDateTime local(Instant moment) {
        return moment == null ? null : moment.atZone(clock.getZone()).toOffsetDateTime();
    }
}
