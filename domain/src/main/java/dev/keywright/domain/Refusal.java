package dev.keywright.domain;

/**
 * An expected refusal: the request was understood, and a rule says no. The message is for a person: it says which rule, and what
 * to do next, and never holds a secret or another workspace's data. Each feature has one sealed root below this class.
 *
 * <p>No stack trace is recorded: a refusal is an answer, not a failure.
 */
public abstract class Refusal extends RuntimeException {

    /** @param message what is refused, why, and what to do next */
    protected Refusal(String message) {
        super(message, null, false, false);
    }

    /**
     * Why, for those who read an audit trail: the message, but for what whoever was refused has written himself, since that may be a secret in
     * the wrong place.
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
