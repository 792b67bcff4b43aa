package dev.keywright.rest.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Limits how often a source makes requests that need no bearer token. */
@Limited
public final class SourceLimiting implements ContainerRequestFilter {

    private final Allowances allowances;

    public SourceLimiting(Allowances allowances) {
        this.allowances = allowances;
    }

    /** @throws dev.keywright.domain.limit.LimitRefusal.TooManyRequests if there were too many */
    @Override
    public void filter(ContainerRequestContext request) {
        allowances.takeForSource(request);
    }
}
