package dev.keywright.bootstrap.e2e.history;

/**
 * A time in which the database didn't answer. All in nanoseconds, by the history's clock.
 *
 * @param stopBegan before it was stopped
 * @param stopped once it no longer answered
 * @param startBegan before it was started again: until then it surely didn't answer
 * @param started once it answered again
 */
record Outage(long stopBegan, long stopped, long startBegan, long started) {}
