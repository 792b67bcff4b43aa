package dev.keywright.rest.integration;

import dev.keywright.application.integration.ListDependents;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** What depends on a key, for who is about to revoke or rotate it. */
@Path("/v1/workspaces/{workspace}/api-keys/{client_id}/dependents")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class DependentsResource {

    private final ListDependents listDependents;
    private final Clock clock;
    private final DependentsMapper mapper = new DependentsMapperImpl();

    public DependentsResource(ListDependents listDependents, Clock clock) {
        this.listDependents = listDependents;
        this.clock = clock;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("client_id") String clientId) {
        ListDependents.Query query = new ListDependents.Query(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.apiKey(clientId));
        return Response.ok(mapper.toBody(listDependents.list(query), clock.instant()))
                .build();
    }
}
