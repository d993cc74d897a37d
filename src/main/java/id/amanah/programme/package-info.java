/** What a lending programme grants, dated so that a change never rewrites the past, and the calendar all deadlines follow. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package id.amanah.programme;
