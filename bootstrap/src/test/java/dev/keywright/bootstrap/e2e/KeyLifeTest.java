package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a key over HTTP: stopped and started, given new secrets and rid of old ones; and each refusal of it. */
class KeyLifeTest {

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api API = DEPLOYMENT.api();
    private static final Tenant TENANT = Tenant.create(API);
    private static final String OWNER = TENANT.ownerSession();
    private static final Tenant.Person MEMBER = TENANT.join("operator");

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    private static Answer post(Key key, String action, String bearer, String body) {
        return API.post(TENANT.path("/api-keys/" + key.clientId() + "/" + action), bearer, body);
    }

    private static Answer endSecret(Key key, String secret, String bearer) {
        return API.delete(TENANT.path("/api-keys/" + key.clientId() + "/secrets/" + secret), bearer);
    }

    private static Key withSecretOf(Answer rotated) {
        return new Key(rotated.text("/client_id"), rotated.expect(200).text("/client_secret"));
    }

    private static void assertRefused(Answer answer, int status, String slug) {
        Answers.assertProblem(answer, status, slug);
    }

    @Test
    void aDisabledKeyIsShownAsSuchAndWorksAgainOnceEnabled() {
        Key key = TENANT.serviceKey("operator");
        String token = API.token(key);

        assertThat(post(key, "disable", OWNER, "").expect(200).text("/status")).isEqualTo("disabled");
        assertThat(API.requestToken(key).expect(401).text("/error")).isEqualTo("invalid_client");
        assertThat(API.get("/v1/me", token).status()).isEqualTo(401);
        assertThat(post(key, "disable", OWNER, "").expect(200).text("/status")).isEqualTo("disabled");
        assertThat(API.get(TENANT.path("/api-keys?status=disabled"), OWNER).body())
                .contains(key.clientId());

        assertThat(post(key, "enable", OWNER, "").expect(200).text("/status")).isEqualTo("active");
        API.get("/v1/me", token).expect(200);
        API.token(key);
    }

    @Test
    void aKeyDisablesItselfAndIsNotAbleToEnableItself() {
        Key key = TENANT.serviceKey("operator");
        String token = API.token(key);

        assertThat(post(key, "disable", token, "").expect(200).text("/status")).isEqualTo("disabled");

        assertRefused(post(key, "enable", token, ""), 401, "unauthenticated");
        post(key, "enable", OWNER, "").expect(200);
    }

