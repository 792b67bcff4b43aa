package dev.keywright.rest.member;

import dev.keywright.application.PageRequest;
import dev.keywright.application.member.ChangeMember;
import dev.keywright.application.member.InviteMember;
import dev.keywright.application.member.ListMembers;
import dev.keywright.application.member.MemberUseCases;
import dev.keywright.application.member.RemoveMember;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.role.RoleName;
import dev.keywright.rest.idempotency.Answer;
import dev.keywright.rest.idempotency.RepeatableRequests;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The members of a workspace. */
@Path("/v1/workspaces/{workspace}/members")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class MembersResource {

    private final MemberUseCases useCases;
    private final PublicAddress address;
    private final RepeatableRequests requests;
    private final MemberMapper mapper = new MemberMapperImpl();

    public MembersResource(MemberUseCases useCases, PublicAddress address, RepeatableRequests requests) {
        this.useCases = useCases;
        this.address = address;
        this.requests = requests;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request, @Context UriInfo uri, @PathParam("workspace") String workspace) {
        Parameters parameters = new Parameters(uri);
        Parsed<PageRequest> page = parameters.page();
        ListMembers.Query query = parameters.build(
                () -> new ListMembers.Query(Requests.callOf(request), PathIds.workspace(workspace), page.get()));
        return Response.ok(mapper.toList(useCases.listMembers().list(query))).build();
    }

    @POST
    public Response invite(
            @Context ContainerRequestContext request, @PathParam("workspace") String workspace, InviteMemberBody body) {
        Fields fields = new Fields();
        Parsed<EmailAddress> email = fields.required("email", body.email(), EmailAddresses::parse);
        Parsed<RoleName> role = fields.required("role", body.role(), RoleName::new);
        InviteMember.Command command = fields.build(() -> new InviteMember.Command(
                Requests.callOf(request), PathIds.workspace(workspace), email.get(), role.get()));
        return requests.answer(
                request,
                command.workspace(),
                body,
                () -> Answer.created(
                        null, mapper.toInvited(useCases.inviteMember().invite(command), address)));
    }

    @PATCH
    @Path("{user}")
    public Response change(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("user") String user,
            ChangeMemberBody body) {
        Fields fields = new Fields();
        Parsed<RoleName> role = fields.optional("role", body.role(), RoleName::new);
        Parsed<Boolean> enabled = fields.optional("status", body.status(), MembersResource::isEnabled);
        if (body.role() == null && body.status() == null) {
            fields.refuse("body", "must have role, status, or both");
        }
        ChangeMember.Command command = fields.build(() -> new ChangeMember.Command(
                Requests.callOf(request),
                PathIds.workspace(workspace),
                PathIds.member(user),
                role.orNull(),
                enabled.orNull()));
        return Response.ok(mapper.toBody(useCases.changeMember().change(command)))
                .build();
    }

    private static boolean isEnabled(String status) {
        return switch (status) {
            case "active" -> true;
            case "disabled" -> false;
            default -> throw new IllegalArgumentException("must be active or disabled");
        };
    }

    @DELETE
    @Path("{user}")
    public Response remove(
            @Context ContainerRequestContext request,
            @PathParam("workspace") String workspace,
            @PathParam("user") String user) {
        useCases.removeMember()
                .remove(new RemoveMember.Command(
                        Requests.callOf(request), PathIds.workspace(workspace), PathIds.member(user)));
        return Response.noContent().build();
    }
}
