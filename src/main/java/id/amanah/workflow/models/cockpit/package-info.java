/** The models' interface for a page beside Cockpit: behind its session and its guard against forged requests. */
package id.amanah.workflow.models.cockpit;
