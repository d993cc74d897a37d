/** The application as a process of its own, killed and started again on the same data. */
package id.amanah.kill;
