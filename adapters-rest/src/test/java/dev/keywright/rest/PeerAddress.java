package dev.keywright.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Does what the hosting server does: tells the peer's address. */
@PreMatching
public final class PeerAddress implements ContainerRequestFilter {

    private final String address;

    public PeerAddress(String address) {
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(RestApi.REMOTE_ADDRESS, address);
    }
}
