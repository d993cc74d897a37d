/** The models' REST interface. */
package id.amanah.workflow.models.web;
