/** The papers of a financing over REST. */
package id.amanah.financing.web;
