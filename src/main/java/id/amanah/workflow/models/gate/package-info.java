/**
 * Checks models whole before they go live, whatever the way in, and says in the manager's words what to mend. A new rule finds its
 * room in the {@code ...Check} of its family; every rule has an entry in the tests' catalogue of ways to break a model.
 */
package id.amanah.workflow.models.gate;
