package dev.keywright.rest.apikey;

import dev.keywright.application.apikey.RevokeApiKeys;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** The revocation of many keys at once. */
@Path("/v1/workspaces/{workspace}/api-keys/revoke-all")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class RevokeApiKeysResource {

    private final RevokeApiKeys revokeApiKeys;
    private final Clock clock;
    private final ApiKeyMapper mapper = new ApiKeyMapperImpl();

    public RevokeApiKeysResource(RevokeApiKeys revokeApiKeys, Clock clock) {
        this.revokeApiKeys = revokeApiKeys;
        this.clock = clock;
    }

    @POST
    public Response revoke(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            RevokeApiKeysBody body) {
        RevokeApiKeys.Command command = new RevokeApiKeys.Command(
                Requests.callOf(request),
                PathIds.workspace(workspace),
                body.parse(),
                Boolean.TRUE.equals(body.dryRun()));
        return Response.ok(mapper.toRevoked(revokeApiKeys.revoke(command), command.dryRun(), clock.instant()))
                .build();
    }
}
