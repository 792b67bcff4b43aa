package dev.keywright.rest.integration;

import dev.keywright.application.PageRequest;
import dev.keywright.application.integration.CreateIntegration;
import dev.keywright.application.integration.DeleteIntegration;
import dev.keywright.application.integration.GetIntegration;
import dev.keywright.application.integration.IntegrationUseCases;
import dev.keywright.application.integration.LeaveIntegration;
import dev.keywright.application.integration.ListIntegrations;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.integration.RotateThroughIntegration;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.apikey.RotateApiKeyBody;
import dev.keywright.rest.idempotency.Answer;
import dev.keywright.rest.idempotency.RepeatableRequests;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Parameters;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.PublicAddress;
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
import jakarta.ws.rs.core.UriInfo;

/** The integrations of a workspace. */
@Path("/v1/workspaces/{workspace}/integrations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class IntegrationsResource {

    private final IntegrationUseCases useCases;
    private final PublicAddress address;
    private final RepeatableRequests requests;
    private final IntegrationMapper mapper = new IntegrationMapperImpl();

    public IntegrationsResource(IntegrationUseCases useCases, PublicAddress address, RepeatableRequests requests) {
        this.useCases = useCases;
        this.address = address;
        this.requests = requests;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request, @Context UriInfo uri, @PathParam("workspace") String workspace) {
        Parameters parameters = new Parameters(uri);
        Parsed<PageRequest> page = parameters.page();
        ListIntegrations.Query query = parameters.build(
                () -> new ListIntegrations.Query(Requests.callOf(request), PathIds.workspace(workspace), page.get()));
        return Response.ok(mapper.toList(useCases.listIntegrations().list(query)))
                .build();
    }

    @POST
    public Response create(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            CreateIntegrationBody body) {
        WorkspaceId where = PathIds.workspace(workspace);
        CreateIntegration.Command command = IntegrationRequests.creation(Requests.callOf(request), where, body);
        return requests.answer(request, where, body, () -> {
            ListedIntegration created = useCases.createIntegration().create(command);
            String path = "/v1/workspaces/" + where + "/integrations/" + created.id();
            return Answer.created(address.link(path), mapper.toBody(created));
        });
    }

    @GET
    @Path("{integration}")
    public Response get(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration) {
        GetIntegration.Query query = new GetIntegration.Query(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.integration(integration));
        return Response.ok(mapper.toBody(useCases.getIntegration().get(query))).build();
    }

    @PATCH
    @Path("{integration}")
    public Response change(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration,
            ChangeIntegrationBody body) {
        ListedIntegration changed = useCases.changeIntegration()
                .change(IntegrationRequests.change(
                        Requests.callOf(request),
                        PathIds.workspace(workspace),
                        PathIds.integration(integration),
                        body));
        return Response.ok(mapper.toBody(changed)).build();
    }

    @DELETE
    @Path("{integration}")
    public Response delete(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration) {
        useCases.deleteIntegration()
                .delete(new DeleteIntegration.Command(
                        Requests.callOf(request), PathIds.workspace(workspace), PathIds.integration(integration)));
        return Response.noContent().build();
    }

    /** Rotates the key that the integration holds. */
    @POST
    @Path("{integration}/rotate")
    public Response rotate(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration,
            RotateApiKeyBody body) {
        ListedIntegration rotated = useCases.rotateThroughIntegration()
                .rotate(new RotateThroughIntegration.Command(
                        Requests.callOf(request),
                        PathIds.workspace(workspace),
                        PathIds.integration(integration),
                        body.parse()));
        return Response.ok(mapper.toBody(rotated)).build();
    }

    /** Ends, on the destination's side, the share of an integration that another workspace shares. */
    @POST
    @Path("{integration}/leave")
    public Response leave(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration) {
        useCases.shares()
                .leaveIntegration()
                .leave(new LeaveIntegration.Command(
                        Requests.callOf(request), PathIds.workspace(workspace), PathIds.integration(integration)));
        return Response.noContent().build();
    }
}
