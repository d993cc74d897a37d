/** The survey of one member as a process: a score by rules, and a manager's word where the score leaves doubt. */
package id.amanah.workflow.survey;
