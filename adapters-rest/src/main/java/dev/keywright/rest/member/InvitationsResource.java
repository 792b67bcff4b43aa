package dev.keywright.rest.member;

import dev.keywright.application.member.AcceptInvitation;
import dev.keywright.domain.Name;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Limited;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What someone can do who holds an invitation: its token is all the proof that is needed. */
@Path("/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
public final class InvitationsResource {

    private final AcceptInvitation acceptInvitation;
    private final MemberMapper mapper = new MemberMapperImpl();

    public InvitationsResource(AcceptInvitation acceptInvitation) {
        this.acceptInvitation = acceptInvitation;
    }

    @POST
    @Path("accept")
    @Limited
    public Response accept(@Context ContainerRequestContext request, AcceptInvitationBody body) {
        Fields fields = new Fields();
        Parsed<Secret> token = fields.required("token", body.token(), InvitationsResource::invitationToken);
        Parsed<Name> displayName = fields.required("display_name", body.displayName(), Name::new);
        Parsed<Password> password = fields.required("password", body.password(), Password::new);
        AcceptInvitation.Command command = fields.build(() -> new AcceptInvitation.Command(
                token.get(), displayName.get(), password.get(), Requests.originOf(request)));
        return Response.ok(mapper.toAccepted(acceptInvitation.accept(command))).build();
    }

    private static Secret invitationToken(String text) {
        return Secret.parse(text)
                .filter(secret -> secret.prefix() == SecretPrefix.INVITATION)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be an invitation's token, which begins with kwi_: copy all of it"));
    }
}
