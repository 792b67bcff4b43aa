package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys are kept to besides their role, on two nodes that take a header's word for where a request comes from. */
class KeyRestrictionsTest {

    private static final String INSIDE = "10.1.2.3";
    private static final String OUTSIDE = "192.0.2.7";
    private static final String NEAR = "\"allowed_networks\":[\"10.1.0.0/16\",\"2001:db8::/32\"]";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<String, String> PROXIED = Map.of("KEYWRIGHT_TRUSTED_PROXIES", "127.0.0.1/32");
    private static final Deployment DEPLOYMENT = Deployment.start(PROXIED);
    private static final Api FIRST = DEPLOYMENT.api();
    private static final Api SECOND = DEPLOYMENT.startNode(PROXIED);

    private final Tenant tenant = Tenant.create(FIRST);
    private final String owner = tenant.ownerSession();
    private final String keys = tenant.path("/api-keys");

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void restrictionsAreShownAndChangedInPart() {
        Answer created = create(
                        "operator", NEAR + ",\"token_rate_per_second\":7,\"scopes\":[\"apikey.read\",\"role.read\"]")
                .expect(201);
        String path = keys + "/" + created.text("/client_id");

        assertThat(created.json().path("allowed_networks").toString()).isEqualTo("[\"10.1.0.0/16\",\"2001:db8::/32\"]");
        assertThat(created.json().path("token_rate_per_second").intValue()).isEqualTo(7);
        assertThat(created.json().path("scopes").toString()).isEqualTo("[\"apikey.read\",\"role.read\"]");

        Answer changed = SECOND.patch(path, owner, "{\"token_rate_per_second\":null,\"description\":\"new\"}")
                .expect(200);
        assertThat(changed.json().path("token_rate_per_second").isNull()).isTrue();
        assertThat(changed.json().path("scopes")).hasSize(2);
        assertThat(changed.text("/description")).isEqualTo("new");
        assertThat(FIRST.get(path, owner).body()).isEqualTo(changed.body());
        assertThat(FIRST.get(tenant.path("/audit-events?action=api_key.restricted"), owner)
                        .json()
                        .at("/audit_events/0/after/scopes")
                        .asText())
                .isEqualTo("apikey.read role.read");
    }

    @Test
    void aKeyGetsTokensFromItsNetworksOnly() {
        Key key = keyOf(create("operator", NEAR));

        for (String inside : List.of(INSIDE, "2001:db8::7", "::ffff:10.1.2.3")) {
            token(FIRST, key, inside).expect(200);
        }
        for (String outside : new String[] {OUTSIDE, "10.2.0.1", "2001:db9::7", null, "203.0.113.1, 10.2.0.1"}) {
            Answer refused = token(SECOND, key, outside).expect(400);
            assertThat(refused.text("/error")).isEqualTo("unauthorized_client");
            assertThat(refused.body()).doesNotContain("access_token", "10.1.0.0");
        }
    }

    @Test
    void whoDidNotAuthenticateLearnsNothingOfNetworks() {
        Key key = keyOf(create("operator", NEAR));
        Key wrong = new Key(key.clientId(), DEPLOYMENT.bootstrapKey().clientSecret());

        assertThat(token(FIRST, wrong, OUTSIDE).expect(401).body())
                .isEqualTo(token(FIRST, wrong, INSIDE).expect(401).body());
    }

    @Test
    void aTokenIsHeardFromTheKeysNetworksOnly() {
        Key key = keyOf(create("operator", NEAR));
        String token = token(FIRST, key, INSIDE).expect(200).text("/access_token");

        me(SECOND, token, INSIDE).expect(200);
        Answers.assertProblem(me(SECOND, token, OUTSIDE), 403, "network-not-allowed");
        Answers.assertProblem(me(SECOND, token, null), 403, "network-not-allowed");
    }

