/** A real PostgreSQL of the application's own, started when no other database is named. */
package id.amanah.database;
