package id.amanah.workflow.access;

/** Rights, filters and models are in order; no request has been answered yet. */
public record PlatformReady() {}
