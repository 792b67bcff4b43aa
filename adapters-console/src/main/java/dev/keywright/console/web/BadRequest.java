package dev.keywright.console.web;

/** What a browser that shows our pages doesn't send. The message is for a person. */
public final class BadRequest extends RuntimeException {

    public BadRequest(String message) {
        super(message, null, false, false);
    }
}
