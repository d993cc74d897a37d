/** What operators see of cases over time: how much stood still, how long steps take, what happened to one case. */
package id.amanah.workflow.sight;
