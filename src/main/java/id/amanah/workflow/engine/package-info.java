/** The engine as we run it: guarded, keeping no personal data, handing what people submit to the domain. */
package id.amanah.workflow.engine;
