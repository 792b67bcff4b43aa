package dev.keywright.client;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a successful answer (RFC 6749, section 5.1), strictly: what is taken from it goes into headers. */
final class TokenAnswer {
    /** RFC 6750, section 2.1. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final BigDecimal LONGEST_SECONDS =
            BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

    private TokenAnswer() {}

    /** @param asked from when on its life counts */
    static AccessToken parse(String body, Instant asked) throws MalformedAnswer {
        Map<String, @Nullable Object> fields = FlatJson.parse(body);
        if (!(fields.get("access_token") instanceof String token)
                || !TOKEN.matcher(token).matches()) {
            throw new MalformedAnswer("no access_token that can be sent");
        }
        if (!(fields.get("token_type") instanceof String type) || !type.equalsIgnoreCase("Bearer")) {
            throw new MalformedAnswer("token_type isn't Bearer");
        }
        return new AccessToken(
                token, asked.plusSeconds(seconds(fields.get("expires_in"))), scopes(fields.get("scope")));
    }

    private static long seconds(@Nullable Object value) throws MalformedAnswer {
        if (value instanceof BigDecimal number
                && number.signum() > 0
                && number.compareTo(LONGEST_SECONDS) <= 0
                && number.stripTrailingZeros().scale() <= 0) {
            return number.longValueExact();
        }
        throw new MalformedAnswer("expires_in isn't a number of seconds");
    }

    private static Set<String> scopes(@Nullable Object value) {
        return value instanceof String text && !text.isBlank()
                ? Set.of(text.strip().split(" +"))
                : Set.of();
    }
}
