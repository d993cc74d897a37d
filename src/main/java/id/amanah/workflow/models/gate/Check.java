package id.amanah.workflow.models.gate;

/** One family of rules that models are held to. A new rule finds its room in the check of its family, or in a new one. */
interface Check {

    /** Looks at the models as they would be, and notes everything that is wrong with them. */
    void look(Models models, Findings findings);
}
