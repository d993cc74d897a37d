/** The application in a real browser, used the way its staff use it. */
package id.amanah.ui;
