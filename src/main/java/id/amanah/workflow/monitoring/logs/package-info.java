/** The application number on every line that is logged while a case is worked. */
package id.amanah.workflow.monitoring.logs;
