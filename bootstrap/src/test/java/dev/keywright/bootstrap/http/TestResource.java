package dev.keywright.bootstrap.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A resource for each thing that the server must handle. Public, as JAX-RS wants it. */
@Path("/")
public class TestResource {
    /** The suspended requests, for the test to resume. */
    static final BlockingQueue<AsyncResponse> SUSPENDED = new LinkedBlockingQueue<>();

    static final BlockingQueue<Waiting> WAITING = new LinkedBlockingQueue<>();

    /** Lets the blocking requests go on; a test that blocks some sets it anew. */
    static volatile CountDownLatch RELEASED = new CountDownLatch(0);

    @GET
    @Path("hello")
    public String hello() {
        return "hello";
    }

    @GET
    @Path("peer")
    public String peer(@Context ContainerRequestContext request) {
        return request.getProperty(HttpServer.REMOTE_ADDRESS) + " " + request.getProperty(HttpServer.REQUEST_ID);
    }

    @GET
    @Path("async-peer")
    public void asyncPeer(@Context ContainerRequestContext request, @Suspended AsyncResponse response) {
        Thread thread = new Thread(() -> response.resume(peer(request)));
        thread.start();
    }

    @GET
    @Path("authorization")
    public String authorization(@HeaderParam("Authorization") String authorization) {
        return authorization;
    }

    @GET
    @Path("suspended")
    public void suspended(@Suspended AsyncResponse response) {
        SUSPENDED.add(response);
    }

    /** Runs until the test lets it. */
    @GET
    @Path("blocking")
    public String blocking() throws InterruptedException {
        RELEASED.await();
        return "released";
    }

    /** Is of the kind that never blocks, by its path. */
    @POST
    @Path("oauth2/token")
    public void token(String body, @Suspended AsyncResponse response) {
        new Thread(() -> response.resume("a token for " + body)).start();
    }

    @GET
    @Path("health/live")
    public String live() {
        return "live";
    }

    @GET
    @Path("oauth2/waiting")
    public void waiting(@Context ContainerRequestContext request, @Suspended AsyncResponse response) {
        Waiting waiting = new Waiting(new Semaphore(0), response);
        whenClientGone(request).accept(waiting.gone()::release);
        WAITING.add(waiting);
    }

    @SuppressWarnings("unchecked") // as its Javadoc promises
    private static Consumer<Runnable> whenClientGone(ContainerRequestContext request) {
        return (Consumer<Runnable>) request.getProperty(HttpServer.WHEN_CLIENT_GONE);
    }

    /** @param gone gets a permit each time that the server says that the client has gone */
    record Waiting(Semaphore gone, AsyncResponse response) {

        boolean isGoneWithin(long millis) throws InterruptedException {
            return gone.tryAcquire(millis, TimeUnit.MILLISECONDS);
        }
    }

    @GET
    @Path("large")
    public String large() {
        return "x".repeat(32 * 1024 * 1024);
    }

    @GET
    @Path("failing")
    public String failing() {
        throw new IllegalStateException("internal-detail");
    }

    @GET
    @Path("async-failing")
    public void asyncFailing(@Suspended AsyncResponse response) {
        new Thread(() -> response.resume(new IllegalStateException("internal-detail"))).start();
    }

    @POST
    @Path("refused-body")
    public Response refuseBody(InputStream body) throws IOException {
        body.readNBytes(1024);
        return Response.status(413).entity("too long").build();
    }
}
