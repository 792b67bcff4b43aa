package dev.keywright.bootstrap.e2e;

import static dev.keywright.bootstrap.e2e.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one node has acknowledged, the other holds to in the very next request. */
class TwoNodesTest {

    private static final String INACTIVE = "{\"active\":false}";
    private static final int ROUNDS = 5;

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api FIRST = DEPLOYMENT.api();
    private static final Api SECOND = DEPLOYMENT.startNode();
    private static final Key OBSERVER = DEPLOYMENT.bootstrapKey();
    private static final Tenant TENANT = Tenant.create(FIRST);

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    /** @param near where the change is made, and {@code far} where it must hold */
    record Direction(Api near, Api far) {

        @Override
        public String toString() {
            return near == FIRST ? "from the first to the second" : "from the second to the first";
        }
    }

    static Stream<Direction> directions() {
        return Stream.of(new Direction(FIRST, SECOND), new Direction(SECOND, FIRST));
    }

    /** A key with a token, both used on that node already, so that it could remember them. */
    record Used(Key key, String token) {

        static Used on(Api node, Key key) {
            Used used = new Used(key, node.token(key));
            used.assertGoodOn(node);
            return used;
        }

        void assertGoodOn(Api node) {
            assertThat(node.introspect(OBSERVER, token).json().path("active").booleanValue())
                    .isTrue();
            assertThat(node.get("/v1/me", token).status()).isEqualTo(200);
            assertThat(node.introspect(key, token).status()).isEqualTo(200);
        }

        void assertDeadOn(Api node) {
            assertTokenDeadOn(node);
            assertThat(node.requestToken(key).expect(401).text("/error")).isEqualTo("invalid_client");
            assertThat(node.introspect(key, token).status()).isEqualTo(401);
        }

