/** REST beside Tasklist: registers one group, or many from a file. */
package id.amanah.workflow.onboarding.web;
