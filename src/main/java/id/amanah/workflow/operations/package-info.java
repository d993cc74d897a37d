/** Which applications stand still and why, and what frees them: for operators, and for managers in their territory. */
package id.amanah.workflow.operations;
