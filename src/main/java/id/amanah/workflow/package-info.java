/** The only room that knows Camunda: processes, human tasks and models around the lending domain. */
package id.amanah.workflow;
