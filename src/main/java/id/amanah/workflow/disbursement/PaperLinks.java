package id.amanah.workflow.disbursement;

import id.amanah.financing.DocumentKind;

/** Where somebody who is signed in to Tasklist gets a paper. */
public final class PaperLinks {

    private PaperLinks() {}

    /** The address of a paper of that application, for a form's link. */
    public static String to(String applicationNumber, DocumentKind kind) {
        return "/camunda/api/tasklist/plugin/amanah/default/applications/" + applicationNumber + "/documents/"
                + kind.pathName();
    }
}
