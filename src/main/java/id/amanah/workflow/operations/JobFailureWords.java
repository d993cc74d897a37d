package id.amanah.workflow.operations;

import org.springframework.stereotype.Component;

/** What the failure of a case's job means: words of its exception, and where these tell nothing, a look at the case's facts. */
@Component
class JobFailureWords {

    private final CorrectableFacts facts;

    JobFailureWords(CorrectableFacts facts) {
        this.facts = facts;
    }

    /** What it means, as half a sentence. */
    String of(Finding finding) {
        return isOfFacts(finding) ? FailureWords.BROKEN_FACTS : FailureWords.of(finding.detail());
    }

    /** Whether a routing fact of the case is the matter. */
    boolean isOfFacts(Finding finding) {
        String exception = finding.detail();
        return FailureWords.isOfFacts(exception)
                || !FailureWords.tells(exception) && facts.differFromDomain(finding.place());
    }
}
