package dev.keywright.rest.apikey;

import dev.keywright.application.apikey.GetKeyUsage;
import dev.keywright.domain.apikey.UsagePeriod;
import dev.keywright.domain.apikey.UsagePeriod.Interval;
import dev.keywright.rest.problem.RequestRefusal;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What a key was used for tokens. */
@Path("/v1/workspaces/{workspace}/api-keys/{client_id}/usage")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class KeyUsageResource {

    private static final Duration HOURS_UNLESS_SAID_OTHERWISE = Duration.ofDays(1);
    private static final Duration DAYS_UNLESS_SAID_OTHERWISE = Duration.ofDays(30);

    private final GetKeyUsage getKeyUsage;
    private final Clock clock;
    private final ApiKeyMapper mapper = new ApiKeyMapperImpl();

    public KeyUsageResource(GetKeyUsage getKeyUsage, Clock clock) {
        this.getKeyUsage = getKeyUsage;
        this.clock = clock;
    }

    @GET
    public Response get(
            @Context ContainerRequestContext request,
            @Context UriInfo uri,
            @PathParam("workspace") String workspace,
            @PathParam("client_id") String clientId) {
        UsagePeriod period = period(new Parameters(uri));
        GetKeyUsage.Query query = new GetKeyUsage.Query(
                Requests.callOf(request), PathIds.workspace(workspace), PathIds.apiKey(clientId), period);
        return Response.ok(mapper.toUsage(getKeyUsage.get(query), period.interval()))
                .build();
    }

    private UsagePeriod period(Parameters parameters) {
        Parsed<Interval> interval = parameters.optional("interval", ApiKeyValues::interval);
        Parsed<Instant> from = parameters.optional("from", Values::time);
        Parsed<Instant> to = parameters.optional("to", Values::time);
        return parameters.build(() -> period(interval.orElse(Interval.HOUR), from, to.orElse(clock.instant())));
    }

    private static UsagePeriod period(Interval interval, Parsed<Instant> from, Instant to) {
        Duration usual = interval == Interval.HOUR ? HOURS_UNLESS_SAID_OTHERWISE : DAYS_UNLESS_SAID_OTHERWISE;
        try {
            return UsagePeriod.covering(interval, from.orElse(to.minus(usual)), to);
        } catch (IllegalArgumentException e) {
            throw new RequestRefusal.Invalid("to", String.valueOf(e.getMessage()));
        }
    }
}
