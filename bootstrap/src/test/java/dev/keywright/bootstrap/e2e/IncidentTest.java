package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many keys are revoked at once, after a look at what that would stop. */
class IncidentTest {

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api API = DEPLOYMENT.api();

    private final Tenant tenant = Tenant.create(API);
    private final String owner = tenant.ownerSession();
    private final String path = tenant.path("/api-keys/revoke-all");

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void aDryRunTellsWhatWouldStopAndARealOneStopsIt() {
        Tenant.Person member = tenant.join("operator");
        Key own = tenant.privateKey(member.session());
        Key service = tenant.serviceKey("operator");
        String token = API.token(own);
        String filter = "\"filter\":{\"user_id\":\"" + member.userId() + "\"}";

        Answer tried =
                API.post(path, owner, "{" + filter + ",\"dry_run\":true}").expect(200);

        assertThat(tried.json().path("dry_run").booleanValue()).isTrue();
        assertThat(idsIn(tried)).containsExactly(own.clientId());
        assertThat(tried.text("/api_keys/0/user/email")).isEqualTo(member.email());
        assertThat(tried.text("/api_keys/0/role")).isEqualTo("operator");
        assertThat(tried.json().at("/api_keys/0/last_authenticated_at").isTextual())
                .isTrue();
        API.get("/v1/me", token).expect(200);

        Answer done = API.post(path, owner, "{" + filter + "}").expect(200);

        assertThat(done.json().path("dry_run").booleanValue()).isFalse();
        assertThat(idsIn(done)).containsExactly(own.clientId());
        assertThat(API.get("/v1/me", token).status()).isEqualTo(401);
        assertThat(API.requestToken(own).status()).isEqualTo(401);
        API.token(service);
        Answer events = API.get(tenant.path("/audit-events?action=api_key.revoked"), owner);
        assertThat(events.text("/audit_events/0/target/id")).isEqualTo(own.clientId());
        assertThat(events.json().path("audit_events")).hasSize(1);
    }

    @Test
    void everyKeyIsRevokedIfThatIsSaid() {
        Key owners = tenant.serviceKey("owner");
        List<Key> keys = List.of(tenant.serviceKey("viewer"), tenant.privateKey(owner), owners);

        Answer done =
                API.post(path, API.token(owners), "{\"filter\":{\"all\":true}}").expect(200);

        assertThat(idsIn(done))
                .containsExactlyInAnyOrderElementsOf(
                        keys.stream().map(Key::clientId).toList());
        keys.forEach(key -> assertThat(API.requestToken(key).status()).isEqualTo(401));
        assertThat(idsIn(API.post(path, owner, "{\"filter\":{\"all\":true}}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|filter",
                "{\"filter\":{}}|filter",
                "{\"filter\":null}|filter",
                "{\"filter\":{\"all\":false}}|filter",
                "{\"filter\":{\"all\":true,\"type\":\"private\"}}|filter",
                "{\"filter\":{\"type\":\"robot\"}}|filter.type",
                "{\"filter\":{\"user_id\":\"ada\"}}|filter.user_id",
                "{\"filter\":{\"created_before\":\"yesterday\"}}|filter.created_before",
                "{\"filter\":{\"role\":\"\"}}|filter.role",
                "{\"filter\":{\"name\":\"x\"}}|filter.name",
                "{\"filter\":{\"all\":true},\"dry_run\":\"yes\"}|dry_run"
            })
    void aFilterThatMayBeAMistakeIsRefused(String body, String field) {
        Key key = tenant.serviceKey("viewer");

        Answer answer = Answers.assertProblem(API.post(path, owner, body), 400, "invalid-request");

        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        API.token(key);
    }

    @Test
    void whoDoesNotManageAllKeysRevokesNone() {
        Key key = tenant.serviceKey("contributor");

        Answers.assertProblem(API.post(path, API.token(key), "{\"filter\":{\"all\":true}}"), 403, "insufficient-scope");
        API.token(key);
    }

    @Test
    void theUseOfAKeyIsToldByTheHourAndByTheDay() {
        Key key = tenant.serviceKey("viewer");
        String use = tenant.path("/api-keys/" + key.clientId() + "/usage");
        Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(2, ChronoUnit.HOURS);
        // In one transaction, for a node may be counting at this moment.
        DEPLOYMENT
                .database()
                .execute("begin;"
                        + "update token_usage_progress set counted_to = '" + hour + "';"
                        + issuing(7, key, hour)
                        + issuing(5, key, hour.plusSeconds(3_599))
                        + issuing(3, key, hour.plusSeconds(3_600))
                        + "commit");

        DEPLOYMENT.startNode();
        Instant patience = Instant.now().plusSeconds(30);
        Answer told;
        do {
            told = API.get(use + "?from=" + hour + "&to=" + hour.plusSeconds(7_200), owner)
                    .expect(200);
        } while (Instant.parse(told.text("/counted_to")).isBefore(hour.plusSeconds(7_200))
                && Instant.now().isBefore(patience));

        assertThat(told.text("/interval")).isEqualTo("hour");
        assertThat(told.json().path("usage")).hasSize(2);
        assertThat(told.text("/usage/0/from")).isEqualTo(hour.toString());
        assertThat(told.json().at("/usage/0/tokens").asInt()).isEqualTo(12);
        assertThat(told.json().at("/usage/1/tokens").asInt()).isEqualTo(3);
        Answer daily = API.get(use + "?interval=day&from=" + hour, owner).expect(200);
        assertThat(StreamSupport.stream(daily.json().path("usage").spliterator(), false)
                        .mapToInt(day -> day.path("tokens").asInt())
                        .sum())
                .isEqualTo(15);
        assertThat(API.post(path, owner, "{\"filter\":{\"all\":true},\"dry_run\":true}")
                        .expect(200)
                        .json()
                        .at("/api_keys/0/tokens_last_day")
                        .asInt())
                .isEqualTo(15);
    }

    private static String issuing(int tokens, Key key, Instant at) {
        return "insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at)"
                + " select '" + at + "', gen_random_uuid(), '" + key.clientId()
                + "', gen_random_uuid(), '" + at.plusSeconds(3_600) + "' from generate_series(1, " + tokens + ");";
    }

    @ParameterizedTest
    @CsvSource({
        "?interval=week,interval",
        "?from=yesterday,from",
        "?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z,to",
        "?from=2020-01-01T00:00:00Z,to",
        "?hours=3,hours"
    })
    void aPeriodThatCannotBeToldIsRefused(String query, String field) {
        Key key = tenant.serviceKey("viewer");

        Answer answer = Answers.assertProblem(
                API.get(tenant.path("/api-keys/" + key.clientId() + "/usage" + query), owner), 400, "invalid-request");

        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }

    private static List<String> idsIn(Answer answer) {
        return StreamSupport.stream(answer.expect(200).json().path("api_keys").spliterator(), false)
                .map((JsonNode key) -> key.path("client_id").asText())
                .toList();
    }
}
