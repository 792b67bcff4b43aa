package dev.keywright.bootstrap.http;

import java.util.Locale;

/**
 * What the server itself refuses or fails at, with the slugs and titles that the application's problems have. Only fixed texts, so they need
 * no escaping.
 */
enum ServerProblem {
    INVALID_REQUEST("The request is not valid", "The server could not read this request as HTTP."),
    NOT_FOUND("Not found", "There is nothing at this address."),
    HEADERS_TOO_LARGE("The headers are too large", "Send a request line and headers of at most 8 KiB in all."),
    REQUEST_TIMEOUT(
            "The request took too long to arrive", "The rest of this request did not come in time. Send it again."),
    URI_TOO_LONG("The address is too long", "Send a shorter address."),
    UNAVAILABLE("Not available at the moment", "The server is stopping or busy. Try again."),
    INTERNAL_ERROR("Something went wrong", "Something went wrong here. Tell the operator the request id.");

    private final String title;
    private final String detail;

    ServerProblem(String title, String detail) {
        this.title = title;
        this.detail = detail;
    }

    static ServerProblem of(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 408 -> REQUEST_TIMEOUT;
            case 414 -> URI_TOO_LONG;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }

    String json(int status, String requestId) {
        String slug = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "{\"type\":\"/problems/" + slug + "\",\"title\":\"" + title + "\",\"status\":" + status
                + ",\"detail\":\"" + detail + "\",\"request_id\":\"" + requestId + "\"}";
    }
}
