/** The web applications as our staff see them: their look, their mended defects, and photos beside their forms. */
package id.amanah.workflow.tasklist;
