package dev.keywright.cli.json;

/** A text isn't the JSON that it should be. The message doesn't repeat it. */
public final class MalformedJson extends RuntimeException {
    MalformedJson(String message) {
        super(message);
    }
}
