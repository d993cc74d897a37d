/** Coaching after disbursement (binjut, A13 to A15): meetings at the agreed frequency, their minutes and instalments. */
@org.springframework.modulith.ApplicationModule
package id.amanah.coaching;
