/** A group's way from registration to its money, as a process: started here, decided in the domain. */
package id.amanah.workflow.onboarding;
