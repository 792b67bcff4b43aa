package dev.keywright.rest.leak;

import dev.keywright.application.leak.ReportLeak;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.secret.Secret;
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
import java.util.Optional;
import java.util.function.Function;

/** Where anyone reports a secret that was found somewhere. */
@Path("/v1/leaks")
@Produces(MediaType.APPLICATION_JSON)
public final class LeaksResource {

    private final ReportLeak reportLeak;
    private final RequestLimits limits;

    public LeaksResource(ReportLeak reportLeak, RequestLimits limits) {
        this.reportLeak = reportLeak;
        this.limits = limits;
    }

    /** The answer is the same whatever was reported. If it is a secret that works, it doesn't any more when this is answered. */
    @POST
    @Limited
    public Response report(@Context ContainerRequestContext request, ReportLeakBody body) {
        Origin origin = Requests.originOf(request);
        if (origin.sourceIp() != null) {
            limits.take(RequestLimits.Kind.LEAKS_OF_SOURCE, origin.sourceIp());
        }
        Fields fields = new Fields();
        Parsed<String> found = fields.required("secret", body.secret(), Function.identity());
        Optional<Secret> secret = fields.build(() -> Secret.parse(found.get().strip()));
        secret.ifPresent(leaked -> reportLeak.report(new ReportLeak.Command(leaked, origin)));
        return Response.accepted().build();
    }
}
