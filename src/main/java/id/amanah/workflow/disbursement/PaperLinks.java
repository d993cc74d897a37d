package id.amanah.workflow.disbursement;

import id.amanah.financing.DocumentKind;

/** Where somebody who is signed in to Tasklist gets a paper. */
final class PaperLinks {

    private PaperLinks() {}

    static String to(String applicationNumber, DocumentKind kind) {
        return "/camunda/api/tasklist/plugin/amanah/default/applications/" + applicationNumber + "/documents/"
                + kind.pathName();
    }
}
