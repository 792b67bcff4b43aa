package dev.keywright.rest.role;

import dev.keywright.application.role.ListRoles;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Parameters;
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
import jakarta.ws.rs.core.UriInfo;

/** The roles of a workspace, the least first. */
@Path("/v1/workspaces/{workspace}/roles")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class RolesResource {

    private final ListRoles listRoles;
    private final RoleMapper mapper = new RoleMapperImpl();

    public RolesResource(ListRoles listRoles) {
        this.listRoles = listRoles;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request, @Context UriInfo uri, @PathParam("workspace") String workspace) {
        ListRoles.Query query = new Parameters(uri)
                .build(() -> new ListRoles.Query(Requests.callOf(request), PathIds.workspace(workspace)));
        return Response.ok(mapper.toList(listRoles.list(query))).build();
    }
}
