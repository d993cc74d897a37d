/** The tiny kernel that every feature speaks: money, identity numbers, neighbourhoods and refusals in plain Indonesian. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package id.amanah.shared;
