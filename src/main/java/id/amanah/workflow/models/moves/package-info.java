/** Running applications on their way to the newest version of their process, none lost and no deadline moved. */
package id.amanah.workflow.models.moves;
