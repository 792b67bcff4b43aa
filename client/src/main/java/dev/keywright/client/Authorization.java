package dev.keywright.client;

import java.net.http.HttpRequest;

/** The header that carries a token (RFC 6750, section 2.1). */
final class Authorization {
    private static final String HEADER = "Authorization";

    private Authorization() {}

    /** The request with the token, instead of another if it has one. */
    static HttpRequest on(HttpRequest request, AccessToken token) {
        return HttpRequest.newBuilder(request, (name, value) -> !name.equalsIgnoreCase(HEADER))
                .header(HEADER, "Bearer " + token.value())
                .build();
    }
}
