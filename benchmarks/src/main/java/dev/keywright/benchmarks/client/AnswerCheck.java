package dev.keywright.benchmarks.client;

/** Tells whether an answer is the one that was asked for. It is called for every request, so it must be cheap. */
@FunctionalInterface
public interface AnswerCheck {

    /** @param body holds the body from the one index up to the other */
    boolean accepts(byte[] body, int from, int to);

    /** The status that a good answer has. */
    default int status() {
        return 200;
    }
}