        void assertTokenDeadOn(Api node) {
            assertThat(node.introspect(OBSERVER, token).expect(200).body()).isEqualTo(INACTIVE);
            assertThat(node.get("/v1/me", token).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void theVeryNextTokenRequestForARevokedKeyIsRefused(Direction direction) {
        for (int round = 0; round < ROUNDS; round++) {
            Used used = Used.on(direction.far(), TENANT.serviceKey("operator"));

            TENANT.through(direction.near()).revoke(used.key());

            assertThat(direction.far().requestToken(used.key()).status()).isEqualTo(401);
            used.assertDeadOn(direction.far());
            used.assertDeadOn(direction.near());
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void theVeryNextIntrospectionOfARevokedKeysTokenIsInactive(Direction direction) {
        for (int round = 0; round < ROUNDS; round++) {
            Used used = Used.on(direction.far(), TENANT.serviceKey("operator"));

            TENANT.through(direction.near()).revoke(used.key());

            assertThat(direction.far().introspect(OBSERVER, used.token()).body())
                    .isEqualTo(INACTIVE);
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void theVeryNextCallWithARevokedKeysTokenIsRefused(Direction direction) {
        for (int round = 0; round < ROUNDS; round++) {
            Used used = Used.on(direction.far(), TENANT.serviceKey("operator"));

            TENANT.through(direction.near()).revoke(used.key());

            assertThat(direction
                            .far()
                            .get(TENANT.path("/api-keys"), used.token())
                            .status())
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void aRevokedTokenIsDeadOnTheOtherNodeWhileItsKeyLives(Direction direction) {
        Key key = TENANT.serviceKey("operator");
        for (int round = 0; round < ROUNDS; round++) {
            Used used = Used.on(direction.far(), key);

            direction.near().revoke(key, used.token()).expect(200);

            used.assertTokenDeadOn(direction.far());
            Used.on(direction.far(), key);
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void allKeysOfARemovedMemberAreDeadOnTheOtherNode(Direction direction) {
        Tenant.Person member = TENANT.join("operator");
        List<Used> keys = IntStream.range(0, ROUNDS)
                .mapToObj(round -> Used.on(direction.far(), TENANT.privateKey(member.session())))
                .toList();

        TENANT.through(direction.near()).remove(member);

        keys.forEach(key -> key.assertDeadOn(direction.far()));
        assertThat(direction.far().get(TENANT.path(""), member.session()).problem())
                .isEqualTo("/problems/wrong-workspace");
    }

    @ParameterizedTest
    @MethodSource("directions")
    void allKeysOfADisabledMemberAreDeadOnTheOtherNodeAndSoAreTheSessions(Direction direction) {
        Tenant.Person member = TENANT.join("operator");
        List<Used> keys = IntStream.range(0, ROUNDS)
                .mapToObj(round -> Used.on(direction.far(), TENANT.privateKey(member.session())))
                .toList();
        direction.far().get("/v1/me", member.session()).expect(200);

        TENANT.through(direction.near()).setStatus(member, "disabled");

        assertThat(direction.far().get("/v1/me", member.session()).status()).isEqualTo(401);
        keys.forEach(key -> key.assertDeadOn(direction.far()));
    }

    @ParameterizedTest
    @MethodSource("directions")
    void aDemotedMembersTokenHasTheLesserScopesOnTheOtherNode(Direction direction) {
        Tenant.Person member = TENANT.join("owner");
        Used used = Used.on(direction.far(), TENANT.privateKey(member.session()));
        direction.far().get(TENANT.path("/audit-events"), used.token()).expect(200);

        TENANT.through(direction.near()).setRole(member, "viewer");

        assertThat(direction
                        .far()
                        .get(TENANT.path("/audit-events"), used.token())
                        .status())
                .isEqualTo(403);
        assertThat(direction.far().introspect(OBSERVER, used.token()).text("/scope"))
                .isEqualTo("integration.read role.read workspace.read");
    }

    @ParameterizedTest
    @MethodSource("directions")
    void allKeysOfADeactivatedWorkspaceAreDeadOnTheOtherNodeUntilItIsReactivated(Direction direction) {
        Tenant tenant = Tenant.create(FIRST);
        List<Used> keys = List.of(
                Used.on(direction.far(), tenant.serviceKey("operator")),
                Used.on(direction.far(), tenant.serviceKey("owner")),
                Used.on(direction.far(), tenant.privateKey(tenant.ownerSession())));
        for (int round = 0; round < ROUNDS; round++) {
            tenant.through(direction.near()).deactivate();
            keys.forEach(key -> key.assertDeadOn(direction.far()));

            tenant.through(direction.near()).reactivate();
            keys.forEach(key -> Used.on(direction.far(), key.key()));
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void aSessionThatWasSignedOutIsRefusedOnTheOtherNode(Direction direction) {
        for (int round = 0; round < 2; round++) {
            String session = direction.near().signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD);
            direction.far().get("/v1/me", session).expect(200);

            direction.near().delete("/v1/sessions/current", session).expect(204);

            assertThat(direction.far().get("/v1/me", session).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void aNewKeysTokenIsGoodOnTheOtherNodeAtOnce(Direction direction) {
        for (int round = 0; round < ROUNDS; round++) {
            Key key = TENANT.through(direction.near()).serviceKey("operator");

            Used issued = Used.on(direction.near(), key);

            issued.assertGoodOn(direction.far());
            Used.on(direction.far(), key).assertGoodOn(direction.near());
        }
    }

    @Test
    void bothPublishTheSameKeysAndTheSameMetadata() {
        for (String path : List.of("/.well-known/jwks.json", "/.well-known/oauth-authorization-server")) {
            assertThat(SECOND.get(path, null).expect(200).body())
                    .isEqualTo(FIRST.get(path, null).expect(200).body());
        }
        assertThat(FIRST.address()).isNotEqualTo(SECOND.address());
    }

    @Test
    void ofTwoKeysOfTheSameNameMadeAtTheSameTimeOneIsMade() throws Exception {
        for (int round = 0; round < 2 * ROUNDS; round++) {
            String name = "contended " + round;
            String body = "{\"type\":\"service\",\"name\":\"" + name + "\",\"role\":\"viewer\"}";

            List<Answer> answers = together(
                    () -> FIRST.post(TENANT.path("/api-keys"), TENANT.ownerSession(), body),
                    () -> SECOND.post(TENANT.path("/api-keys"), TENANT.ownerSession(), body));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            assertThat(answers).extracting(Answer::problem).contains("/problems/name-taken");
            assertThat(keysNamed(name)).hasSize(1);
        }
    }

    private static List<JsonNode> keysNamed(String name) {
        JsonNode keys = FIRST.get(TENANT.path("/api-keys?limit=200"), TENANT.ownerSession())
                .expect(200)
                .json()
                .path("api_keys");
        return StreamSupport.stream(keys.spliterator(), false)
                .filter(key -> key.path("name").asText().equals(name))
                .toList();
    }

    @Test
    void theTwoLastOwnersCantRemoveEachOtherAtTheSameTime() throws Exception {
        for (int round = 0; round < 2; round++) {
            Tenant tenant = Tenant.create(FIRST);
            Tenant.Person other = tenant.join("owner");
            String creator = FIRST.get("/v1/me", tenant.ownerSession()).text("/user/id");

            List<Answer> answers = together(
                    () -> FIRST.delete(tenant.path("/members/" + other.userId()), tenant.ownerSession()),
                    () -> SECOND.delete(tenant.path("/members/" + creator), other.session()));

            assertThat(answers).extracting(Answer::status).containsOnlyOnce(204);
            assertThat(Stream.of(tenant.ownerSession(), other.session())
                            .map(session -> FIRST.get(tenant.path("/members"), session))
                            .filter(answer -> answer.status() == 200)
                            .map(answer -> answer.json().path("members").size()))
                    .containsExactly(1);
        }
    }

    @Test
    void aKeyThatIsRevokedWhileItsTokensAreAskedForIsDeadOnceThatIsAcknowledged() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Key key = TENANT.serviceKey("operator");

            List<Answer> answers = together(
                    () -> FIRST.delete(TENANT.path("/api-keys/" + key.clientId()), TENANT.ownerSession()),
                    () -> SECOND.requestToken(key));

            assertThat(answers.get(0).status()).isEqualTo(204);
            assertThat(answers.get(1).status()).isIn(200, 401);
            if (answers.get(1).status() == 200) {
                new Used(key, answers.get(1).text("/access_token")).assertDeadOn(SECOND);
            }
            assertThat(SECOND.requestToken(key).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void aDisabledKeyIsDeadOnTheOtherNodeUntilItIsEnabled(Direction direction) {
        Key key = TENANT.serviceKey("operator");
        for (int round = 0; round < ROUNDS; round++) {
            Used used = Used.on(direction.far(), key);

            TENANT.through(direction.near()).disable(key);
            used.assertDeadOn(direction.far());

            TENANT.through(direction.near()).enable(key);
            used.assertGoodOn(direction.far());
        }
    }

    @ParameterizedTest
    @MethodSource("directions")
    void anEndedSecretIsDeadOnTheOtherNode(Direction direction) {
        Key key = TENANT.serviceKey("operator");
        for (int round = 0; round < ROUNDS; round++) {
            Used used = Used.on(direction.far(), key);
            Tenant near = TENANT.through(direction.near());
            String secret = near.secretOf(key);

            Key renewed = near.rotate(key, round % 2 == 0 ? "{}" : "{\"overlap_seconds\":0}");
            if (round % 2 == 0) {
                used.assertGoodOn(direction.far());
                near.endSecret(key, secret);
            }

            used.assertDeadOn(direction.far());
            Used.on(direction.far(), renewed);
            key = renewed;
        }
    }

    @Test
    void ofTwoRotationsAtTheSameTimeOneAddsTheSecondSecretAndTheOtherIsRefused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Key key = TENANT.serviceKey("operator");
            String path = TENANT.path("/api-keys/" + key.clientId() + "/rotate");

            List<Answer> answers = together(
                    () -> FIRST.post(path, TENANT.ownerSession(), "{}"),
                    () -> SECOND.post(path, TENANT.ownerSession(), "{}"));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).extracting(Answer::problem).contains("/problems/too-many-secrets");
            Answer rotated = answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .findFirst()
                    .orElseThrow();
            Used.on(FIRST, key);
            Used.on(SECOND, new Key(key.clientId(), rotated.text("/client_secret")));
        }
    }

    @Test
    void ofTwoRotationsAfterALeakAtTheSameTimeTheLaterEndsTheOthersSecret() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Key key = TENANT.serviceKey("operator");
            String path = TENANT.path("/api-keys/" + key.clientId() + "/rotate");
            String body = "{\"reason\":\"leaked\"}";

            List<Answer> answers = together(
                    () -> FIRST.post(path, TENANT.ownerSession(), body),
                    () -> SECOND.post(path, TENANT.ownerSession(), body));

            assertThat(answers).extracting(Answer::status).containsExactly(200, 200);
            assertThat(FIRST.requestToken(key).status()).isEqualTo(401);
            assertThat(answers.stream()
                            .map(answer -> new Key(key.clientId(), answer.text("/client_secret")))
                            .map(renewed -> SECOND.requestToken(renewed).status()))
                    .containsExactlyInAnyOrder(200, 401);
        }
    }

    @Test
    void aKeyThatIsRevokedWhileItIsRotatedIsDeadWithAllItsSecrets() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Key key = TENANT.serviceKey("operator");
            String path = TENANT.path("/api-keys/" + key.clientId());

            List<Answer> answers = together(
                    () -> FIRST.delete(path, TENANT.ownerSession()),
                    () -> SECOND.post(path + "/rotate", TENANT.ownerSession(), "{}"));

            assertThat(answers.get(0).status()).isEqualTo(204);
            assertThat(answers.get(1).status()).isIn(200, 409);
            if (answers.get(1).status() == 200) {
                Key renewed = new Key(key.clientId(), answers.get(1).text("/client_secret"));
                assertThat(SECOND.requestToken(renewed).status()).isEqualTo(401);
            } else {
                assertThat(answers.get(1).problem()).isEqualTo("/problems/key-ended");
            }
            assertThat(SECOND.requestToken(key).status()).isEqualTo(401);
            assertThat(FIRST.get(path, TENANT.ownerSession()).text("/status")).isEqualTo("revoked");
        }
    }

    @Test
    void ofTwoSecretsThatAreEndedAtTheSameTimeOneIsLeft() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Key key = TENANT.serviceKey("operator");
            String first = TENANT.secretOf(key);
            Key renewed = TENANT.rotate(key, "{}");
            String second = TENANT.secretOf(key);
            String secrets = TENANT.path("/api-keys/" + key.clientId() + "/secrets/");

            List<Answer> answers = together(
                    () -> FIRST.delete(secrets + first, TENANT.ownerSession()),
                    () -> SECOND.delete(secrets + second, TENANT.ownerSession()));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
            Key left = answers.get(0).status() == 204 ? renewed : key;
            Key ended = answers.get(0).status() == 204 ? key : renewed;
            Used.on(FIRST, left);
            assertThat(SECOND.requestToken(ended).status()).isEqualTo(401);
        }
    }

    @Test
    void twoNodesThatStartAtTheSameTimeOverAnEmptyDatabaseBothWork() throws Exception {
        try (Deployment fresh = Deployment.notStarted("https://keys.example.com")) {
            assertSetUpOnce(fresh, together(fresh::startNode, fresh::startNode));
        }
    }

    /** Nodes take turns to migrate, which keeps them apart: they must be brought together again. */
    @Test
    void ofTwoNodesThatBothFindNothingSetUpOneSetsItUp() throws Exception {
        try (Deployment fresh = Deployment.notStarted("https://keys.example.com")) {
            fresh.migrate();
            CompletableFuture<Void> released = fresh.database().holdBack("workspace", 2);

            List<Api> nodes = together(fresh::startNode, fresh::startNode);

            released.join();
            assertSetUpOnce(fresh, nodes);
        }
    }

    private static void assertSetUpOnce(Deployment deployment, List<Api> nodes) {
        Set<String> workspaces = new TreeSet<>();
        for (Api node : nodes) {
            String session = node.signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD);
            String token = node.token(deployment.bootstrapKey());
            for (Api each : nodes) {
                JsonNode found =
                        each.get("/v1/workspaces", session).expect(200).json().path("workspaces");
                assertThat(found).hasSize(1);
                workspaces.add(found.get(0).path("id").asText());
                each.get("/v1/me", token).expect(200);
            }
        }
        assertThat(workspaces).hasSize(1);
        String jwks = nodes.get(0).get("/.well-known/jwks.json", null).body();
        assertThat(nodes.get(1).get("/.well-known/jwks.json", null).body()).isEqualTo(jwks);
    }
}
