package dev.keywright.client;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking: a token, or a failure.
 *
 * @param isTemporary whether asking again may help
 * @param retryAfter how long the server asks to wait first
 */
record Outcome(
        @Nullable AccessToken token,
        @Nullable TokenFailure problem,
        boolean isTemporary,
        @Nullable Duration retryAfter) {

    static Outcome of(int status, HttpHeaders headers, String body, Instant asked) {
        if (status == 200) {
            return granted(body, asked);
        }
        Duration wait = headers.firstValue("Retry-After").map(Outcome::seconds).orElse(null);
        String message = message(status, body)
                + headers.firstValue("X-Request-Id")
                        .map(id -> " (request " + id + ")")
                        .orElse("");
        return status == 429 || (status >= 502 && status <= 504)
                ? new Outcome(null, new TokenUnavailable(message), true, wait)
                : new Outcome(null, new TokenRefused(status, message), false, null);
    }

    static Outcome unreachable(URI uri, @Nullable Throwable failure) {
        String message = uri.getScheme() + "://" + uri.getRawAuthority() + " can't be reached";
        return new Outcome(
                null,
                failure == null ? new TokenUnavailable(message) : new TokenUnavailable(message, failure),
                true,
                null);
    }

    TokenFailure failure() {
        return Objects.requireNonNull(problem);
    }

    private static Outcome granted(String body, Instant asked) {
        try {
            return new Outcome(TokenAnswer.parse(body, asked), null, false, null);
        } catch (MalformedAnswer e) {
            return new Outcome(
                    null, new TokenRefused(200, "the answer isn't a token answer: " + e.getMessage()), false, null);
        }
    }

    /** What OAuth's endpoints say (RFC 6749, section 5.2), or the others (RFC 9457). Anything else is a proxy's page, and left out. */
    private static String message(int status, String body) {
        try {
            Map<String, @Nullable Object> fields = FlatJson.parse(body);
            for (String field : new String[] {"error_description", "detail", "error", "title"}) {
                if (fields.get(field) instanceof String text) {
                    return text;
                }
            }
        } catch (MalformedAnswer e) {
            return "the server answered with status " + status;
        }
        return "the server answered with status " + status;
    }

    /** The form of RFC 9110, section 10.2.3, that Keywright sends; another counts as none. */
    private static @Nullable Duration seconds(String text) {
        return text.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : null;
    }
}