    @Test
    void thePolicysNetworksCountOnEveryNodeAlsoForKeysAndTokensOfBefore() {
        Key key = tenant.serviceKey("operator");
        String token = token(SECOND, key, OUTSIDE).expect(200).text("/access_token");

        FIRST.patch(tenant.path("/key-policy"), owner, "{\"allowed_networks\":[\"10.0.0.0/8\"]}")
                .expect(200);

        Answers.assertProblem(me(SECOND, token, OUTSIDE), 403, "network-not-allowed");
        assertThat(token(SECOND, key, OUTSIDE).expect(400).text("/error")).isEqualTo("unauthorized_client");
        me(SECOND, token, INSIDE).expect(200);
        FIRST.patch(tenant.path("/key-policy"), owner, "{\"allowed_networks\":null}")
                .expect(200);
        me(SECOND, token, OUTSIDE).expect(200);
    }

    @Test
    void networksOfAKeyFitThePolicy() {
        Answer before =
                create("operator", "\"allowed_networks\":[\"192.0.2.0/24\"]").expect(201);
        FIRST.patch(tenant.path("/key-policy"), owner, "{\"allowed_networks\":[\"10.0.0.0/8\"]}")
                .expect(200);

        create("operator", "\"allowed_networks\":[\"10.1.0.0/16\"]").expect(201);
        Answer refused = Answers.assertProblem(create("operator", NEAR), 400, "invalid-request");
        assertThat(refused.text("/errors/0/field")).isEqualTo("allowed_networks");
        Answer shown = FIRST.get(keys + "/" + before.text("/client_id"), owner);
        assertThat(shown.json().path("policy_violations").toString()).isEqualTo("[\"allowed_networks\"]");
    }

    @Test
    void aKeyIsKeptToScopesOfItsRole() {
        Answer created = create("operator", "\"scopes\":[\"apikey.read\"]").expect(201);
        Key key = keyOf(created);

        Answer token = FIRST.requestToken(key).expect(200);
        assertThat(token.text("/scope")).isEqualTo("apikey.read");
        Answers.assertProblem(FIRST.get(tenant.path("/roles"), token.text("/access_token")), 403, "insufficient-scope");
        assertThat(FIRST.form("/oauth2/token", key, Map.of("grant_type", "client_credentials", "scope", "role.read"))
                        .expect(400)
                        .text("/error"))
                .isEqualTo("invalid_scope");
        Answer beyond =
                Answers.assertProblem(create("operator", "\"scopes\":[\"audit.read\"]"), 400, "invalid-request");
        assertThat(beyond.text("/errors/0/field")).isEqualTo("scopes");
    }

    @Test
    void whatAKeyIsKeptToNowCountsOnEveryNodeAlsoForTokensOfBefore() {
        Key key = tenant.serviceKey("operator");
        String token = SECOND.token(key);
        SECOND.get(tenant.path("/roles"), token).expect(200);

        FIRST.patch(keys + "/" + key.clientId(), owner, "{\"scopes\":[\"apikey.read\"]}")
                .expect(200);

        Answers.assertProblem(SECOND.get(tenant.path("/roles"), token), 403, "insufficient-scope");
        assertThat(SECOND.introspect(DEPLOYMENT.bootstrapKey(), token).text("/scope"))
                .isEqualTo("apikey.read");
        FIRST.patch(keys + "/" + key.clientId(), owner, "{\"scopes\":null}").expect(200);
        SECOND.get(tenant.path("/roles"), token).expect(200);
    }

    @Test
    void aRestrictedKeyMakesOrMakesOfItselfNoneThatIsNot() {
        Tenant.Person person = tenant.join("operator");
        Key own = tenant.privateKey(person.session());
        String path = keys + "/" + own.clientId();
        FIRST.patch(path, person.session(), "{" + NEAR + "}").expect(200);
        String token = token(FIRST, own, INSIDE).expect(200).text("/access_token");

        Answers.assertProblem(from(FIRST, "POST", keys, token, privateKey("")), 403, "restricted-key");
        Answers.assertProblem(from(FIRST, "PATCH", path, token, "{\"allowed_networks\":null}"), 403, "restricted-key");
        from(FIRST, "POST", keys, token, privateKey(",\"allowed_networks\":[\"10.1.2.0/24\"]"))
                .expect(201);
        FIRST.patch(path, person.session(), "{\"allowed_networks\":null}").expect(200);
    }

