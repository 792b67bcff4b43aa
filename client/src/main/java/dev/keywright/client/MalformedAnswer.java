package dev.keywright.client;

/** An answer isn't what it should be. The message doesn't repeat it. */
final class MalformedAnswer extends Exception {
    MalformedAnswer(String message) {
        super(message);
    }
}
