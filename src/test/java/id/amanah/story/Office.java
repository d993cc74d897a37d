package id.amanah.story;

/**
 * A cooperative at work with an application.
 *
 * @param rest the application
 * @param staff who works there
 * @param days its time
 */
public record Office(RestInterface rest, Cooperative staff, Days days) {}
