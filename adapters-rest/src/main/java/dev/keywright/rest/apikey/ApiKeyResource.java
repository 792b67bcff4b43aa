package dev.keywright.rest.apikey;

import dev.keywright.application.apikey.ApiKeyUseCases;
import dev.keywright.application.apikey.DisableApiKey;
import dev.keywright.application.apikey.EnableApiKey;
import dev.keywright.application.apikey.EndKeySecret;
import dev.keywright.application.apikey.GetApiKey;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.apikey.RevokeApiKey;
import dev.keywright.application.apikey.RotateApiKey;
import dev.keywright.rest.idempotency.Answer;
import dev.keywright.rest.idempotency.RepeatableRequests;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** One API key of a workspace, and its secrets. */
@Path("/v1/workspaces/{workspace}/api-keys/{client_id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class ApiKeyResource {

    private final ApiKeyUseCases useCases;
    private final Clock clock;
    private final RepeatableRequests requests;
    private final ApiKeyMapper mapper = new ApiKeyMapperImpl();

    public ApiKeyResource(ApiKeyUseCases useCases, Clock clock, RepeatableRequests requests) {
        this.useCases = useCases;
        this.clock = clock;
        this.requests = requests;
    }

    @GET
    public Response get(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("client_id") String clientId) {
        GetApiKey.Query query =
                new GetApiKey.Query(Requests.callOf(request), PathIds.workspace(workspace), PathIds.apiKey(clientId));
        return answer(useCases.getApiKey().get(query));
    }

    @PATCH
    public Response change(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("client_id") String clientId,
            ChangeApiKeyBody body) {
        return answer(body.carryOut(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.apiKey(clientId), useCases));
    }

    @DELETE
    public Response revoke(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("client_id") String clientId) {
        useCases.revokeApiKey()
                .revoke(new RevokeApiKey.Command(
                        Requests.callOf(request), PathIds.workspace(workspace), PathIds.apiKey(clientId)));
        return Response.noContent().build();
    }

    @POST
    @Path("disable")
    public Response disable(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("client_id") String clientId) {
        DisableApiKey.Command command = new DisableApiKey.Command(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.apiKey(clientId));
        return answer(useCases.disableApiKey().disable(command));
    }

    @POST
    @Path("enable")
    public Response enable(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("client_id") String clientId) {
        EnableApiKey.Command command = new EnableApiKey.Command(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.apiKey(clientId));
        return answer(useCases.enableApiKey().enable(command));
    }

    @POST
    @Path("rotate")
    public Response rotate(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("client_id") String clientId,
            RotateApiKeyBody body) {
        RotateApiKey.Command command = new RotateApiKey.Command(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.apiKey(clientId), body.parse());
        return requests.answer(
                request,
                command.workspace(),
                body,
                () -> Answer.ok(mapper.toRotated(useCases.rotateApiKey().rotate(command), clock.instant())));
    }

    @DELETE
    @Path("secrets/{secret_id}")
    public Response endSecret(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("client_id") String clientId,
            @PathParam("secret_id") String secretId) {
        useCases.endKeySecret()
                .end(new EndKeySecret.Command(
                        Requests.callOf(request),
                        PathIds.workspace(workspace),
                        PathIds.apiKey(clientId),
                        PathIds.secret(secretId)));
        return Response.noContent().build();
    }

    private Response answer(ListedKey key) {
        return Response.ok(mapper.toBody(key, clock.instant())).build();
    }
}
