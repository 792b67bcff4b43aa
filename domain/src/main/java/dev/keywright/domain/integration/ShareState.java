package dev.keywright.domain.integration;

/** Where a share stands. */
public enum ShareState {
    /** Someone must answer: an Owner of the destination; or, once the use was interrupted, one of the source. */
    PENDING,
    ACCEPTED,
    /** The destination doesn't want it. */
    DECLINED,
    /** It was accepted, or could have been, and is over. */
    ENDED
}
