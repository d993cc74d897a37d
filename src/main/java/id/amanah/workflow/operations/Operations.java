package id.amanah.workflow.operations;

import id.amanah.shared.CaseLog;
import id.amanah.shared.PlainText;
import id.amanah.shared.RefusedInput;
import id.amanah.shared.TellingNumbers;
import id.amanah.workflow.engine.Refusals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what was asked for, place by place, each with its record in one transaction: a place that fails keeps no other back. */
@Component
class Operations {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final int LONGEST_REASON = 500;

    private final Map<Action, CaseAction> actions = new EnumMap<>(Action.class);
    private final Retry retry;
    private final OperationRecords records;
    private final WithoutSignIn engine;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Operations(
            List<CaseAction> actions,
            Retry retry,
            OperationRecords records,
            WithoutSignIn engine,
            TransactionTemplate transaction,
            Clock clock) {
        actions.forEach(action -> this.actions.put(action.action(), action));
        this.retry = retry;
        this.records = records;
        this.engine = engine;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The reason as it is kept.
     *
     * @throws RefusedInput where it is missing, too long, or holds a NIK, a telephone or the like
     */
    static String reason(String typed) {
        String reason = PlainText.required("reason", "Alasan", typed, LONGEST_REASON);
        if (TellingNumbers.occurIn(reason)) {
            throw RefusedInput.of("reason", "Alasan tidak boleh memuat NIK, nomor telepon, atau nomor panjang lain");
        }
        return reason;
    }

    /** Does one thing at each of these places. */
    List<Result> carryOut(Action action, List<Place> places, CaseAction.Order order, Cause cause) {
        UUID act = UUID.randomUUID();
        return engine.call(() -> places.stream()
                .map(place -> CaseLog.during(
                        place.applicationNumber(),
                        () -> action == Action.RETRY
                                ? tryAgain(act, place, order, cause)
                                : carryOut(act, actions.get(action), place, order, cause)))
                .toList());
    }

    /** Gives all these jobs fresh tries; the job executor works them within moments. */
    List<Result> tryAllSoon(List<Place> places, CaseAction.Order order, Cause cause) {
        UUID act = UUID.randomUUID();
        return engine.call(() -> transaction.execute(status -> {
            retry.soon(places.stream().map(Place::jobId).toList());
            List<Result> results = new ArrayList<>();
            places.forEach(
                    place -> results.add(record(act, Action.RETRY, place, order, cause, Outcome.STARTED, null, null)));
            return results;
        }));
    }

    private Result carryOut(UUID act, CaseAction action, Place place, CaseAction.Order order, Cause cause) {
        try {
            return transaction.execute(status -> {
                CaseAction.Effect effect = action.carryOut(place, order);
                return record(act, action.action(), place, order, cause, Outcome.DONE, effect, null);
            });
        } catch (RefusedInput refused) {
            return refused(act, action.action(), place, order, cause, refused.getMessage());
        } catch (RuntimeException failure) {
            return failed(act, action.action(), place, order, cause, failure);
        }
    }

    private Result tryAgain(UUID act, Place place, CaseAction.Order order, Cause cause) {
        try {
            retry.check(place);
        } catch (RefusedInput refused) {
            return refused(act, Action.RETRY, place, order, cause, refused.getMessage());
        }
        record(act, Action.RETRY, place, order, cause, Outcome.STARTED, null, null);
        String failure = retry.now(place);
        return record(
                act, Action.RETRY, place, order, cause, failure == null ? Outcome.DONE : Outcome.FAILED, null, failure);
    }

    /** Takes back what was done at that place. */
    Result undo(OperationRecords.Entry done, Place place, CaseAction.Order order) {
        UUID act = UUID.randomUUID();
        return engine.call(() -> {
            try {
                return transaction.execute(status -> {
                    CaseAction.Effect effect = undoable(done.action())
                            .orElseThrow(UndoableAction::changedSince)
                            .undo(place, done);
                    return record(
                            act, done.action(), place, order, done.cause(), Outcome.DONE, effect, null, done.id());
                });
            } catch (DuplicateKeyException twice) {
                return refused(act, done.action(), place, order, done.cause(), "Tindakan ini sudah dibatalkan");
            } catch (RefusedInput refused) {
                return refused(act, done.action(), place, order, done.cause(), refused.getMessage());
            } catch (RuntimeException failure) {
                return failed(act, done.action(), place, order, done.cause(), failure);
            }
        });
    }

    /** Whether what was done there is of a kind that can be taken back. */
    boolean isUndoable(OperationRecords.Entry done) {
        return done.outcome() == Outcome.DONE
                && undoable(done.action())
                        .filter(action -> action.canUndo(done))
                        .isPresent();
    }

    private Optional<UndoableAction> undoable(Action action) {
        return actions.get(action) instanceof UndoableAction undoable ? Optional.of(undoable) : Optional.empty();
    }

    /** What other places are asked for goes on. */
    private Result failed(
            UUID act, Action action, Place place, CaseAction.Order order, Cause cause, RuntimeException failure) {
        LOG.warn("{} of {} failed", action, place.applicationNumber(), failure);
        String words = Refusals.saidIn(failure).orElseGet(() -> FailureWords.of(failure.getMessage()));
        return record(act, action, place, order, cause, Outcome.FAILED, null, words, null);
    }

    private Result refused(UUID act, Action action, Place place, CaseAction.Order order, Cause cause, String remark) {
        return record(act, action, place, order, cause, Outcome.REFUSED, null, remark, null);
    }

    private Result record(
            UUID act,
            Action action,
            Place place,
            CaseAction.Order order,
            Cause cause,
            Outcome outcome,
            CaseAction.Effect effect,
            String remark) {
        return record(act, action, place, order, cause, outcome, effect, remark, null);
    }

    private Result record(
            UUID act,
            Action action,
            Place place,
            CaseAction.Order order,
            Cause cause,
            Outcome outcome,
            CaseAction.Effect effect,
            String remark,
            UUID undoes) {
        records.add(new OperationRecords.Entry(
                UUID.randomUUID(),
                act,
                clock.instant(),
                order.by(),
                action,
                outcome,
                cause,
                place.applicationNumber(),
                place.instanceId(),
                place.step(),
                place.taskId(),
                place.jobId(),
                order.reason(),
                effect == null ? null : effect.before(),
                effect == null ? null : effect.after(),
                remark,
                undoes));
        return new Result(place.id(), place.applicationNumber(), place.groupName(), outcome, outcome.label(), remark);
    }

    /**
     * What came of an action at one place.
     *
     * @param remark why it was not done, in Indonesian; null where it was
     */
    public record Result(
            String place,
            String applicationNumber,
            String groupName,
            Outcome outcome,
            String outcomeLabel,
            String remark) {}
}
