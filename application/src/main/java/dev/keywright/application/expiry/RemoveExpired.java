package dev.keywright.application.expiry;

/**
 * Removes sessions, invitations, and answers to repeatable requests that have expired. Nothing is decided by whether they are there: to whoever
 * presents one that has expired, it makes no difference. Of several nodes at the same time, each removes a part.
 */
@FunctionalInterface
public interface RemoveExpired {

    /** @return what was removed; it stops early if its thread is interrupted */
    Report removeExpired();

    /** How many of each. */
    record Report(int sessions, int invitations, int answers) {}
}
