/** The survey of each member's house, household and business, scored by rules and explained in words. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "staff", "programme", "group"})
package id.amanah.survey;
