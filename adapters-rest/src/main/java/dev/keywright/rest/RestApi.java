package dev.keywright.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.application.assembly.UseCases;
import dev.keywright.application.idempotency.AnswerOnce;
import dev.keywright.application.limit.FailedAttempts;
import dev.keywright.application.limit.RequestLimits;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.rest.apikey.ApiKeyResource;
import dev.keywright.rest.apikey.ApiKeysResource;
import dev.keywright.rest.apikey.KeyPolicyResource;
import dev.keywright.rest.apikey.KeyUsageResource;
import dev.keywright.rest.apikey.RevokeApiKeysResource;
import dev.keywright.rest.audit.AuditEventsResource;
import dev.keywright.rest.health.HealthResource;
import dev.keywright.rest.idempotency.RepeatableRequests;
import dev.keywright.rest.integration.DependentsResource;
import dev.keywright.rest.integration.IntegrationTokenResource;
import dev.keywright.rest.integration.IntegrationsResource;
import dev.keywright.rest.integration.ShareRequestsResource;
import dev.keywright.rest.integration.SharesResource;
import dev.keywright.rest.json.Json;
import dev.keywright.rest.json.JsonReader;
import dev.keywright.rest.json.JsonWriter;
import dev.keywright.rest.leak.LeaksResource;
import dev.keywright.rest.leak.SecretPatternsResource;
import dev.keywright.rest.member.InvitationsResource;
import dev.keywright.rest.member.MembersResource;
import dev.keywright.rest.openapi.OpenApiResource;
import dev.keywright.rest.problem.ProblemMapper;
import dev.keywright.rest.request.Allowances;
import dev.keywright.rest.request.BearerAuthentication;
import dev.keywright.rest.request.BodyLimit;
import dev.keywright.rest.request.PublicAddress;
import dev.keywright.rest.request.RequestIds;
import dev.keywright.rest.request.Requests;
import dev.keywright.rest.request.ResponseHeaders;
import dev.keywright.rest.request.SourceLimiting;
import dev.keywright.rest.role.RolesResource;
import dev.keywright.rest.session.MeResource;
import dev.keywright.rest.session.PasswordResource;
import dev.keywright.rest.session.SessionsResource;
import dev.keywright.rest.token.AuthorizationServer;
import dev.keywright.rest.token.OAuthEndpoint;
import dev.keywright.rest.token.OAuthEndpoints;
import dev.keywright.rest.workspace.WorkspacesResource;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Wires the REST API. What {@link #components} returns is all that a JAX-RS 4.0 runtime needs to serve it, as singletons of an
 * {@code Application} at the root path.
 */
public final class RestApi {

    /**
     * The request property under which the server that hosts the API tells the peer's address, as a {@link String}: the address that audit
     * events show. Without it they show none. It is the host's to decide whether a proxy's forwarding header is to be believed.
     */
    public static final String REMOTE_ADDRESS = Requests.REMOTE_ADDRESS;

    /**
     * The request property under which that server may tell the id that it gave the request, as a {@link String}, so that its own answers
     * and logs have the same one. Without it the API makes one.
     */
    public static final String REQUEST_ID = Requests.ID;

    /**
     * The request property under which that server may offer a {@code Consumer<Runnable>}: what it is given, it runs once on any thread if the
     * client closes its connection before it has its answer. The API then gives up what hasn't begun yet, and answers 503.
     */
    public static final String WHEN_CLIENT_GONE = Requests.WHEN_CLIENT_GONE;

    private final UseCases useCases;
    private final Settings settings;
    private final ObjectMapper mapper = Json.mapper();
    private final OAuthEndpoints oauthEndpoints;
    private final Limits limits;
    private final Allowances allowances;
    private final RepeatableRequests requests;

    /**
     * What differs between deployments.
     *
     * @param issuer the deployment's public address, exactly as the tokens' {@code iss}
     * @param audience exactly as the tokens' {@code aud}
     * @param roles whose scopes can be asked for
     * @param ready whether the server can do its work now; asked at each readiness check
     * @param jwks the public signing keys as a JSON Web Key Set (RFC 7517, section 5); asked at each request for it
     * @param clock decides what a key's status is when it is shown
     */
    public record Settings(
            URI issuer,
            String audience,
            RoleCatalog roles,
            BooleanSupplier ready,
            Supplier<String> jwks,
            Clock clock) {}

    /**
     * How often it may be called.
     *
     * @param failedAttempts counts clients that fail to authenticate; people who fail to sign in, and tokens, the use cases count
     * @param requestLimits counts all requests
     */
    public record Limits(FailedAttempts failedAttempts, RequestLimits requestLimits) {

        /** As often as anyone likes. */
        public static final Limits NONE = new Limits(FailedAttempts.ignored(), RequestLimits.none());
    }

    /** The API without limits of how often it may be called, and which carries a repeated request out again. */
    public RestApi(UseCases useCases, Settings settings) {
        this(useCases, settings, Limits.NONE, AnswerOnce.notRemembered());
    }

    /** @param answerOnce remembers the answers to requests that may be repeated */
    public RestApi(UseCases useCases, Settings settings, Limits limits, AnswerOnce answerOnce) {
        this.useCases = useCases;
        this.settings = settings;
        this.oauthEndpoints = new OAuthEndpoints(
                useCases.tokens(),
                AuthorizationServer.of(settings.issuer().toString(), settings.audience(), settings.roles()),
                settings.jwks(),
                mapper,
                limits.failedAttempts(),
                limits.requestLimits());
        this.limits = limits;
        this.allowances = new Allowances(limits.requestLimits());
        this.requests = new RepeatableRequests(answerOnce, mapper);
    }

    /** The resources, filters and providers, each safe for use by many threads. */
    public Set<Object> components() {
        Set<Object> components = new LinkedHashSet<>(infrastructure());
        components.addAll(managementResources());
        components.addAll(oauthEndpoints.components());
        components.add(new OpenApiResource());
        return components;
    }

    /**
     * The endpoints that are asked most, by their path, for a server that can carry them without JAX-RS: they are among the
     * {@link #components} too, and answer alike. A server gives them a request that is a POST to exactly that path and whose body it has
     * read; all else it gives to JAX-RS.
     */
    public Map<String, OAuthEndpoint> withoutJaxRs() {
        return oauthEndpoints.withoutJaxRs();
    }

    private List<Object> infrastructure() {
        return List.of(
                new JsonReader(mapper),
                new JsonWriter(mapper),
                new ProblemMapper(),
                new RequestIds(),
                new ResponseHeaders(),
                new BodyLimit(),
                allowances,
                new SourceLimiting(allowances),
                new BearerAuthentication(useCases.tokens().authenticateBearer(), allowances));
    }

    private List<Object> managementResources() {
        PublicAddress address = new PublicAddress(settings.issuer());
        return List.of(
                new SessionsResource(useCases.sessions()),
                new PasswordResource(useCases.sessions().changePassword()),
                new MeResource(useCases.sessions().describeCaller()),
                new InvitationsResource(useCases.members().acceptInvitation()),
                new WorkspacesResource(useCases.workspaces(), address, requests),
                new RolesResource(useCases.roles(), address),
                new MembersResource(useCases.members(), address, requests),
                new ApiKeysResource(useCases.apiKeys(), address, settings.clock(), requests),
                new ApiKeyResource(useCases.apiKeys(), settings.clock(), requests),
                new KeyPolicyResource(useCases.apiKeys()),
                new RevokeApiKeysResource(useCases.apiKeys().revokeApiKeys(), settings.clock()),
                new KeyUsageResource(useCases.apiKeys().getKeyUsage(), settings.clock()),
                new IntegrationsResource(useCases.integrations(), address, requests),
                new IntegrationTokenResource(useCases.integrations().useIntegration()),
                new DependentsResource(useCases.integrations().listDependents(), settings.clock()),
                new SharesResource(useCases.integrations().shares(), settings.clock()),
                new ShareRequestsResource(useCases.integrations().shares(), settings.clock()),
                new AuditEventsResource(useCases.audit().listAuditEvents()),
                new LeaksResource(useCases.leaks().reportLeak(), limits.requestLimits()),
                new SecretPatternsResource(address),
                new HealthResource(settings.ready()));
    }
}
