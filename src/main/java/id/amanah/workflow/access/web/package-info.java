/** REST for administrators: where staff live and which territories there are. */
package id.amanah.workflow.access.web;
