package dev.keywright.rest.apikey;

import dev.keywright.application.apikey.ApiKeyUseCases;
import dev.keywright.application.apikey.ChangeKeyPolicy;
import dev.keywright.application.apikey.GetKeyPolicy;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What a workspace demands of its keys. */
@Path("/v1/workspaces/{workspace}/key-policy")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class KeyPolicyResource {

    private final ApiKeyUseCases useCases;
    private final KeyPolicyMapper mapper = new KeyPolicyMapperImpl();

    public KeyPolicyResource(ApiKeyUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    public Response get(@Context ContainerRequestContext request, @PathParam("workspace") String workspace) {
        GetKeyPolicy.Query query = new GetKeyPolicy.Query(Requests.callOf(request), PathIds.workspace(workspace));
        return Response.ok(mapper.toBody(useCases.getKeyPolicy().get(query))).build();
    }

    @PATCH
    public Response change(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            ChangeKeyPolicyBody body) {
        ChangeKeyPolicy.Command command =
                new ChangeKeyPolicy.Command(Requests.callOf(request), PathIds.workspace(workspace), body.parse());
        return Response.ok(mapper.toBody(useCases.changeKeyPolicy().change(command)))
                .build();
    }
}
