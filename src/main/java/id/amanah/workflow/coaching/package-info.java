/** The process that accompanies a group from its payout until all is repaid: starter, variables, delegates, human tasks. */
package id.amanah.workflow.coaching;
