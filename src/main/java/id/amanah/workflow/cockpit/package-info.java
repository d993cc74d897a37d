/** Our own part of Cockpit: behind its session and its guard against forged requests. */
package id.amanah.workflow.cockpit;
