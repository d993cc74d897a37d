/** Mail to operators and managers about what stands still: a digest on working days, and word of new incidents. */
package id.amanah.workflow.monitoring.mail;
