package dev.keywright.bootstrap.e2e.history;

/** How an operation ended, as far as whoever asked for it knows. */
enum Outcome {
    /** A token was issued, an introspection was active, a call was let in, a change was acknowledged. */
    SUCCEEDED,
    /** It was refused, or the introspection was not active: it had no effect. */
    REFUSED,
    /** 503: a change may or may not have taken effect. */
    UNAVAILABLE,
    /** No answer, or one that nobody should get: a change may or may not have taken effect. */
    UNKNOWN
}
