package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may create which key, for every role and every way to act. */
class OwnerRuleTest {

    private static final String OWNER_ONLY = "/problems/owner-role-required";
    private static final String SCOPE = "/problems/insufficient-scope";
    private static final String USER = "/problems/user-required";
    private static final String WORKSPACE = "/problems/wrong-workspace";

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api API = DEPLOYMENT.api();
    private static final Tenant TENANT = Tenant.create(API);
    private static final Tenant OTHER = Tenant.create(API);
    private static final AtomicInteger COUNT = new AtomicInteger();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    /**
     * Someone who tries to create keys.
     *
     * @param id of the user or key
     * @param type as the audit trail and a key's creator show it
     * @param userId the person behind it, or null for a service key
     */
    record Creator(
            String name,
            String role,
            String type,
            String id,
            @Nullable String userId,
            String bearer) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** The two kinds of key, each as a request for it. */
    enum Kind {
        PRIVATE("{\"type\":\"private\",\"name\":\"%s\"}"),
        SERVICE("{\"type\":\"service\",\"name\":\"%s\",\"role\":\"creator\"}");

        private final String request;

        Kind(String request) {
            this.request = request;
        }

        String body(String name) {
            return request.formatted(name);
        }

        String text() {
            return this == PRIVATE ? "private" : "service";
        }
    }

    /** @param problem why it is refused, or null if it is allowed */
    record Attempt(Creator creator, Kind kind, @Nullable String problem) {

        @Override
        public String toString() {
            return creator + " creates a " + kind.text() + " key";
        }
    }

    static Stream<Attempt> attempts() {
        return Stream.of(
                        ofOwner(),
                        ofMember("viewer", SCOPE),
                        ofMember("operator", null),
                        ofMember("creator", null),
                        ofMember("contributor", null),
                        ofServiceKey("viewer", SCOPE),
                        ofServiceKey("operator", USER),
                        ofServiceKey("creator", USER),
                        ofServiceKey("contributor", USER),
                        Stream.concat(
                                both(
                                        keyOf(
                                                "service key of another workspace",
                                                "owner",
                                                null,
                                                OTHER.serviceKey("owner")),
                                        WORKSPACE),
                                both(
                                        keyOf(
                                                "Owner's private key of another workspace",
                                                "owner",
                                                ownerId(),
                                                OTHER.privateKey(OTHER.ownerSession())),
                                        WORKSPACE)))
                .flatMap(attempts -> attempts);
    }

    private static Stream<Attempt> ofOwner() {
        Creator session = new Creator("Owner's session", "owner", "user", ownerId(), ownerId(), TENANT.ownerSession());
        Creator privateKey = keyOf("Owner's private key", "owner", ownerId(), TENANT.privateKey(TENANT.ownerSession()));
        Creator serviceKey = keyOf("Owner service key", "owner", null, TENANT.serviceKey("owner"));
        return Stream.of(
                new Attempt(session, Kind.PRIVATE, null),
                new Attempt(session, Kind.SERVICE, null),
                new Attempt(privateKey, Kind.PRIVATE, null),
                new Attempt(privateKey, Kind.SERVICE, null),
                new Attempt(serviceKey, Kind.PRIVATE, USER),
                new Attempt(serviceKey, Kind.SERVICE, null));
    }

    /** A viewer has no private key but one from before being a viewer. */
    private static Stream<Attempt> ofMember(String role, @Nullable String privateRefusal) {
        Tenant.Person person = TENANT.join("operator");
        Key key = TENANT.privateKey(person.session());
        TENANT.setRole(person, role);
        Creator session =
                new Creator("session of a " + role, role, "user", person.userId(), person.userId(), person.session());
        Creator privateKey = keyOf("private key of a " + role, role, person.userId(), key);
        return Stream.of(
                new Attempt(session, Kind.PRIVATE, privateRefusal),
                new Attempt(session, Kind.SERVICE, OWNER_ONLY),
                new Attempt(privateKey, Kind.PRIVATE, privateRefusal),
                new Attempt(privateKey, Kind.SERVICE, OWNER_ONLY));
    }

    private static Stream<Attempt> ofServiceKey(String role, String privateRefusal) {
        Creator key = keyOf("service key with the role " + role, role, null, TENANT.serviceKey(role));
        return Stream.of(new Attempt(key, Kind.PRIVATE, privateRefusal), new Attempt(key, Kind.SERVICE, OWNER_ONLY));
    }

    private static Stream<Attempt> both(Creator creator, String problem) {
        return Stream.of(new Attempt(creator, Kind.PRIVATE, problem), new Attempt(creator, Kind.SERVICE, problem));
    }

