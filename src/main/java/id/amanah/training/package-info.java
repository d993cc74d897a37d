/** The compulsory group training (LWK, also written LKW): planned days, attendance, make-up days and the recognition test. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "staff", "programme", "group"})
package id.amanah.training;
