package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that is repeated with its Idempotency-Key does its work once, and is answered the same each time, by whichever node. */
class IdempotencyTest {

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api ONE = DEPLOYMENT.api();
    private static final Api OTHER = DEPLOYMENT.startNode();

    private final PublishedAnswers published = new PublishedAnswers(OpenApi.of(ONE));
    private final Tenant tenant = Tenant.create(ONE);
    private final String owner = tenant.ownerSession();
    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    private static Answer post(Api node, String path, String bearer, String body, String... idempotencyKeys) {
        HttpRequest.Builder request = node.request(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (String idempotencyKey : idempotencyKeys) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return node.send(request);
    }

    private Answer create(Api node, String body, String... idempotencyKeys) {
        return post(node, tenant.path("/api-keys"), owner, body, idempotencyKeys);
    }

    private static String service(String name) {
        return "{\"type\":\"service\",\"name\":\"" + name + "\",\"role\":\"viewer\"}";
    }

    private int count(String list, String name) {
        return ONE.get(tenant.path(list), owner).expect(200).json().path(name).size();
    }

    private int keys() {
        return count("/api-keys", "api_keys");
    }

    private long creations() {
        return ONE
                .get(tenant.path("/audit-events?action=api_key.created"), owner)
                .json()
                .path("audit_events")
                .findValuesAsText("outcome")
                .stream()
                .filter("done"::equals)
                .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"service\",\"name\":\"ci\",\"role\":\"viewer\"}",
                "{\"type\":\"private\",\"name\":\"ci\"}"
            })
    void repeatedCreationIsAnsweredTheSameAndMakesOneKey(String body) {
        Answer first = published.check("createApiKey", 201, create(ONE, body, key));
        Answer again = published.check("createApiKey", 201, create(ONE, body, key));
        Answer elsewhere = create(OTHER, body.replace(",", ", "), key).expect(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(elsewhere.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith(first.text("/client_id"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
        assertThat(keys()).isEqualTo(1);
        assertThat(creations()).isEqualTo(1);
        ONE.requestToken(new Key(again.text("/client_id"), again.text("/client_secret")))
                .expect(200);
    }

    @Test
    void repeatedCreationOfAnIntegrationMakesOneWithOneKey() {
        String body = "{\"name\":\"warehouse\",\"from_new_service_key\":{\"name\":\"warehouse\",\"role\":\"viewer\"}}";
        String path = tenant.path("/integrations");

        Answer first = published.check("createIntegration", 201, post(ONE, path, owner, body, key));
        Answer elsewhere = published.check("createIntegration", 201, post(OTHER, path, owner, body, key));

        assertThat(elsewhere.body()).isEqualTo(first.body());
        assertThat(elsewhere.header("Location"))
                .isEqualTo(first.header("Location"))
                .endsWith(first.text("/id"));
        assertThat(count("/integrations", "integrations")).isEqualTo(1);
        assertThat(keys()).isEqualTo(1);
        published.check(
                "createIntegration", 422, post(ONE, path, owner, body.replace("\"viewer\"", "\"operator\""), key));
        Answers.assertProblem(post(ONE, path, owner, body), 409, "name-taken");
    }

    @Test
    void answerIsWhatItWouldBeWithoutTheKey() {
        Answer with = create(ONE, service("with"), key).expect(201);
        Answer without = create(ONE, service("without")).expect(201);

        assertThat(fieldNames(with)).isEqualTo(fieldNames(without));
        assertThat(with.headers().map().keySet())
                .isEqualTo(without.headers().map().keySet());
    }

    private static List<String> fieldNames(Answer answer) {
        List<String> names = new ArrayList<>();
        answer.json().fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void quotesAroundTheKeyMakeNoDifference() {
        Answer first = create(ONE, service("ci"), key).expect(201);

        assertThat(create(ONE, service("ci"), "\"" + key + "\"").body()).isEqualTo(first.body());
    }

    @Test
    void anotherPayloadWithTheSameKeyIsRefusedAndDoesNothing() {
        Answer first = create(ONE, service("ci"), key).expect(201);

        Answer refused = published.check("createApiKey", 422, create(OTHER, service("another"), key));

        Answers.assertProblem(refused, 422, "idempotency-key-reused");
        Answers.assertProblem(
                post(ONE, tenant.path("/members"), owner, "{\"email\":\"a@example.com\",\"role\":\"viewer\"}", key),
                422,
                "idempotency-key-reused");
        assertThat(create(ONE, service("ci"), key).body()).isEqualTo(first.body());
        assertThat(keys()).isEqualTo(1);
    }

    @Test
    void keyIsTheCallersOwnAndTheWorkspacesOwn() {
        String ownersBody = create(ONE, service("ci"), key).expect(201).body();
        String byOwnersKey = ONE.token(tenant.privateKey(owner));
        Tenant elsewhere = Tenant.create(ONE);

        assertThat(post(ONE, tenant.path("/api-keys"), byOwnersKey, service("another"), key)
                        .expect(201)
                        .body())
                .isNotEqualTo(ownersBody);
        assertThat(post(ONE, elsewhere.path("/api-keys"), owner, service("ci"), key)
                        .expect(201)
                        .body())
                .isNotEqualTo(ownersBody);
        assertThat(create(ONE, service("ci"), key).body()).isEqualTo(ownersBody);
    }

    @Test
    void refusalIsNotRememberedAndIsInTheTrail() {
        Answer taken = create(ONE, service("ci")).expect(201);
        published.check("createApiKey", 409, create(ONE, service("ci"), key));
        tenant.revoke(new Key(taken.text("/client_id"), ""));

        create(ONE, service("ci"), key).expect(201);

        assertThat(ONE.get(tenant.path("/audit-events?action=api_key.created"), owner)
                        .json()
                        .path("audit_events")
                        .findValuesAsText("outcome"))
                .containsExactly("done", "refused", "done");
    }

    @Test
    void whoNoLongerActsInTheWorkspaceHasNoAnswerAgain() {
        Tenant.Person person = tenant.join("operator");
        String body = "{\"type\":\"private\",\"name\":\"mine\"}";
        post(ONE, tenant.path("/api-keys"), person.session(), body, key).expect(201);

        tenant.remove(person);

        Answers.assertProblem(post(ONE, tenant.path("/api-keys"), person.session(), body, key), 403, "wrong-workspace");
    }

    @Test
    void invitationIsAnsweredTheSameAndMadeOnce() {
        String body = "{\"email\":\"grace@example.com\",\"role\":\"viewer\"}";

        Answer first = published.check("inviteMember", 201, post(ONE, tenant.path("/members"), owner, body, key));
        Answer again = published.check("inviteMember", 201, post(OTHER, tenant.path("/members"), owner, body, key));

        assertThat(again.body()).isEqualTo(first.body()).contains("kwi_");
        assertThat(count("/members", "members")).isEqualTo(2);
        published.check(
                "inviteMember",
                422,
                post(ONE, tenant.path("/members"), owner, body.replace("viewer", "operator"), key));
    }

    @Test
    void workspaceIsAnsweredTheSameAndMadeOnce() {
        String body = "{\"name\":\"Made once\",\"provisioning_key\":true}";

        Answer first = published.check("createWorkspace", 201, post(ONE, "/v1/workspaces", owner, body, key));
        Answer again = published.check("createWorkspace", 201, post(OTHER, "/v1/workspaces", owner, body, key));

        assertThat(again.body()).isEqualTo(first.body()).contains("kws_");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        published.check(
                "createWorkspace",
                422,
                post(ONE, "/v1/workspaces", owner, "{\"name\":\"Another\",\"provisioning_key\":true}", key));
    }

    @Test
    void rotationIsAnsweredTheSameAndMakesOneSecret() {
        Key made = tenant.serviceKey("viewer");
        String path = tenant.path("/api-keys/" + made.clientId() + "/rotate");

        Answer first = published.check("rotateApiKey", 200, post(ONE, path, owner, "{\"overlap_seconds\":60}", key));
        Answer again = published.check("rotateApiKey", 200, post(OTHER, path, owner, "{\"overlap_seconds\":60}", key));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Cache-Control")).isEqualTo("no-store");
        assertThat(again.json().path("secrets")).hasSize(2);
        ONE.requestToken(made).expect(200);
        ONE.requestToken(new Key(made.clientId(), again.text("/client_secret"))).expect(200);
        published.check("rotateApiKey", 422, post(ONE, path, owner, "{\"overlap_seconds\":61}", key));
        Answers.assertProblem(
                post(
                        ONE,
                        tenant.path("/api-keys/" + tenant.serviceKey("viewer").clientId() + "/rotate"),
                        owner,
                        "{\"overlap_seconds\":60}",
                        key),
                422,
                "idempotency-key-reused");
    }

    @Test
    void requestThatIsBeingCarriedOutIsNotBegunAgain() {
        CompletableFuture<Answer> first;
        try (TableLock lock = TableLock.take(DEPLOYMENT.database(), "api_key_secret")) {
            first = CompletableFuture.supplyAsync(() -> create(ONE, service("ci"), key));
            lock.awaitWriters(1);

            Answer refused = published.check("createApiKey", 409, create(OTHER, service("ci"), key));

            Answers.assertProblem(refused, 409, "request-in-progress");
            assertThat(refused.header("Retry-After")).isEqualTo("1");
        }

        String made = first.join().expect(201).body();
        assertThat(create(OTHER, service("ci"), key).expect(201).body()).isEqualTo(made);
    }

    @Test
    void ofManyAtOnceOnTwoNodesOneIsCarriedOut() throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        List<CompletableFuture<Answer>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Api node = i % 2 == 0 ? ONE : OTHER;
            asked.add(CompletableFuture.supplyAsync(
                    () -> {
                        awaitAll(start);
                        return create(node, service("ci"), key);
                    },
                    task -> new Thread(task).start()));
        }

        Set<String> made = new HashSet<>();
        for (CompletableFuture<Answer> answer : asked) {
            if (answer.get().status() == 201) {
                made.add(answer.get().body());
            } else {
                Answers.assertProblem(answer.get(), 409, "request-in-progress");
            }
        }

        assertThat(made).hasSize(1);
        assertThat(keys()).isEqualTo(1);
        assertThat(made).contains(create(ONE, service("ci"), key).body());
    }

    private static void awaitAll(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void answerExpires() {
        create(ONE, service("ci"), key).expect(201);
        update("update given_answer set expires_at = now()");

        Answers.assertProblem(create(ONE, service("ci"), key), 409, "name-taken");
        create(ONE, service("another"), key).expect(201);
    }

    @Test
    void databaseTellsNeitherTheKeyNorTheAnswer() {
        Answer answer = create(ONE, service("ci"), key).expect(201);
        String secret = answer.text("/client_secret");

        assertThat(Rows.query(DEPLOYMENT.database(), "select count(*) from given_answer"))
                .isNotEqualTo(List.of("0"));
        for (String canary : List.of(secret, key, answer.text("/client_id"))) {
            assertThat(Rows.query(
                            DEPLOYMENT.database(),
                            "select request from given_answer where position(convert_to('" + canary
                                    + "', 'UTF8') in sealed || request || payload) > 0"))
                    .isEmpty();
        }
        assertThat(Rows.all(DEPLOYMENT.database()).toString()).doesNotContain(secret, key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "\"\"", "tab\there"})
    void keyThatCannotBeIsRefused(String bad) {
        Answer refused = create(ONE, service("ci"), bad);

        Answers.assertProblem(refused, 400, "invalid-request");
        assertThat(refused.text("/errors/0/field")).isEqualTo("Idempotency-Key");
        Answers.assertProblem(create(ONE, service("ci"), "x".repeat(256)), 400, "invalid-request");
        Answers.assertProblem(create(ONE, service("ci"), "one", "other"), 400, "invalid-request");
        assertThat(keys()).isZero();
    }

    private static void update(String sql) {
        TestDatabases.Database database = DEPLOYMENT.database();
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.createStatement().executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
