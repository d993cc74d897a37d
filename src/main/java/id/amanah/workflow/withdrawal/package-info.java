/** A member or a whole group leaves an application that is under way, whatever step it is at. */
package id.amanah.workflow.withdrawal;
