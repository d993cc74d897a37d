package id.amanah.workflow.operations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The services that have trouble, and what sets them going again, on record as what is done to cases. */
@Component
class Services {

    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    private final ObjectProvider<Service> all;
    private final OperationRecords records;
    private final AnswerWords words;
    private final Clock clock;

    Services(ObjectProvider<Service> all, OperationRecords records, AnswerWords words, Clock clock) {
        this.all = all;
        this.records = records;
        this.words = words;
        this.clock = clock;
    }

    List<Answers.ServiceTrouble> inTrouble() {
        return all.orderedStream()
                .flatMap(service -> service
                        .trouble()
                        .map(trouble -> new Answers.ServiceTrouble(
                                service.key(), service.label(), trouble.explanation(), words.local(trouble.since())))
                        .stream())
                .toList();
    }

    /** Tries a service again, and tells what came of it. */
    Operations.Result tryAgain(String key, String by, String reason) {
        Service service =
                all.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow(OperationRefused::unknown);
        try {
            service.tryAgain();
        } catch (RuntimeException failure) {
            LOG.warn("Service {} failed again", key, failure);
        }
        String remark = service.trouble().map(Service.Trouble::explanation).orElse(null);
        Outcome outcome = remark == null ? Outcome.DONE : Outcome.FAILED;
        records.add(new OperationRecords.Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                clock.instant(),
                by,
                Action.RETRY,
                outcome,
                null,
                null,
                null,
                key,
                null,
                null,
                reason,
                null,
                null,
                remark,
                null));
        return new Operations.Result(key, null, service.label(), outcome, outcome.label(), remark);
    }
}
