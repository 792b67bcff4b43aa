package dev.keywright.rest.token;

import dev.keywright.domain.audit.Origin;
import jakarta.ws.rs.container.ContainerRequestContext;

/** Where a request came from, as the request's properties tell. */
final class RequestOrigin {

    private RequestOrigin() {}

    static Origin of(ContainerRequestContext http) {
        return new Origin((String) http.getProperty("dev.keywright.remote-address"), (String)
                http.getProperty("dev.keywright.request-id"));
    }
}
