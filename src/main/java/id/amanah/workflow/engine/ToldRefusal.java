package id.amanah.workflow.engine;

/** Marks a failure that is an answer to whoever asked: it says all there is to say, and the log need not repeat it. */
public interface ToldRefusal {}
