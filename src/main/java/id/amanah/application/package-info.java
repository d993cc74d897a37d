/** What a group applies for: its numbered application, the amounts asked for, and the deciders' verdict. */
@org.springframework.modulith.ApplicationModule
package id.amanah.application;
