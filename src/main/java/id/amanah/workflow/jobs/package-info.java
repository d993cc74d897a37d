/** The engine's background work: tried again with patience, taken in turn, ended when it never ends, taken over from the dead. */
package id.amanah.workflow.jobs;
