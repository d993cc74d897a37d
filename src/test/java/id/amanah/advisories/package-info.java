/** Holds the class path against the advisories we know of. */
package id.amanah.advisories;
