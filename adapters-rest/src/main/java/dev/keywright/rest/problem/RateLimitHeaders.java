package dev.keywright.rest.problem;

import dev.keywright.domain.limit.Allowance;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;

/**
 * How an answer tells what is left of a limit: by the headers {@code RateLimit-Policy} and {@code RateLimit} of the IETF's draft
 * (draft-ietf-httpapi-ratelimit-headers-10), whose quota is the limit's burst and whose window is the time in which that is filled up again.
 */
public final class RateLimitHeaders {

    /** What the limit is: {@code "requests";q=2000;w=4}. */
    public static final String POLICY = "RateLimit-Policy";

    /** What is left of it: {@code "requests";r=1999;t=1}, where t is in how many seconds there is more. */
    public static final String LIMIT = "RateLimit";

    private RateLimitHeaders() {}

    public static Map<String, String> of(Allowance allowance) {
        return Map.of(POLICY, policy(allowance), LIMIT, limit(allowance));
    }

    /** With the time after which a refused request may be sent again. */
    public static Map<String, String> ofRefusal(Allowance allowance) {
        return Map.of(
                POLICY,
                policy(allowance),
                LIMIT,
                limit(allowance),
                HttpHeaders.RETRY_AFTER,
                String.valueOf(allowance.untilMore().toSeconds()));
    }

    private static String policy(Allowance allowance) {
        return '"' + allowance.name() + "\";q=" + allowance.limit().burst() + ";w="
                + allowance.limit().window().toSeconds();
    }

    private static String limit(Allowance allowance) {
        return '"' + allowance.name() + "\";r=" + allowance.remaining() + ";t="
                + allowance.untilMore().toSeconds();
    }
}
