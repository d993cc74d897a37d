/** Who gets a task, until when, and what happens when nobody does it. */
package id.amanah.workflow.tasks;
