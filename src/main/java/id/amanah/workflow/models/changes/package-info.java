/** What differs between two versions of a model, in a manager's words and as data for a picture. */
package id.amanah.workflow.models.changes;