    @Test
    void aKeyThatIsKeptToScopesMakesPrivateKeysThatGetNoMore() {
        Tenant.Person person = tenant.join("operator");
        Key own = tenant.privateKey(person.session());
        FIRST.patch(keys + "/" + own.clientId(), person.session(), "{\"scopes\":[\"apikey.write\",\"apikey.read\"]}")
                .expect(200);
        String token = FIRST.token(own);

        Key less = keyOf(FIRST.post(keys, token, privateKey(",\"scopes\":[\"apikey.read\"]")));

        assertThat(SECOND.requestToken(less).expect(200).text("/scope")).isEqualTo("apikey.read");
        for (String more : List.of("", ",\"scopes\":[\"apikey.read\",\"role.read\"]")) {
            Answers.assertProblem(FIRST.post(keys, token, privateKey(more)), 403, "insufficient-scope");
        }
        Answers.assertProblem(
                FIRST.patch(keys + "/" + less.clientId(), token, "{\"scopes\":null}"), 403, "insufficient-scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.*.*.*", "127.1", ""})
    void aNetworkIsWrittenInCidr(String wrong) {
        for (Answer refused : List.of(
                create("operator", "\"allowed_networks\":[\"" + wrong + "\"]"),
                FIRST.patch(tenant.path("/key-policy"), owner, "{\"allowed_networks\":[\"" + wrong + "\"]}"))) {
            Answers.assertProblem(refused, 400, "invalid-request");
            assertThat(refused.text("/errors/0/field")).isEqualTo("allowed_networks");
        }
    }

