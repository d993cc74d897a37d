/** The demonstration: staff of a cooperative's own size and groups at every stage; profile {@code demo} only. */
package id.amanah.workflow.demo;
