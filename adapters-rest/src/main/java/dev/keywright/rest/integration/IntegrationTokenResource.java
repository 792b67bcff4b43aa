package dev.keywright.rest.integration;

import dev.keywright.application.integration.UseIntegration;
import dev.keywright.domain.role.Scope;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.Requests;
import dev.keywright.rest.token.IssuedToken;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tokens that steps have through an integration: answered as the token endpoint does, refused as the management API does. */
@Path("/v1/workspaces/{workspace}/integrations/{integration}/token")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class IntegrationTokenResource {

    private final UseIntegration useIntegration;

    public IntegrationTokenResource(UseIntegration useIntegration) {
        this.useIntegration = useIntegration;
    }

    @POST
    public Response use(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration,
            UseIntegrationBody body) {
        Fields fields = new Fields();
        Parsed<SortedSet<Scope>> scopes = ShareRequests.scopes(fields, body.scope());
        UseIntegration.Command command = fields.build(() -> new UseIntegration.Command(
                Requests.callOf(request),
                PathIds.workspace(workspace),
                PathIds.integration(integration),
                scopes.orElse(new TreeSet<>()),
                Requests.addressOf(Requests.callOf(request).origin())));
        return Response.ok(IssuedToken.of(useIntegration.use(command)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