    /** Each node counts for itself. */
    @Test
    void aKeyGetsNoMoreTokensThanItsRateAndIsToldWhenToComeAgain() {
        Key key = keyOf(create("operator", "\"token_rate_per_second\":1"));
        Key free = tenant.serviceKey("operator");

        List<Answer> answers =
                IntStream.range(0, 20).mapToObj(i -> FIRST.requestToken(key)).toList();

        assertThat(answers.get(0).status()).isEqualTo(200);
        Answer refused = answers.stream()
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"tokens\";q=1;w=1");
        assertThat(refused.body()).doesNotContain("access_token");
        SECOND.requestToken(key).expect(200);
        assertThat(IntStream.range(0, 20).mapToObj(i -> FIRST.requestToken(free)))
                .allMatch(answer -> answer.status() == 200);
    }

    @Test
    void whoDidNotAuthenticateUsesUpNothing() {
        Key key = keyOf(create("operator", "\"token_rate_per_second\":1"));
        Key wrong = new Key(key.clientId(), DEPLOYMENT.bootstrapKey().clientSecret());

        for (int i = 0; i < 5; i++) {
            FIRST.requestToken(wrong).expect(401);
        }

        FIRST.requestToken(key).expect(200);
    }

    @Test
    void aStepGetsNoMoreScopesThroughAnIntegrationThanItsKeyIsKeptTo() {
        String steps = integrationOf(keyOf(create("operator", "\"scopes\":[\"apikey.read\"]")));

        assertThat(step(FIRST, steps, "{}", INSIDE).expect(200).text("/scope")).isEqualTo("apikey.read");
        Answer refused = Answers.assertProblem(
                step(SECOND, steps, "{\"scope\":\"apikey.read role.read\"}", INSIDE), 400, "invalid-request");

        assertThat(refused.text("/errors/0/field")).isEqualTo("scope");
        assertThat(refused.text("/errors/0/detail")).contains("role.read").doesNotContain("apikey.read");
        assertThat(lastRefusedUse()).isEqualTo("This key does not hold all scopes that were asked for.");
    }

    @Test
    void aStepIsHeardThroughAnIntegrationFromTheKeysNetworksOnly() {
        String steps = integrationOf(keyOf(create("operator", NEAR)));

        step(FIRST, steps, "{}", INSIDE).expect(200);
        for (String outside : new String[] {OUTSIDE, null}) {
            Answer refused = Answers.assertProblem(step(SECOND, steps, "{}", outside), 403, "network-not-allowed");
            assertThat(refused.body()).doesNotContain("access_token", "10.1.0.0");
            assertThat(lastRefusedUse()).isEqualTo(refused.text("/detail"));
        }
    }

    /** A step's token uses up what its key has, and is refused where that is used up, however it was. */
    @Test
    void tokensHadThroughAnIntegrationAndDirectlyCountTogether() {
        Key key = keyOf(create("operator", "\"token_rate_per_second\":1"));
        String steps = integrationOf(key);
        String others = integrationOf(tenant.serviceKey("operator"));

        List<Answer> direct =
                IntStream.range(0, 20).mapToObj(i -> FIRST.requestToken(key)).toList();
        Answer refused = IntStream.range(0, 20)
                .mapToObj(i -> step(FIRST, steps, "{}", INSIDE))
                .filter(answer -> answer.status() != 200)
                .findFirst()
                .orElseThrow();

        assertThat(direct).anyMatch(answer -> answer.status() == 429);
        Answers.assertProblem(refused, 429, "rate-limited");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"tokens\";q=1;w=1");
        assertThat(refused.body()).doesNotContain("access_token");
        assertThat(lastRefusedUse()).isEqualTo(refused.text("/detail"));
        assertThat(IntStream.range(0, 20).mapToObj(i -> step(FIRST, others, "{}", INSIDE)))
                .allMatch(answer -> answer.status() == 200);
    }

    /** An integration that holds the key, by its path. */
    private String integrationOf(Key key) {
        String integrations = tenant.path("/integrations");
        String body = "{\"name\":\"step " + COUNT.incrementAndGet() + "\",\"client_id\":\"" + key.clientId()
                + "\",\"client_secret\":\"" + key.clientSecret() + "\"}";
        return integrations + "/"
                + FIRST.post(integrations, owner, body).expect(201).text("/id");
    }

    private Answer step(Api node, String integration, String body, @Nullable String address) {
        return node.send(forwarded(
                node.request(integration + "/token")
                        .header("Authorization", "Bearer " + owner)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                address));
    }

    /** Why the newest event of a use tells that it was refused. */
    private String lastRefusedUse() {
        Answer trail = FIRST.get(tenant.path("/audit-events?action=integration.used"), owner)
                .expect(200);
        assertThat(trail.text("/audit_events/0/outcome")).isEqualTo("refused");
        return trail.text("/audit_events/0/reason");
    }

    private Answer create(String role, String restrictions) {
        return FIRST.post(
                keys,
                owner,
                "{\"type\":\"service\",\"name\":\"key " + COUNT.incrementAndGet() + "\",\"role\":\"" + role + "\","
                        + restrictions + "}");
    }

    private static String privateKey(String restrictions) {
        return "{\"type\":\"private\",\"name\":\"key " + COUNT.incrementAndGet() + "\"" + restrictions + "}";
    }

    private static Key keyOf(Answer created) {
        created.expect(201);
        return new Key(created.text("/client_id"), created.text("/client_secret"));
    }

    private static Answer me(Api node, String token, @Nullable String address) {
        return node.send(forwarded(node.request("/v1/me").header("Authorization", "Bearer " + token), address));
    }

    private static Answer from(Api node, String method, String path, String token, String body) {
        return node.send(forwarded(
                node.request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)),
                INSIDE));
    }

    private static Answer token(Api node, Key key, @Nullable String address) {
        String basic = key.clientId() + ":" + key.clientSecret();
        return node.send(forwarded(
                node.request("/oauth2/token")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials")),
                address));
    }

    private static HttpRequest.Builder forwarded(HttpRequest.Builder request, @Nullable String address) {
        return address == null ? request : request.header("X-Forwarded-For", address);
    }
}
