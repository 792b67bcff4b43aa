package dev.keywright.rest.session;

import dev.keywright.application.session.EndSession;
import dev.keywright.application.session.SessionUseCases;
import dev.keywright.application.session.SignIn;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Password;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Limited;
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

/** Signing in and out, and the sessions that this makes. */
@Path("/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {

    private final SessionUseCases useCases;
    private final SessionMapper mapper = new SessionMapperImpl();

    public SessionsResource(SessionUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Limited
    public Response signIn(@Context ContainerRequestContext request, SignInBody body) {
        Fields fields = new Fields();
        Parsed<EmailAddress> email = fields.required("email", body.email(), EmailAddress::new);
        Parsed<Password> password = fields.required("password", body.password(), Password::new);
        SignIn.Result session = useCases.signIn()
                .signIn(fields.build(
                        () -> new SignIn.Command(email.get(), password.get(), Requests.originOf(request))));
        return Response.status(Response.Status.CREATED)
                .entity(new SessionBody(session.token().reveal(), session.expiresAt()))
                .build();
    }

    @GET
    @Authenticated
    public Response list(@Context ContainerRequestContext request) {
        return Response.ok(mapper.toList(useCases.listSessions().list(Requests.callOf(request))))
                .build();
    }

    @DELETE
    @Path("{session_id}")
    @Authenticated
    public Response end(@Context ContainerRequestContext request, @PathParam("session_id") String session) {
        useCases.endSession().end(new EndSession.Command(Requests.callOf(request), PathIds.session(session)));
        return Response.noContent().build();
    }

    @DELETE
    @Path("current")
    @Authenticated
    public Response signOut(@Context ContainerRequestContext request) {
        useCases.signOut().signOut(Requests.callOf(request));
        return Response.noContent().build();
    }
}
