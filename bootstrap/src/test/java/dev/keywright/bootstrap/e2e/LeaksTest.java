package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A secret that was found somewhere ends when anyone reports it, on every node, and nobody learns whether there was one. */
class LeaksTest {

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api API = DEPLOYMENT.api();
    private static final Api OTHER = DEPLOYMENT.startNode(Map.of("KEYWRIGHT_THROTTLE_LEAKS_PER_SOURCE", "3+1/h"));

    private final Tenant tenant = Tenant.create(API);
    private final String owner = tenant.ownerSession();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    private static Answer report(String secret) {
        return report(API, secret);
    }

    private static Answer report(Api node, String secret) {
        return node.post("/v1/leaks", null, "{\"secret\":\"" + secret + "\"}");
    }

    private JsonNode show(Key key) {
        return API.get(tenant.path("/api-keys/" + key.clientId()), owner)
                .expect(200)
                .json();
    }

    private JsonNode events(String action) {
        return API.get(tenant.path("/audit-events?action=" + action), owner)
                .expect(200)
                .json()
                .path("audit_events");
    }

    @Test
    void reportedSecretAndItsTokensStopAtOnceOnEveryNode() {
        Key key = tenant.serviceKey("operator");
        String token = API.token(key);

        Answer answer = report(OTHER, key.clientSecret()).expect(202);

        assertThat(answer.body()).isEmpty();
        API.requestToken(key).expect(401);
        OTHER.requestToken(key).expect(401);
        API.get("/v1/me", token).expect(401);
        assertThat(API.introspect(DEPLOYMENT.bootstrapKey(), token).body()).isEqualTo("{\"active\":false}");
    }

    @Test
    void keyStaysWithoutSecretUntilItIsRotated() {
        Key key = tenant.serviceKey("operator");
        report(key.clientSecret()).expect(202);

        JsonNode shown = show(key);
        assertThat(shown.path("status").asText()).isEqualTo("active");
        assertThat(shown.at("/secrets/0/expires_at").isTextual())
                .as(shown.toString())
                .isTrue();
        Answer rotated = API.post(
                        tenant.path("/api-keys/" + key.clientId() + "/rotate"), owner, "{\"overlap_seconds\":0}")
                .expect(200);

        API.token(new Key(key.clientId(), rotated.text("/client_secret")));
        API.requestToken(key).expect(401);
    }

    @Test
    void otherSecretOfTheKeyGoesOn() {
        Key key = tenant.serviceKey("operator");
        String newer = API.post(
                        tenant.path("/api-keys/" + key.clientId() + "/rotate"), owner, "{\"overlap_seconds\":3600}")
                .expect(200)
                .text("/client_secret");

        report(key.clientSecret()).expect(202);

        API.requestToken(key).expect(401);
        API.token(new Key(key.clientId(), newer));
    }

    @Test
    void trailOfTheKeysWorkspaceTellsWhereTheReportCameFrom() {
        Key key = tenant.serviceKey("operator");
        Answer answer = report(key.clientSecret()).expect(202);
        report(key.clientSecret()).expect(202);

        JsonNode events = events("api_key.secret_leaked");
        assertThat(events).hasSize(1);
        JsonNode event = events.get(0);
        assertThat(event.at("/actor/type").asText()).isEqualTo("system");
        assertThat(event.at("/target/id").asText()).isEqualTo(key.clientId());
        assertThat(event.at("/outcome").asText()).isEqualTo("done");
        assertThat(event.at("/source_ip").asText()).isEqualTo("127.0.0.1");
        assertThat(event.at("/request_id").asText()).isEqualTo(answer.header("X-Request-Id"));
        assertThat(event.at("/after/live_secrets").asText()).isEqualTo("0");
        assertThat(event.toString()).doesNotContain(key.clientSecret());
    }

    @Test
    void disabledKeysSecretEndsTooAndRevokedKeysStayAsTheyAre() {
        Key disabled = tenant.serviceKey("operator");
        API.send("POST", tenant.path("/api-keys/" + disabled.clientId() + "/disable"), owner, null)
                .expect(200);
        Key revoked = tenant.serviceKey("operator");
        tenant.revoke(revoked);

        report(disabled.clientSecret()).expect(202);
        report(revoked.clientSecret()).expect(202);

        assertThat(events("api_key.secret_leaked")).hasSize(1);
        API.send("POST", tenant.path("/api-keys/" + disabled.clientId() + "/enable"), owner, null)
                .expect(200);
        API.requestToken(disabled).expect(401);
    }

    @Test
    void sessionEnds() {
        Tenant.Person person = tenant.join("viewer");

        report(person.session()).expect(202);

        API.get("/v1/me", person.session()).expect(401);
        String platform = API.get("/v1/workspaces", API.token(DEPLOYMENT.bootstrapKey()))
                .expect(200)
                .text("/workspaces/0/id");
        JsonNode events = API.get("/v1/workspaces/" + platform + "/audit-events?action=session.leaked", owner)
                .expect(200)
                .json()
                .path("audit_events");
        assertThat(events).hasSize(1);
        assertThat(events.get(0).at("/after/user_id").asText()).isEqualTo(person.userId());
    }

    @Test
    void invitationIsWithdrawn() {
        String token = API.post(tenant.path("/members"), owner, "{\"email\":\"leak@example.com\",\"role\":\"viewer\"}")
                .expect(201)
                .text("/invitation/token");

        report(token).expect(202);

        API.post(
                        "/v1/invitations/accept",
                        null,
                        "{\"token\":\"" + token + "\",\"display_name\":\"Eve\",\"password\":\"correct horse\"}")
                .expect(400);
        assertThat(events("invitation.leaked")).hasSize(1);
    }

    @Test
    void everyReportIsAnsweredAlike() {
        String live = tenant.serviceKey("operator").clientSecret();
        String unknown = Secret.of(SecretPrefix.SERVICE_KEY, new byte[Secret.RANDOM_BYTES])
                .reveal();
        Map<String, Object> first = comparable(report(live).expect(202));

        assertThat(comparable(report(live))).isEqualTo(first);
        assertThat(comparable(report(unknown))).isEqualTo(first);
        assertThat(comparable(report("hunter2"))).isEqualTo(first);
        assertThat(comparable(report(live.substring(0, 40)))).isEqualTo(first);
    }

    private static Map<String, Object> comparable(Answer answer) {
        Map<String, Object> all = new TreeMap<>(answer.headers().map());
        all.remove("date");
        all.remove("x-request-id");
        all.put("status", answer.status());
        all.put("body", answer.body());
        return all;
    }

    @Test
    void reportsAreLimitedForASource() {
        String body = "{\"secret\":\"x\"}";
        String request = "POST /v1/leaks HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
        for (int i = 0; i < 3; i++) {
            RawConnection.exchangeFrom("127.0.7.1", OTHER, request).expect(202);
        }

        Answer refused =
                Answers.assertProblem(RawConnection.exchangeFrom("127.0.7.1", OTHER, request), 429, "rate-limited");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"leak-reports-of-source\";q=3;w=10800");
        RawConnection.exchangeFrom("127.0.7.2", OTHER, request).expect(202);
    }
}
