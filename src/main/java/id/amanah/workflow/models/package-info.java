/** Which models are live, and where they came from. */
package id.amanah.workflow.models;
