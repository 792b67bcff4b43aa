package dev.keywright.rest.session;

import dev.keywright.application.session.ChangePassword;
import dev.keywright.domain.member.Password;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.Requests;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The caller's password. */
@Path("/v1/me/password")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class PasswordResource {

    private final ChangePassword changePassword;

    public PasswordResource(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    @POST
    public Response change(@Context ContainerRequestContext request, ChangePasswordBody body) {
        Fields fields = new Fields();
        Parsed<Password> current = fields.required("current_password", body.currentPassword(), Password::new);
        Parsed<Password> next = fields.required("new_password", body.newPassword(), Password::new);
        changePassword.change(
                fields.build(() -> new ChangePassword.Command(Requests.callOf(request), current.get(), next.get())));
        return Response.noContent().build();
    }
}
