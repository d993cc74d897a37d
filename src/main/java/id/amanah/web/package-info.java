/** What all our REST controllers share: refusals become answers in the user's words. */
package id.amanah.web;
