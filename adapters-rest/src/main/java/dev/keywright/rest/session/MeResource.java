package dev.keywright.rest.session;

import dev.keywright.application.session.DescribeCaller;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Who the caller is, and where it is a member. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class MeResource {

    private final DescribeCaller describeCaller;
    private final MeMapper mapper = new MeMapperImpl();

    public MeResource(DescribeCaller describeCaller) {
        this.describeCaller = describeCaller;
    }

    @GET
    public Response get(@Context ContainerRequestContext request) {
        return Response.ok(mapper.toBody(describeCaller.describe(Requests.callOf(request))))
                .build();
    }
}
