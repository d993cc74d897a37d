/** Who may sign in and do what: groups, rights, filters of each role, and the doors that stay shut. */
package id.amanah.workflow.access;
