/** Whether this application can take work now; that it is alive is another question. */
package id.amanah.workflow.monitoring.health;
