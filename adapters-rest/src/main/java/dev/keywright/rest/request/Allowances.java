package dev.keywright.rest.request;

import dev.keywright.application.access.Caller;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.domain.limit.Allowance;
import dev.keywright.rest.problem.RateLimitHeaders;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.Optional;

/** Takes requests to the management API from what their source and their caller have left, and tells in the answer what that is now. */
public final class Allowances implements ContainerResponseFilter {

    private static final String ALLOWANCE = "dev.keywright.allowance";

    private final RequestLimits limits;

    public Allowances(RequestLimits limits) {
        this.limits = limits;
    }

    /** @throws dev.keywright.domain.limit.LimitRefusal.TooManyRequests if its source has nothing left */
    void takeForSource(ContainerRequestContext request) {
        String source = Requests.originOf(request).sourceIp();
        if (source != null) {
            remember(request, limits.take(RequestLimits.Kind.MANAGEMENT_OF_SOURCE, source));
        }
    }

    /** @throws dev.keywright.domain.limit.LimitRefusal.TooManyRequests if the caller has nothing left */
    void takeForCaller(ContainerRequestContext request, Caller caller) {
        String id = caller instanceof Caller.Key key
                ? key.clientId().toString()
                : ((Caller.SignedIn) caller).user().toString();
        remember(request, limits.take(RequestLimits.Kind.MANAGEMENT_OF_CALLER, id));
    }

    private static void remember(ContainerRequestContext request, Optional<Allowance> left) {
        left.ifPresent(allowance -> request.setProperty(ALLOWANCE, allowance));
    }

    /** The caller's, where there is a caller. A refusal has its own. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(ALLOWANCE) instanceof Allowance left
                && !response.getHeaders().containsKey(RateLimitHeaders.LIMIT)) {
            RateLimitHeaders.of(left)
                    .forEach((name, value) -> response.getHeaders().putSingle(name, value));
        }
    }
}
