/** What is checked before the application starts, and what is said once it is ready. */
package id.amanah.launch;
