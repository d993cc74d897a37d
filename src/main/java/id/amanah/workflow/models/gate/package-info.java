/** Checks models whole before they go live, whatever the way in, and says in the manager's words what to mend. */
package id.amanah.workflow.models.gate;
