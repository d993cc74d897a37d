/** Many groups at once, to measure what the application carries. */
package id.amanah.load;
