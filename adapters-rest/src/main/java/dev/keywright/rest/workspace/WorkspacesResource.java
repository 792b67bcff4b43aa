package dev.keywright.rest.workspace;

import dev.keywright.application.PageRequest;
import dev.keywright.application.workspace.CreateWorkspace;
import dev.keywright.application.workspace.DeactivateWorkspace;
import dev.keywright.application.workspace.GetWorkspace;
import dev.keywright.application.workspace.ListWorkspaces;
import dev.keywright.application.workspace.ReactivateWorkspace;
import dev.keywright.application.workspace.RenameWorkspace;
import dev.keywright.application.workspace.WorkspaceUseCases;
import dev.keywright.domain.Name;
import dev.keywright.rest.idempotency.Answer;
import dev.keywright.rest.idempotency.RepeatableRequests;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Parameters;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.PublicAddress;
import dev.keywright.rest.request.Requests;
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

/** Workspaces: those that the caller belongs to, and new ones. */
@Path("/v1/workspaces")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class WorkspacesResource {

    private final WorkspaceUseCases useCases;
    private final PublicAddress address;
    private final RepeatableRequests requests;
    private final WorkspaceMapper mapper = new WorkspaceMapperImpl();

    public WorkspacesResource(WorkspaceUseCases useCases, PublicAddress address, RepeatableRequests requests) {
        this.useCases = useCases;
        this.address = address;
        this.requests = requests;
    }

    @GET
    public Response list(@Context ContainerRequestContext request, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri);
        Parsed<PageRequest> page = parameters.page();
        ListWorkspaces.Query query =
                parameters.build(() -> new ListWorkspaces.Query(Requests.callOf(request), page.get()));
        return Response.ok(mapper.toList(useCases.listWorkspaces().list(query))).build();
    }

    @POST
    public Response create(@Context ContainerRequestContext request, CreateWorkspaceBody body) {
        Fields fields = new Fields();
        Parsed<Name> name = fields.required("name", body.name(), Name::new);
        boolean withKey = Boolean.TRUE.equals(body.provisioningKey());
        CreateWorkspace.Command command =
                fields.build(() -> new CreateWorkspace.Command(Requests.callOf(request), name.get(), withKey));
        return requests.answer(request, null, body, () -> {
            CreateWorkspace.Result created = useCases.createWorkspace().create(command);
            return Answer.created(
                    address.link("/v1/workspaces/" + created.workspace().id()), mapper.toCreated(created));
        });
    }

    @GET
    @Path("{workspace}")
    public Response get(@Context ContainerRequestContext request, @PathParam("workspace") String workspace) {
        GetWorkspace.Query query = new GetWorkspace.Query(Requests.callOf(request), PathIds.workspace(workspace));
        return Response.ok(mapper.toBody(useCases.getWorkspace().get(query))).build();
    }

    @PATCH
    @Path("{workspace}")
    public Response rename(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            RenameWorkspaceBody body) {
        Fields fields = new Fields();
        Parsed<Name> name = fields.required("name", body.name(), Name::new);
        RenameWorkspace.Command command = fields.build(
                () -> new RenameWorkspace.Command(Requests.callOf(request), PathIds.workspace(workspace), name.get()));
        return Response.ok(mapper.toBody(useCases.renameWorkspace().rename(command)))
                .build();
    }

    @POST
    @Path("{workspace}/deactivate")
    public Response deactivate(@Context ContainerRequestContext request, @PathParam("workspace") String workspace) {
        DeactivateWorkspace.Command command =
                new DeactivateWorkspace.Command(Requests.callOf(request), PathIds.workspace(workspace));
        return Response.ok(mapper.toBody(useCases.deactivateWorkspace().deactivate(command)))
                .build();
    }

    @POST
    @Path("{workspace}/reactivate")
    public Response reactivate(@Context ContainerRequestContext request, @PathParam("workspace") String workspace) {
        ReactivateWorkspace.Command command =
                new ReactivateWorkspace.Command(Requests.callOf(request), PathIds.workspace(workspace));
        return Response.ok(mapper.toBody(useCases.reactivateWorkspace().reactivate(command)))
                .build();
    }
}
