/** Who works here, for which territories, and to which groups somebody is related. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = "shared")
package id.amanah.staff;
