package dev.keywright.bootstrap.e2e;

import static dev.keywright.bootstrap.e2e.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a workspace demands of its keys, on two nodes. */
class KeyPolicyTest {

    private static final int ROUNDS = 5;
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api FIRST = DEPLOYMENT.api();
    private static final Api SECOND = DEPLOYMENT.startNode();

    private final Tenant tenant = Tenant.create(FIRST);
    private final String owner = tenant.ownerSession();
    private final String policy = tenant.path("/key-policy");

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void thePolicyIsReadAndChangedInPart() {
        assertThat(FIRST.get(policy, owner).expect(200).body())
                .isEqualTo("{\"max_lifetime_days\":null,\"expiry_required\":false,"
                        + "\"service_key_roles\":null,\"allowed_networks\":null,\"max_live_keys\":null}");

        change("{\"max_lifetime_days\":30,\"service_key_roles\":[\"Viewer\",\"operator\"]}");
        change("{\"max_live_keys\":9,\"max_lifetime_days\":null}");

        assertThat(SECOND.get(policy, tenant.join("viewer").session())
                        .expect(200)
                        .body())
                .isEqualTo(
                        "{\"max_lifetime_days\":null,\"expiry_required\":false,"
                                + "\"service_key_roles\":[\"operator\",\"viewer\"],\"allowed_networks\":null,\"max_live_keys\":9}");
        JsonNode events = FIRST.get(tenant.path("/audit-events?action=key_policy.changed"), owner)
                .json()
                .path("audit_events");
        assertThat(events).hasSize(2);
        assertThat(events.at("/0/before").toString())
                .isEqualTo("{\"max_lifetime_days\":\"30\",\"service_key_roles\":\"operator, viewer\"}");
        assertThat(events.at("/0/after").toString())
                .isEqualTo("{\"max_live_keys\":\"9\",\"service_key_roles\":\"operator, viewer\"}");
    }

    @Test
    void onlyAnOwnerChangesIt() {
        String almost = tenant.role("workspace.read", "workspace.write");
        String body = "{\"max_live_keys\":0}";

        for (String role : List.of("contributor", almost)) {
            Answers.assertProblem(FIRST.patch(policy, tenant.join(role).session(), body), 403, "owner-role-required");
        }
        Answers.assertProblem(
                FIRST.get(policy, tenant.join(tenant.role("role.read")).session()), 403, "insufficient-scope");
        assertThat(FIRST.get(policy, owner).text("/max_live_keys")).isEqualTo("null");
    }

    @Test
    void keysMustEndInTimeByTheServersClock() {
        change("{\"max_lifetime_days\":30}");
        Instant latest = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);

        create(privateKey(latest.minusSeconds(1).toString())).expect(201);
        Answer late =
                Answers.assertProblem(create(privateKey(latest.plusSeconds(3).toString())), 400, "invalid-request");
        Answer never = Answers.assertProblem(create(privateKey(null)), 400, "invalid-request");

        assertThat(late.text("/errors/0/field")).isEqualTo("expires_at");
        assertThat(late.text("/errors/0/detail")).contains("30 days");
        assertThat(never.text("/errors/0/field")).isEqualTo("expires_at");
        change("{\"max_lifetime_days\":null,\"expiry_required\":true}");
        assertThat(create(privateKey(null)).text("/errors/0/detail")).contains("required");
        create(privateKey(latest.plus(Duration.ofDays(300)).toString())).expect(201);
    }

    @Test
    void serviceKeysHaveOneOfTheRolesThatAreAllowed() {
        String role = tenant.role("role.read");
        change("{\"service_key_roles\":[\"" + role + "\"]}");

        Answer refused = Answers.assertProblem(create(serviceKey("viewer")), 403, "key-policy");
        assertThat(refused.text("/errors/0/field")).isEqualTo("role");
        create(serviceKey(role)).expect(201);
        create(privateKey(null)).expect(201);

        change("{\"service_key_roles\":[]}");
        Answers.assertProblem(create(serviceKey(role)), 403, "key-policy");
        Answer unknown = Answers.assertProblem(
                FIRST.patch(policy, owner, "{\"service_key_roles\":[\"astronaut\"]}"), 400, "invalid-request");
        assertThat(unknown.text("/errors/0/field")).isEqualTo("service_key_roles");
    }

    @Test
    void keysOfBeforeGoOnWorkingAndSayWhatTheyDoNotMeet() {
        Key key = tenant.serviceKey("operator");
        String path = tenant.path("/api-keys/" + key.clientId());
        assertThat(FIRST.get(path, owner).text("/out_of_policy")).isEqualTo("false");

        change("{\"max_lifetime_days\":30,\"expiry_required\":true,\"service_key_roles\":[\"viewer\"]}");

        JsonNode shown = SECOND.get(path, owner).expect(200).json();
        assertThat(shown.path("out_of_policy").booleanValue()).isTrue();
        assertThat(shown.path("policy_violations").toString())
                .isEqualTo("[\"max_lifetime_days\",\"expiry_required\",\"service_key_roles\"]");
        assertThat(SECOND.get(tenant.path("/api-keys"), owner).text("/api_keys/0/out_of_policy"))
                .isEqualTo("true");
        FIRST.get("/v1/me", SECOND.token(key)).expect(200);
        tenant.revoke(key);
        assertThat(FIRST.get(path, owner).json().path("policy_violations")).isEmpty();
    }

    @Test
    void thereAreNoMoreLiveKeysThanAllowed() {
        change("{\"max_live_keys\":2}");
        Key first = tenant.serviceKey("viewer");
        tenant.privateKey(owner);

        Answers.assertProblem(create(serviceKey("viewer")), 409, "limit-reached");
        Answers.assertProblem(create(privateKey(null)), 409, "limit-reached");

        tenant.revoke(first);
        create(serviceKey("viewer")).expect(201);
    }

    @Test
    void twoCreationsAtOnceDoNotPassTheLimit() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            change("{\"max_live_keys\":" + round + "}");

            List<Answer> answers = together(
                    () -> FIRST.post(tenant.path("/api-keys"), owner, serviceKey("viewer")),
                    () -> SECOND.post(tenant.path("/api-keys"), owner, privateKey(null)));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
            assertThat(FIRST.get(tenant.path("/api-keys"), owner).json().path("api_keys"))
                    .hasSize(round);
        }
    }

    private void change(String body) {
        FIRST.patch(policy, owner, body).expect(200);
    }

    private Answer create(String body) {
        return FIRST.post(tenant.path("/api-keys"), owner, body);
    }

    private static String privateKey(@Nullable String end) {
        String expiry = end == null ? "" : ",\"expires_at\":\"" + end + "\"";
        return "{\"type\":\"private\",\"name\":\"key " + COUNT.incrementAndGet() + "\"" + expiry + "}";
    }

    private static String serviceKey(String role) {
        return "{\"type\":\"service\",\"name\":\"key " + COUNT.incrementAndGet() + "\",\"role\":\"" + role + "\"}";
    }
}
