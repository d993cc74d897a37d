/** The process {@code GroupApprovalProcess}: rounds of decisions, questions and answers. */
package id.amanah.workflow.approval;
