/** What tells people and machines how the cases are before anybody asks: metrics, health, mail and the log. */
package id.amanah.workflow.monitoring;
