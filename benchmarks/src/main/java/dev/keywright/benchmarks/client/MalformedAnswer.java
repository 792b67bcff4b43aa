package dev.keywright.benchmarks.client;

/** What came is not an answer that HTTP/1.1 allows, or not one that keeps the connection. */
final class MalformedAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedAnswer(String what) {
        super(what);
    }
}
