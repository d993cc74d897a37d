/** Figures about cases, jobs and outboxes, for Prometheus: read from the database once an interval, never at a scrape. */
package id.amanah.workflow.monitoring.metrics;
