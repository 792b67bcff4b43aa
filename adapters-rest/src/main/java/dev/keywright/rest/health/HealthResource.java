package dev.keywright.rest.health;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.BooleanSupplier;

/** Tells load balancers and supervisors how the server is. Neither answer needs a token, nor says more than it must. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {

    private final BooleanSupplier ready;

    public HealthResource(BooleanSupplier ready) {
        this.ready = ready;
    }

    record HealthBody(String status) {}

    @GET
    @Path("live")
    public Response live() {
        return Response.ok(new HealthBody("live")).build();
    }

    /** 200 if the server can do its work now, else 503. */
    @GET
    @Path("ready")
    public Response ready() {
        return ready.getAsBoolean()
                ? Response.ok(new HealthBody("ready")).build()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .entity(new HealthBody("unavailable"))
                        .build();
    }
}
