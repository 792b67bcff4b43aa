package dev.keywright.bootstrap.e2e.history;

/**
 * A promise that was broken.
 *
 * @param rule which
 * @param detail what happened, for people
 */
public record Violation(Rule rule, String detail) {

    /** What Keywright promises. */
    public enum Rule {
        /** Nothing that began after a stop was acknowledged succeeds. */
        NO_USE_AFTER_A_STOP,
        /** Whatever token a client has received is in the ledger. */
        EVERY_TOKEN_IS_IN_THE_LEDGER,
        /** While the database is stopped, every answer is 503, within a second. */
        AN_OUTAGE_IS_TOLD_AT_ONCE,
        /** Each node works again within two seconds of the database's return. */
        SERVICE_RESUMES
    }
}
