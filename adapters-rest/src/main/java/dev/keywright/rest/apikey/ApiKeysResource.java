package dev.keywright.rest.apikey;

import dev.keywright.application.PageRequest;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.ApiKeyUseCases;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.apikey.KeyOrder;
import dev.keywright.application.apikey.ListApiKeys;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.KeyType;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.idempotency.Answer;
import dev.keywright.rest.idempotency.RepeatableRequests;
import dev.keywright.rest.request.Authenticated;
import dev.keywright.rest.request.Parameters;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.PathIds;
import dev.keywright.rest.request.PublicAddress;
import dev.keywright.rest.request.Requests;
import dev.keywright.rest.request.Values;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;

/** The API keys of a workspace. */
@Path("/v1/workspaces/{workspace}/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public final class ApiKeysResource {

    private final ApiKeyUseCases useCases;
    private final PublicAddress address;
    private final Clock clock;
    private final RepeatableRequests requests;
    private final ApiKeyMapper mapper = new ApiKeyMapperImpl();

    public ApiKeysResource(ApiKeyUseCases useCases, PublicAddress address, Clock clock, RepeatableRequests requests) {
        this.useCases = useCases;
        this.address = address;
        this.clock = clock;
        this.requests = requests;
    }

    @GET
    public Response list(
            @Context ContainerRequestContext request, @Context UriInfo uri, @PathParam("workspace") String workspace) {
        Parameters parameters = new Parameters(uri);
        Parsed<KeyType> type = parameters.optional("type", ApiKeyValues::type);
        Parsed<KeyStatus> status = parameters.optional("status", ApiKeyValues::status);
        Parsed<RoleName> role = parameters.optional("role", RoleName::new);
        Parsed<String> text = parameters.optional("q", Values::searchText);
        Parsed<UserId> user = parameters.optional("user_id", id -> new UserId(Values.uuid(id)));
        Parsed<Instant> endingBefore = parameters.optional("ending_before", Values::time);
        Parsed<KeyOrder> order = parameters.optional("sort", ApiKeyValues::order);
        Parsed<PageRequest> page = parameters.page();
        ListApiKeys.Query query = parameters.build(() -> new ListApiKeys.Query(
                Requests.callOf(request),
                PathIds.workspace(workspace),
                new ApiKeyQuery.Filter(
                        type.orNull(),
                        status.orNull(),
                        role.orNull(),
                        text.orNull(),
                        user.orNull(),
                        endingBefore.orNull()),
                order.orElse(KeyOrder.NEWEST_FIRST),
                page.get()));
        return Response.ok(mapper.toList(useCases.listApiKeys().list(query), clock.instant()))
                .build();
    }

    @POST
    public Response create(
            @Context ContainerRequestContext request, @PathParam("workspace") String workspace, CreateApiKeyBody body) {
        WorkspaceId where = PathIds.workspace(workspace);
        CreateApiKeyRequest creation = CreateApiKeyRequest.parse(body);
        return requests.answer(request, where, body, () -> {
            CreatedKey created = creation.carryOut(Requests.callOf(request), where, useCases);
            String path = "/v1/workspaces/" + where + "/api-keys/" + created.clientId();
            return Answer.created(address.link(path), mapper.toCreated(created, clock.instant()));
        });
    }
}
