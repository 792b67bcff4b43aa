package dev.keywright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does what the hosting server does: takes what is to be run when a client has gone. */
@PreMatching
public final class ClientsGone implements ContainerRequestFilter {

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @Override
    public void filter(ContainerRequestContext request) {
        Consumer<Runnable> whenGone = waiting::add;
        request.setProperty(RestApi.WHEN_CLIENT_GONE, whenGone);
    }

    /** As though the client had gone that has waited longest, or will be the next to wait. */
    public void leave() throws InterruptedException {
        Runnable whenGone = waiting.poll(10, TimeUnit.SECONDS);
        assertThat(whenGone).isNotNull();
        whenGone.run();
    }
}
