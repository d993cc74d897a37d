/** REST for operators, and for managers in their territory. */
package id.amanah.workflow.operations.web;
