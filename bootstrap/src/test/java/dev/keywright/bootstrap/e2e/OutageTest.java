package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.e2e.DatabaseProxy.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that can't be reached: nothing is answered that it would have had to decide, and nothing hangs. */
class OutageTest {

    /** An answer takes two seconds at most; the rest is for a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private static final DatabaseProxy PROXY = new DatabaseProxy();
    private static final Deployment DEPLOYMENT = Deployment.startBehind(PROXY::inFrontOf);
    private static final Api API = DEPLOYMENT.api();
    private static final Tenant TENANT = Tenant.create(API);
    private static final Key KEY = DEPLOYMENT.bootstrapKey();

    @AfterEach
    void isBack() {
        PROXY.set(Mode.FORWARDING);
        awaitReady();
    }

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
        PROXY.close();
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = "FORWARDING", mode = EnumSource.Mode.EXCLUDE)
    void oauthEndpointsAnswerThatTheyAreTemporarilyUnavailable(Mode outage) {
        String token = API.token(KEY);
        PROXY.set(outage);

        assertOauthUnavailable(() -> API.requestToken(KEY));
        assertOauthUnavailable(() -> API.introspect(KEY, token));
        assertOauthUnavailable(() -> API.revoke(KEY, token));
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = "FORWARDING", mode = EnumSource.Mode.EXCLUDE)
    void theManagementApiAnswersThatItIsUnavailable(Mode outage) {
        String token = API.token(KEY);
        Key key = TENANT.serviceKey("operator");
        String keys = TENANT.path("/api-keys");
        PROXY.set(outage);

        for (String bearer : List.of(token, TENANT.ownerSession())) {
            assertUnavailable(() -> API.get("/v1/me", bearer));
            assertUnavailable(() -> API.get(keys, bearer));
            assertUnavailable(() -> API.post(keys, bearer, "{\"type\":\"private\",\"name\":\"lost\"}"));
            assertUnavailable(() -> API.delete(keys + "/" + key.clientId(), bearer));
        }
        assertUnavailable(() -> API.delete("/v1/sessions/current", TENANT.ownerSession()));
        assertUnavailable(() -> API.post(
                "/v1/sessions",
                null,
                "{\"email\":\"" + Deployment.OWNER_EMAIL + "\",\"password\":\"" + Deployment.OWNER_PASSWORD + "\"}"));
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = "FORWARDING", mode = EnumSource.Mode.EXCLUDE)
    void theServerIsAliveAndNotReadyAndAnswersWhatNeedsNoDatabase(Mode outage) {
        assertThat(API.get("/health/ready", null).status()).isEqualTo(200);

        PROXY.set(outage);

        assertThat(timed(() -> API.get("/health/ready", null)).status()).isEqualTo(503);
        assertThat(timed(() -> API.get("/health/live", null)).status()).isEqualTo(200);
        assertThat(timed(() -> API.get("/.well-known/jwks.json", null)).status())
                .isEqualTo(200);
        assertThat(timed(() -> API.get("/v1/me", null)).status()).isEqualTo(401);
        assertThat(timed(() -> API.get("/v1/me", "not.a.token")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = "FORWARDING", mode = EnumSource.Mode.EXCLUDE)
    void allWorksAgainOnceTheDatabaseIsBack(Mode outage) {
        Key key = TENANT.serviceKey("operator");
        String before = API.token(key);
        PROXY.set(outage);
        assertOauthUnavailable(() -> API.requestToken(key));

        PROXY.set(Mode.FORWARDING);
        awaitReady();

        assertThat(isActive(before)).isTrue();
        String after = API.token(key);
        API.get("/v1/me", after).expect(200);
        API.revoke(key, after).expect(200);
        assertThat(isActive(after)).isFalse();
        TENANT.revoke(key);
        assertThat(API.requestToken(key).status()).isEqualTo(401);
        assertThat(isActive(before)).isFalse();
        Key made = TENANT.privateKey(API.signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD));
        assertThat(isActive(API.token(made))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = "FORWARDING", mode = EnumSource.Mode.EXCLUDE)
    void noneOfManyRequestsAtTheSameTimeWaitsForLong(Mode outage) {
        PROXY.set(outage);
        ExecutorService clients = Executors.newFixedThreadPool(48);
        try {
            Instant start = Instant.now();

            List<Answer> answers = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> API.requestToken(KEY), clients))
                    .limit(48)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
            assertThat(answers).extracting(Answer::status).containsOnly(503);
        } finally {
            clients.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aTokensRevocationThatIsCutOffIsNotAcknowledged(boolean delivered) {
        String token = API.token(KEY);
        DatabaseProxy.Cut cut = PROXY.cutAt(delivered, "update token_ledger", "COMMIT");

        assertOauthUnavailable(() -> API.revoke(KEY, token));

        assertThat(cut.happened()).isTrue();
        awaitReady();
        assertThat(isActive(token)).isEqualTo(!delivered);
        API.revoke(KEY, token).expect(200);
        assertThat(isActive(token)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aKeysRevocationThatIsCutOffIsNotAcknowledged(boolean delivered) {
        Key key = TENANT.serviceKey("operator");
        String token = API.token(key);
        DatabaseProxy.Cut cut = PROXY.cutAt(delivered, "update api_key", "COMMIT");

        assertUnavailable(() -> API.delete(TENANT.path("/api-keys/" + key.clientId()), TENANT.ownerSession()));

        assertThat(cut.happened()).isTrue();
        awaitReady();
        assertThat(isActive(token)).isEqualTo(!delivered);
        assertThat(API.requestToken(key).status()).isEqualTo(delivered ? 401 : 200);
        TENANT.revoke(key);
        assertThat(isActive(token)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update api_key", "insert into audit_event"})
    void aKeysRevocationThatIsCutOffInTheMiddleLeavesNothingBehind(String statement) {
        Key key = TENANT.serviceKey("operator");
        String token = API.token(key);
        DatabaseProxy.Cut cut = PROXY.cutAt(true, statement);

        assertUnavailable(() -> API.delete(TENANT.path("/api-keys/" + key.clientId()), TENANT.ownerSession()));

        assertThat(cut.happened()).isTrue();
        awaitReady();
        assertThat(isActive(token)).isTrue();
        assertThat(revocationsOf(key)).isZero();
        TENANT.revoke(key);
        assertThat(revocationsOf(key)).isEqualTo(1);
    }

    private static int revocationsOf(Key key) {
        String events = TENANT.path("/audit-events?action=api_key.revoked&target=" + key.clientId());
        return API.get(events, TENANT.ownerSession())
                .expect(200)
                .json()
                .path("audit_events")
                .size();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTokenIsGivenOutWhoseIssuanceIsntKnownToBeDurable(boolean delivered) {
        DatabaseProxy.Cut cut = PROXY.cutAt(delivered, "insert into token_ledger");

        assertOauthUnavailable(() -> API.requestToken(KEY));

        assertThat(cut.happened()).isTrue();
    }

    @Test
    void aBearerCheckThatIsCutOffLetsNobodyIn() {
        String token = API.token(KEY);
        DatabaseProxy.Cut cut = PROXY.cutAt(true, "from token_ledger");

        assertUnavailable(() -> API.get("/v1/me", token));

        assertThat(cut.happened()).isTrue();
    }

    private static void assertOauthUnavailable(Supplier<Answer> request) {
        Answer answer = timed(request);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/error")).isEqualTo("temporarily_unavailable");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertSaysNoMoreThanThat(answer);
    }

    private static void assertUnavailable(Supplier<Answer> request) {
        Answer answer = timed(request);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("/problems/unavailable");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/request_id")).isEqualTo(answer.header("X-Request-Id"));
        assertSaysNoMoreThanThat(answer);
    }

    private static void assertSaysNoMoreThanThat(Answer answer) {
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.body())
                .doesNotContain("access_token", "jdbc", "postgres", "Exception", "select", "update", "client_secret");
    }

    private static Answer timed(Supplier<Answer> request) {
        Instant start = Instant.now();
        Answer answer = request.get();
        assertThat(Duration.between(start, Instant.now())).isLessThan(PATIENCE);
        return answer;
    }

    private static boolean isActive(String token) {
        return API.introspect(KEY, token).expect(200).json().path("active").booleanValue();
    }

    /** Each question waits for the database, a little less than a second at most. */
    private static void awaitReady() {
        Instant giveUp = Instant.now().plus(RECOVERY);
        @Nullable Answer last = null;
        while (Instant.now().isBefore(giveUp)) {
            last = API.get("/health/ready", null);
            if (last.status() == 200) {
                return;
            }
        }
        throw new AssertionError("not ready again: " + last);
    }
}