    @Test
    void aKeyRevokesItself() {
        Key key = TENANT.serviceKey("operator");
        String token = API.token(key);

        API.delete(TENANT.path("/api-keys/" + key.clientId()), token).expect(204);

        assertThat(API.get("/v1/me", token).status()).isEqualTo(401);
        assertThat(API.requestToken(key).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disable", "enable", "rotate"})
    void whatHasEndedStaysSo(String action) {
        Key revoked = TENANT.serviceKey("operator");
        TENANT.revoke(revoked);
        Key expired = TENANT.serviceKey("operator");
        DEPLOYMENT
                .database()
                .execute("update api_key set expires_at = now() where client_id = '" + expired.clientId() + "'");

        for (Key key : new Key[] {revoked, expired}) {
            Answer answer = post(key, action, OWNER, "{}");
            assertRefused(answer, 409, "key-ended");
            assertThat(answer.text("/detail")).contains("Create another key");
            assertRefused(endSecret(key, TENANT.secretOf(key), OWNER), 409, "key-ended");
        }
    }

    @Test
    void twoSecretsWorkDuringTheOverlapEachWithAUseOfItsOwn() {
        Key old = TENANT.serviceKey("operator");
        String oldSecret = TENANT.secretOf(old);
        Instant before = Instant.now();

        Answer rotated = post(old, "rotate", OWNER, "{\"overlap_seconds\":3600}");

        Key renewed = withSecretOf(rotated);
        assertThat(rotated.header("Cache-Control")).isEqualTo("no-store");
        assertThat(rotated.text("/secrets/0/expires_at")).isEqualTo("null");
        assertThat(rotated.text("/secrets/1/id")).isEqualTo(oldSecret);
        assertThat(Instant.parse(rotated.text("/secrets/1/expires_at")))
                .isBetween(
                        before.plusSeconds(3600).minusMillis(1), Instant.now().plusSeconds(3600));
        API.token(old);
        Answer afterOld = API.get(TENANT.path("/api-keys/" + old.clientId()), OWNER);
        assertThat(afterOld.json().at("/secrets/0/last_used_at").isNull()).isTrue();
        assertThat(afterOld.json().at("/secrets/1/last_used_at").isTextual()).isTrue();
        API.token(renewed);
        assertThat(API.get(TENANT.path("/api-keys/" + old.clientId()), OWNER)
                        .json()
                        .at("/secrets/0/last_used_at")
                        .isTextual())
                .isTrue();
    }

    @Test
    void anOverlapIsADayUnlessSaidOtherwise() {
        Key key = TENANT.serviceKey("operator");
        Instant before = Instant.now();

        Answer rotated = post(key, "rotate", OWNER, "{}").expect(200);

        assertThat(Instant.parse(rotated.text("/secrets/1/expires_at")))
                .isBetween(
                        before.plusSeconds(86_400).minusMillis(1), Instant.now().plusSeconds(86_400));
    }

    @Test
    void theOlderSecretEndsWithTheOverlapAndSoDoItsTokens() {
        Key old = TENANT.serviceKey("operator");
        String oldToken = API.token(old);
        Answer rotated = post(old, "rotate", OWNER, "{\"overlap_seconds\":2}");
        Key renewed = withSecretOf(rotated);
        Instant end = Instant.parse(rotated.text("/secrets/1/expires_at"));

        Answer asked;
        do {
            asked = API.get("/v1/me", oldToken);
        } while (asked.status() == 200 && Instant.now().isBefore(end.plusSeconds(1)));

        assertThat(asked.status()).isEqualTo(401);
        assertThat(Instant.now()).isAfterOrEqualTo(end);
        assertThat(API.requestToken(old).status()).isEqualTo(401);
        API.get("/v1/me", API.token(renewed)).expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"overlap_seconds\":0}", "{\"reason\":\"leaked\",\"overlap_seconds\":604800}"})
    void theOlderSecretsEndAtOnce(String body) {
        Key first = TENANT.serviceKey("operator");
        Key second = TENANT.rotate(first, "{}");
        String token = API.token(first);
        String secondToken = API.token(second);

        Key third = TENANT.rotate(first, body);

        for (Key dead : new Key[] {first, second}) {
            assertThat(API.requestToken(dead).expect(401).text("/error")).isEqualTo("invalid_client");
        }
        assertThat(API.get("/v1/me", token).status()).isEqualTo(401);
        assertThat(API.introspect(third, secondToken).expect(200).text("/active"))
                .isEqualTo("false");
        API.get("/v1/me", API.token(third)).expect(200);
    }

    @Test
    void aThirdSecretIsRefusedAndTheOldestNamedWhichCanBeEnded() {
        Key old = TENANT.serviceKey("operator");
        String oldSecret = TENANT.secretOf(old);
        Key renewed = TENANT.rotate(old, "{}");
        String newSecret = TENANT.secretOf(old);
        String oldToken = API.token(old);

        Answer refused = post(old, "rotate", OWNER, "{}");
        assertRefused(refused, 409, "too-many-secrets");
        assertThat(refused.text("/detail")).contains("/secrets/" + oldSecret);

        endSecret(old, oldSecret, OWNER).expect(204);
        assertThat(API.requestToken(old).status()).isEqualTo(401);
        assertThat(API.get("/v1/me", oldToken).status()).isEqualTo(401);
        endSecret(old, oldSecret, OWNER).expect(204);
        Answer last = endSecret(old, newSecret, OWNER);
        assertRefused(last, 409, "last-secret");
        assertThat(last.text("/detail")).contains("Rotate").contains("revoke");
        assertRefused(endSecret(old, "no-id", OWNER), 404, "not-found");
        TENANT.rotate(renewed, "{}");
    }

    @Test
    void aKeyRotatesItselfAndEndsItsOlderSecret() {
        Key own = TENANT.privateKey(MEMBER.session());
        String ownSecret = TENANT.secretOf(own);

        Key renewed = withSecretOf(post(own, "rotate", API.token(own), "{}"));

        assertThat(renewed.clientSecret()).startsWith("kwp_");
        endSecret(own, ownSecret, API.token(renewed)).expect(204);
        assertThat(API.requestToken(own).status()).isEqualTo(401);
        API.token(renewed);
    }

    @Test
    void anOwnerStopsSomeoneElsesPrivateKeyAndNeverRotatesIt() {
        Key own = TENANT.privateKey(MEMBER.session());

        assertRefused(post(own, "rotate", OWNER, "{}"), 403, "not-your-key");
        assertRefused(post(own, "rotate", API.token(TENANT.serviceKey("owner")), "{}"), 403, "not-your-key");
        post(own, "disable", OWNER, "").expect(200);
        post(own, "enable", OWNER, "").expect(200);
        post(own, "rotate", MEMBER.session(), "{}").expect(200);
    }

    @Test
    void whoDoesNotSeeAKeyIsToldThatItIsNotThere() {
        Key service = TENANT.serviceKey("viewer");

        for (String action : new String[] {"disable", "enable", "rotate"}) {
            assertRefused(post(service, action, MEMBER.session(), "{}"), 404, "not-found");
        }
        assertRefused(endSecret(service, TENANT.secretOf(service), MEMBER.session()), 404, "not-found");
    }

    @Test
    void aTokenOfLessDoesNotRotateOrEnable() {
        Key operator = TENANT.serviceKey("operator");
        Key owner = TENANT.serviceKey("owner");
        String ofItself = tokenFor(operator, "apikey.write");
        String ofOwner = tokenFor(owner, "apikey.write apikey.manage");

        assertRefused(post(operator, "rotate", ofItself, "{}"), 403, "insufficient-scope");
        assertRefused(post(operator, "rotate", ofOwner, "{}"), 403, "insufficient-scope");
        post(operator, "disable", ofOwner, "").expect(200);
        assertRefused(post(operator, "enable", ofOwner, ""), 403, "insufficient-scope");
    }

    @Test
    void aRotationUntilUnusedFinishesByItself() {
        Key old = TENANT.serviceKey("operator");
        String oldSecret = TENANT.secretOf(old);
        String path = TENANT.path("/api-keys/" + old.clientId());
        Answer rotated = post(old, "rotate", OWNER, "{\"until\":\"unused\"}");
        Key renewed = withSecretOf(rotated);

        assertThat(rotated.text("/rotation/state")).isEqualTo("awaiting_first_use");
        assertThat(rotated.text("/rotation/ends_at")).isEqualTo(rotated.text("/secrets/1/expires_at"));
        assertThat(Duration.between(Instant.now(), Instant.parse(rotated.text("/rotation/ends_at"))))
                .isBetween(Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30));
        String oldToken = API.token(old);
        API.token(renewed);
        assertThat(API.get(path, OWNER).text("/rotation/old_secret_last_used_at"))
                .isNotEqualTo("null");

        DEPLOYMENT
                .database()
                .execute(
                        "update api_key_secret set last_used_at = now() - interval '24 hours 11 seconds' where client_id = '"
                                + old.clientId() + "'");
        DEPLOYMENT.startNode();
        Instant patience = Instant.now().plusSeconds(30);
        Answer shown;
        do {
            shown = API.get(path, OWNER).expect(200);
        } while (!shown.json().path("rotation").isNull() && Instant.now().isBefore(patience));

        assertThat(shown.json().path("rotation").isNull()).isTrue();
        assertThat(API.requestToken(old).expect(401).text("/error")).isEqualTo("invalid_client");
        assertThat(API.get("/v1/me", oldToken).status()).isEqualTo(401);
        API.get("/v1/me", API.token(renewed)).expect(200);
        Answer events = API.get(TENANT.path("/audit-events?action=api_key.rotation_finished"), OWNER);
        assertThat(events.text("/audit_events/0/actor/type")).isEqualTo("system");
        assertThat(events.text("/audit_events/0/target/id")).isEqualTo(old.clientId());
        assertThat(events.text("/audit_events/0/after/reason")).isEqualTo("unused");
        assertThat(events.text("/audit_events/0/after/old_secret")).isEqualTo(oldSecret);
    }

    private static String tokenFor(Key key, String scopes) {
        return API.form("/oauth2/token", key, Map.of("grant_type", "client_credentials", "scope", scopes))
                .expect(200)
                .text("/access_token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"overlap_seconds\":-1}|overlap_seconds",
                "{\"overlap_seconds\":604801}|overlap_seconds",
                "{\"overlap_seconds\":99999999999}|overlap_seconds",
                "{\"overlap_seconds\":99999999999999999999}|overlap_seconds",
                "{\"overlap_seconds\":1.5}|overlap_seconds",
                "{\"overlap_seconds\":\"60\"}|overlap_seconds",
                "{\"reason\":\"bored\"}|reason",
                "{\"until\":\"tomorrow\"}|until",
                "{\"until\":\"unused\",\"overlap_seconds\":60}|until",
                "{\"client_secret\":\"x\"}|client_secret"
            })
    void aRotationThatCannotBeIsRefused(String body, String field) {
        Key key = TENANT.serviceKey("operator");

        Answer answer = post(key, "rotate", OWNER, body);

        assertRefused(answer, 400, "invalid-request");
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    }
}
