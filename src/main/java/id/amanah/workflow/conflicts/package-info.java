/** Two at the same case at the same moment: neither of them notices. */
package id.amanah.workflow.conflicts;
