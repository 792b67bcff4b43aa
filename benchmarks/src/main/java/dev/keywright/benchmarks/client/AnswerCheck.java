package dev.keywright.benchmarks.client;

/** Tells whether the body of a 200 is the answer that was asked for. It is called for every request, so it must be cheap. */
@FunctionalInterface
public interface AnswerCheck {

    /** @param body holds the body from the one index up to the other */
    boolean accepts(byte[] body, int from, int to);
}
