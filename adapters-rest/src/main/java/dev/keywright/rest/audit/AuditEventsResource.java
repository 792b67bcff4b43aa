package dev.keywright.rest.audit;

import dev.keywright.application.PageRequest;
import dev.keywright.application.audit.AuditQuery;
import dev.keywright.application.audit.ListAuditEvents;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Parameters;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.Requests;
import dev.keywright.rest.request.Values;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;

/** The audit trail of a workspace. */
@Path("/v1/workspaces/{workspace}/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class AuditEventsResource {

    private final ListAuditEvents listAuditEvents;
    private final AuditEventMapper mapper = new AuditEventMapperImpl();

    public AuditEventsResource(ListAuditEvents listAuditEvents) {
        this.listAuditEvents = listAuditEvents;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request, @Context UriInfo uri, @PathParam("workspace") String workspace) {
        Parameters parameters = new Parameters(uri);
        Parsed<UUID> actor = parameters.optional("actor", Values::uuid);
        Parsed<AuditAction> action = parameters.optional("action", AuditEventsResource::action);
        Parsed<String> target = parameters.optional("target", Values::searchText);
        Parsed<Instant> from = parameters.optional("from", Values::time);
        Parsed<Instant> to = parameters.optional("to", Values::time);
        Parsed<PageRequest> page = parameters.page();
        ListAuditEvents.Query query = parameters.build(() -> new ListAuditEvents.Query(
                Requests.callOf(request),
                PathIds.workspace(workspace),
                new AuditQuery.Filter(actor.orNull(), action.orNull(), target.orNull(), from.orNull(), to.orNull()),
                page.get()));
        return Response.ok(mapper.toList(listAuditEvents.list(query))).build();
    }

    private static AuditAction action(String text) {
        return AuditAction.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("must be an action, like api_key.created"));
    }
}