    private static Creator keyOf(String name, String role, @Nullable String userId, Key key) {
        return new Creator(name, role, "api_key", key.clientId(), userId, API.token(key));
    }

    private static String ownerId() {
        return API.get("/v1/me", TENANT.ownerSession()).expect(200).text("/user/id");
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void onlyWhoMayCreatesAKeyAndARefusalLeavesNothingButItsAuditEvent(Attempt attempt) {
        if (attempt.problem() == null) {
            assertCreated(attempt);
        } else {
            assertRefused(attempt, attempt.problem());
        }
    }

    private static void assertCreated(Attempt attempt) {
        Creator creator = attempt.creator();
        String name = newName();

        Answer created = create(attempt.kind(), name, creator.bearer()).expect(201);

        String clientId = created.text("/client_id");
        boolean isPrivate = attempt.kind() == Kind.PRIVATE;
        String role = isPrivate ? creator.role() : "creator";
        assertThat(created.text("/type")).isEqualTo(attempt.kind().text());
        assertThat(created.text("/name")).isEqualTo(name);
        assertThat(created.text("/role")).isEqualTo(role);
        assertThat(created.text("/user/id")).isEqualTo(isPrivate ? String.valueOf(creator.userId()) : "");
        assertThat(created.text("/created_by/type")).isEqualTo(creator.type());
        assertThat(created.text("/created_by/id")).isEqualTo(creator.id());
        assertThat(created.header("Cache-Control")).contains("no-store");
        assertThat(created.header("Location")).endsWith(TENANT.path("/api-keys/" + clientId));
        assertThat(keysOf(TENANT)).contains(clientId);
        assertWorks(new Key(clientId, created.text("/client_secret")), role);
    }

    private static void assertWorks(Key key, String role) {
        Answer token = API.requestToken(key).expect(200);
        JsonNode me = API.get("/v1/me", token.text("/access_token"))
                .expect(200)
                .json()
                .path("api_key");
        assertThat(me.path("client_id").asText()).isEqualTo(key.clientId());
        assertThat(me.path("workspace_id").asText()).isEqualTo(TENANT.id());
        assertThat(me.path("role").asText()).isEqualTo(role);
        assertThat(token.text("/scope")).isEqualTo(scopesOf(role));
    }

    private static String scopesOf(String role) {
        JsonNode roles = API.get(TENANT.path("/roles"), TENANT.ownerSession())
                .expect(200)
                .json()
                .path("roles");
        return elements(roles)
                .filter(candidate -> candidate.path("name").asText().equals(role))
                .flatMap(found -> elements(found.path("scopes")).map(JsonNode::asText))
                .sorted()
                .reduce((some, next) -> some + " " + next)
                .orElseThrow();
    }

    private static void assertRefused(Attempt attempt, String problem) {
        String name = newName();
        List<String> before = keysOf(TENANT);
        List<String> beforeElsewhere = keysOf(OTHER);

        Answer refused = create(attempt.kind(), name, attempt.creator().bearer());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo(problem);
        assertThat(refused.text("/detail")).isNotEmpty();
        assertThat(keysOf(TENANT)).isEqualTo(before);
        assertThat(keysOf(OTHER)).isEqualTo(beforeElsewhere);
        JsonNode event =
                eventOf(refused, problem.equals(WORKSPACE) ? OTHER : TENANT).orElseThrow();
        assertThat(event.path("outcome").asText()).isEqualTo("refused");
        assertThat(event.path("action").asText()).isEqualTo("api_key.created");
        assertThat(event.path("reason").asText()).isEqualTo(refused.text("/detail"));
        assertThat(event.at("/actor/type").asText()).isEqualTo(attempt.creator().type());
        assertThat(event.at("/actor/id").asText()).isEqualTo(attempt.creator().id());
        assertThat(event.at("/actor/secret_id").isNull())
                .isEqualTo(attempt.creator().type().equals("user"));
        assertThat(event.at("/target/name").asText()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRemovedMembersKeyIsNobodysAnyMore(Kind kind) {
        Tenant.Person person = TENANT.join("owner");
        Key key = TENANT.privateKey(person.session());
        String token = API.token(key);
        create(kind, newName(), token).expect(201);
        TENANT.remove(person);
        List<String> before = keysOf(TENANT);

        Answer refused = create(kind, newName(), token);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.problem()).isEqualTo("/problems/unauthenticated");
        assertThat(keysOf(TENANT)).isEqualTo(before);
        assertThat(eventOf(refused, TENANT)).as("the actor isn't known").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRemovedMemberIsAStrangerAndCantWriteIntoTheWorkspacesTrail(Kind kind) {
        Tenant.Person person = TENANT.join("owner");
        create(kind, newName(), person.session()).expect(201);
        TENANT.remove(person);
        List<String> before = keysOf(TENANT);

        Answer refused = create(kind, newName(), person.session());

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo(WORKSPACE);
        assertThat(keysOf(TENANT)).isEqualTo(before);
        assertThat(eventOf(refused, TENANT)).isEmpty();
        assertThat(eventOf(refused, platform()).orElseThrow().at("/actor/id").asText())
                .isEqualTo(person.userId());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoIsNobodyCreatesNothing(Kind kind) {
        List<String> before = keysOf(TENANT);

        for (String bearer : new @Nullable String[] {
            null, "no token", DEPLOYMENT.bootstrapKey().clientSecret()
        }) {
            Answer refused = create(kind, newName(), bearer);

            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.problem()).isEqualTo("/problems/unauthenticated");
        }
        assertThat(keysOf(TENANT)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anOwnersTokenWithoutTheScopeCreatesNothing(Kind kind) {
        String narrowed = ownersTokenFor("apikey.read");
        List<String> before = keysOf(TENANT);

        Answer refused = create(kind, newName(), narrowed);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo(SCOPE);
        assertThat(refused.header("WWW-Authenticate")).contains("error=\"insufficient_scope\", scope=\"apikey.write\"");
        assertThat(keysOf(TENANT)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anOwnersTokenForCreatingKeysAloneCantMakeOneThatMayMore(Kind kind) {
        String narrowed = ownersTokenFor("apikey.write");
        List<String> before = keysOf(TENANT);

        Answer refused = create(kind, newName(), narrowed);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo(SCOPE);
        assertThat(keysOf(TENANT)).isEqualTo(before);
    }

    private static String ownersTokenFor(String scope) {
        Key key = TENANT.privateKey(TENANT.ownerSession());
        return API.form("/oauth2/token", key, Map.of("grant_type", "client_credentials", "scope", scope))
                .expect(200)
                .text("/access_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "operator", "creator", "contributor", "owner"})
    void anOwnerServiceKeyMakesServiceKeysOfEveryRole(String role) {
        String bearer = API.token(TENANT.serviceKey("owner"));
        String body = "{\"type\":\"service\",\"name\":\"" + newName() + "\",\"role\":\"" + role + "\"}";

        Answer created = API.post(TENANT.path("/api-keys"), bearer, body).expect(201);

        assertThat(created.text("/role")).isEqualTo(role);
        assertWorks(new Key(created.text("/client_id"), created.text("/client_secret")), role);
    }

    @Test
    void whoIsDemotedMeanwhileIsNoLongerAnOwner() {
        Tenant.Person person = TENANT.join("owner");
        String token = API.token(TENANT.privateKey(person.session()));
        create(Kind.SERVICE, newName(), token).expect(201);
        create(Kind.SERVICE, newName(), person.session()).expect(201);

        TENANT.setRole(person, "contributor");

        assertThat(create(Kind.SERVICE, newName(), token).problem()).isEqualTo(OWNER_ONLY);
        assertThat(create(Kind.SERVICE, newName(), person.session()).problem()).isEqualTo(OWNER_ONLY);
        create(Kind.PRIVATE, newName(), token).expect(201);
    }

    private static Answer create(Kind kind, String name, @Nullable String bearer) {
        return API.post(TENANT.path("/api-keys"), bearer, kind.body(name));
    }

    private static String newName() {
        return "key " + COUNT.incrementAndGet();
    }

    private static List<String> keysOf(Tenant tenant) {
        Answer listed = API.get(tenant.path("/api-keys?limit=200"), tenant.ownerSession())
                .expect(200);
        assertThat(listed.json().path("next_cursor").isNull()).isTrue();
        return elements(listed.json().path("api_keys"))
                .map(key -> key.path("client_id").asText())
                .toList();
    }

    private static Optional<JsonNode> eventOf(Answer answer, Tenant tenant) {
        return eventOf(answer, tenant.path("/audit-events"));
    }

    private static Optional<JsonNode> eventOf(Answer answer, String trail) {
        return elements(API.get(trail + "?limit=20", TENANT.ownerSession())
                        .expect(200)
                        .json()
                        .path("audit_events"))
                .filter(event -> event.path("request_id").asText().equals(answer.header("X-Request-Id")))
                .findFirst();
    }

    private static String platform() {
        String token = API.token(DEPLOYMENT.bootstrapKey());
        String id = API.get("/v1/me", token).expect(200).text("/api_key/workspace_id");
        return "/v1/workspaces/" + id + "/audit-events";
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
