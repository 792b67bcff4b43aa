package dev.keywright.rest.role;

import dev.keywright.application.role.ChangeRole;
import dev.keywright.application.role.CreateRole;
import dev.keywright.application.role.DeleteRole;
import dev.keywright.application.role.GetRole;
import dev.keywright.application.role.ListRoles;
import dev.keywright.application.role.RoleUseCases;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Fields;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.TreeSet;

/** The roles of a workspace: the presets, the least first, and its own. */
@Path("/v1/workspaces/{workspace}/roles")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class RolesResource {

    private final RoleUseCases useCases;
    private final PublicAddress address;
    private final RoleMapper mapper = new RoleMapperImpl();

    public RolesResource(RoleUseCases useCases, PublicAddress address) {
        this.useCases = useCases;
        this.address = address;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request, @Context UriInfo uri, @PathParam("workspace") String workspace) {
        ListRoles.Query query = new Parameters(uri)
                .build(() -> new ListRoles.Query(Requests.callOf(request), PathIds.workspace(workspace)));
        return Response.ok(mapper.toList(useCases.listRoles().list(query))).build();
    }

    @POST
    public Response create(
            @Context ContainerRequestContext request, @PathParam("workspace") String workspace, CreateRoleBody body) {
        WorkspaceId where = PathIds.workspace(workspace);
        Fields fields = new Fields();
        Parsed<RoleName> name = fields.required("name", body.name(), CustomRole::parseName);
        Parsed<List<Scope>> scopes = fields.requiredList("scopes", body.scopes(), Scope::new);
        CreateRole.Command command = fields.build(
                () -> new CreateRole.Command(Requests.callOf(request), where, name.get(), new TreeSet<>(scopes.get())));
        CustomRole created = useCases.createRole().create(command);
        String path =
                "/v1/workspaces/" + where + "/roles/" + created.name().value().replace(" ", "%20");
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, address.link(path))
                .entity(mapper.toBody(created))
                .build();
    }

    @GET
    @Path("{role}")
    public Response get(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("role") String role) {
        GetRole.Query query =
                new GetRole.Query(Requests.callOf(request), PathIds.workspace(workspace), PathIds.role(role));
        return Response.ok(mapper.toBody(useCases.getRole().get(query))).build();
    }

    @PATCH
    @Path("{role}")
    public Response change(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("role") String role,
            ChangeRoleBody body) {
        Fields fields = new Fields();
        Parsed<List<Scope>> scopes = fields.requiredList("scopes", body.scopes(), Scope::new);
        ChangeRole.Command command = fields.build(() -> new ChangeRole.Command(
                Requests.callOf(request),
                PathIds.workspace(workspace),
                PathIds.role(role),
                new TreeSet<>(scopes.get())));
        return Response.ok(mapper.toBody(useCases.changeRole().change(command))).build();
    }

    @DELETE
    @Path("{role}")
    public Response delete(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("role") String role) {
        useCases.deleteRole()
                .delete(new DeleteRole.Command(
                        Requests.callOf(request), PathIds.workspace(workspace), PathIds.role(role)));
        return Response.noContent().build();
    }
}
