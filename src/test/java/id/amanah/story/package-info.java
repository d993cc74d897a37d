/** Groups taken the whole way through the engine's REST interface, by staff who sign in as in life. */
package id.amanah.story;
