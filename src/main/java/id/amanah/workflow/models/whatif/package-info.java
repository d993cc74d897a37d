/** What a change would have done, and whom it meets: told to the manager before anything goes live. */
package id.amanah.workflow.models.whatif;
