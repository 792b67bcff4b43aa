package dev.keywright.rest.integration;

import dev.keywright.application.PageRequest;
import dev.keywright.application.integration.AnswerShareRequest;
import dev.keywright.application.integration.ListShareRequests;
import dev.keywright.application.integration.ShareUseCases;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Parameters;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.Requests;
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

/** The shares that other workspaces offer to a workspace. */
@Path("/v1/workspaces/{workspace}/share-requests")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class ShareRequestsResource {

    private final ShareUseCases useCases;
    private final Clock clock;
    private final ShareMapper mapper = new ShareMapperImpl();

    public ShareRequestsResource(ShareUseCases useCases, Clock clock) {
        this.useCases = useCases;
        this.clock = clock;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request, @Context UriInfo uri, @PathParam("workspace") String workspace) {
        Parameters parameters = new Parameters(uri);
        Parsed<PageRequest> page = parameters.page();
        ListShareRequests.Query query = parameters.build(
                () -> new ListShareRequests.Query(Requests.callOf(request), PathIds.workspace(workspace), page.get()));
        return Response.ok(mapper.toRequestList(useCases.listShareRequests().list(query), clock.instant()))
                .build();
    }

    @POST
    @Path("{share}/accept")
    public Response accept(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("share") String share) {
        return answer(request, workspace, share, true);
    }

    @POST
    @Path("{share}/decline")
    public Response decline(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("share") String share) {
        return answer(request, workspace, share, false);
    }

    private Response answer(ContainerRequestContext request, String workspace, String share, boolean accept) {
        AnswerShareRequest.Command command = new AnswerShareRequest.Command(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.share(share), accept);
        return Response.ok(mapper.toBody(useCases.answerShareRequest().answer(command), clock.instant()))
                .build();
    }
}
