/** The process that turns an approved application into money received: its variables, delegates and human tasks. */
package id.amanah.workflow.disbursement;
