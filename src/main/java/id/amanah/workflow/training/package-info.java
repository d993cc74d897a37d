/** The compulsory group training as a process: planned days, attendance, make-ups, requests and the recognition test. */
package id.amanah.workflow.training;
