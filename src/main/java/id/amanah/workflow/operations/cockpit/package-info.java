/** The operators' desk behind Cockpit's sign-in. */
package id.amanah.workflow.operations.cockpit;
