package dev.keywright.rest.integration;

import dev.keywright.application.PageRequest;
import dev.keywright.application.integration.ConfirmShare;
import dev.keywright.application.integration.EndShare;
import dev.keywright.application.integration.ListShares;
import dev.keywright.application.integration.ListedShare;
import dev.keywright.application.integration.ShareIntegration;
import dev.keywright.application.integration.ShareUseCases;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Parameters;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;

/** The shares of one of a workspace's own integrations. */
@Path("/v1/workspaces/{workspace}/integrations/{integration}/shares")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class SharesResource {

    private final ShareUseCases useCases;
    private final Clock clock;
    private final ShareMapper mapper = new ShareMapperImpl();

    public SharesResource(ShareUseCases useCases, Clock clock) {
        this.useCases = useCases;
        this.clock = clock;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request,
            @Context UriInfo uri,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration) {
        Parameters parameters = new Parameters(uri);
        Parsed<PageRequest> page = parameters.page();
        ListShares.Query query = parameters.build(() -> new ListShares.Query(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.integration(integration), page.get()));
        return Response.ok(mapper.toList(useCases.listShares().list(query), clock.instant()))
                .build();
    }

    @POST
    public Response share(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration,
            CreateShareBody body) {
        ShareIntegration.Command command = ShareRequests.offer(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.integration(integration), body);
        ListedShare shared = useCases.shareIntegration().share(command);
        return Response.status(Response.Status.CREATED)
                .entity(mapper.toBody(shared, clock.instant()))
                .build();
    }

    @DELETE
    @Path("{share}")
    public Response end(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration,
            @PathParam("share") String share) {
        useCases.endShare()
                .end(new EndShare.Command(
                        Requests.callOf(request),
                        PathIds.workspace(workspace),
                        PathIds.integration(integration),
                        PathIds.share(share)));
        return Response.noContent().build();
    }

    @POST
    @Path("{share}/confirm")
    public Response confirm(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("integration") String integration,
            @PathParam("share") String share) {
        ListedShare confirmed = useCases.confirmShare()
                .confirm(new ConfirmShare.Command(
                        Requests.callOf(request),
                        PathIds.workspace(workspace),
                        PathIds.integration(integration),
                        PathIds.share(share)));
        return Response.ok(mapper.toBody(confirmed, clock.instant())).build();
    }
}
