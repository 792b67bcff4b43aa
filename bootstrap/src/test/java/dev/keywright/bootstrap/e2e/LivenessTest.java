package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stops a key stops every way to use it, at once, and what starts it again starts all of them. */
class LivenessTest {

    private static final String INACTIVE = "{\"active\":false}";
    private static final String ALL_SCOPES_OF_VIEWERS = "integration.read role.read workspace.read";

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api API = DEPLOYMENT.api();

    /** Lives in another workspace, and may introspect the tokens of all. */
    private static final Key OBSERVER = DEPLOYMENT.bootstrapKey();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    /**
     * A key, with a token from the time when it was live.
     *
     * @param member whose private key it is; of a service key, somebody else
     */
    record Subject(Tenant tenant, Tenant.Person member, Key key, String token) {

        static Subject privateKey() {
            Tenant tenant = Tenant.create(API);
            Tenant.Person member = tenant.join("operator");
            return of(tenant, member, tenant.privateKey(member.session()));
        }

        static Subject serviceKey() {
            Tenant tenant = Tenant.create(API);
            return of(tenant, tenant.join("operator"), tenant.serviceKey("operator"));
        }

        private static Subject of(Tenant tenant, Tenant.Person member, Key key) {
            Subject subject = new Subject(tenant, member, key, API.token(key));
            subject.assertLive();
            return subject;
        }

        /** The key works in every way, with the token from before and with a new one. */
        void assertLive() {
            assertTaken(token);
            assertWorks();
        }

        /** The key works in every way, with a new token. */
        void assertWorks() {
            String fresh = API.token(key);
            assertTaken(fresh);
            assertThat(isActive(API.introspect(key, fresh))).isTrue();
            API.revoke(key, fresh).expect(200);
        }

        private void assertTaken(String bearer) {
            assertThat(isActive(API.introspect(OBSERVER, bearer))).isTrue();
            assertThat(API.get("/v1/me", bearer).status()).isEqualTo(200);
            assertThat(API.get(tenant.path("/api-keys"), bearer).status()).isEqualTo(200);
        }

        /** The key works in no way. */
        void assertDead() {
            assertRefused(token);
            assertSameAsUnknown("/oauth2/token", Map.of("grant_type", "client_credentials"));
            assertSameAsUnknown("/oauth2/introspect", Map.of("token", token));
            assertSameAsUnknown("/oauth2/revoke", Map.of("token", token));
        }

        private void assertRefused(String bearer) {
            assertThat(API.introspect(OBSERVER, bearer).expect(200).body()).isEqualTo(INACTIVE);
            for (Answer refused : List.of(
                    API.get("/v1/me", bearer),
                    API.get(tenant.path("/api-keys"), bearer),
                    API.post(tenant.path("/api-keys"), bearer, "{\"type\":\"private\",\"name\":\"x\"}"))) {
                assertThat(refused.status()).isEqualTo(401);
                assertThat(refused.problem()).isEqualTo("/problems/unauthenticated");
            }
        }

        private void assertSameAsUnknown(String path, Map<String, String> form) {
            Answer dead = API.form(path, key, form);
            Answer unknown = API.form(path, new Key(UUID.randomUUID().toString(), key.clientSecret()), form);
            assertThat(dead.status()).isEqualTo(401);
            assertThat(dead.text("/error")).isEqualTo("invalid_client");
            assertThat(dead.status()).isEqualTo(unknown.status());
            assertThat(dead.body()).isEqualTo(unknown.body());
            assertThat(steadyHeaders(dead)).isEqualTo(steadyHeaders(unknown));
        }

        void sql(String statement) {
            DEPLOYMENT.database().execute(statement + " where client_id = '" + key.clientId() + "'");
        }
    }

    /** Those that aren't different in each answer. */
    private static Map<String, List<String>> steadyHeaders(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        assertThat(headers.remove("X-Request-Id")).isNotNull();
        headers.remove("Date");
        return headers;
    }

    /** What happens to a key. */
    record Event(String name, Consumer<Subject> happens) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Event REVOKED =
            new Event("revoked", subject -> subject.tenant().revoke(subject.key()));
    private static final Event EXPIRED = new Event(
            "expired", subject -> subject.sql("update api_key set expires_at = now() - interval '1 millisecond'"));
    private static final Event SECRET_EXPIRED = new Event(
            "its secret expired",
            subject -> subject.sql("update api_key_secret set expires_at = now() - interval '1 millisecond'"));
    private static final Event DISABLED =
            new Event("disabled", subject -> subject.tenant().disable(subject.key()));
    private static final Event ENABLED =
            new Event("enabled", subject -> subject.tenant().enable(subject.key()));
    private static final Event ENABLING_REFUSED = new Event(
            "not enabled",
            subject -> API.post(
                            subject.tenant().path("/api-keys/" + subject.key().clientId() + "/enable"),
                            subject.tenant().ownerSession(),
                            "")
                    .expect(409));
    private static final Event ROTATED_AT_ONCE = new Event(
            "rotated at once",
            subject -> subject.tenant().rotateOwn(subject.member(), subject.key(), "{\"overlap_seconds\":0}"));
    private static final Event ROTATED_SINCE_LEAKED = new Event(
            "rotated since leaked",
            subject -> subject.tenant().rotateOwn(subject.member(), subject.key(), "{\"reason\":\"leaked\"}"));
    private static final Event ROTATED_AND_ENDED = new Event("rotated, and the older secret ended", subject -> {
        String secret = subject.tenant().secretOf(subject.key());
        subject.tenant().rotateOwn(subject.member(), subject.key(), "{}");
        subject.tenant().endSecret(subject.key(), secret);
    });
    private static final Event DEACTIVATED =
            new Event("its workspace deactivated", subject -> subject.tenant().deactivate());
    private static final Event REACTIVATED =
            new Event("its workspace reactivated", subject -> subject.tenant().reactivate());
    private static final Event MEMBER_REMOVED =
            new Event("its member removed", subject -> subject.tenant().remove(subject.member()));
    private static final Event MEMBER_BACK =
            new Event("its member back", subject -> subject.tenant().inviteAgain(subject.member(), "operator"));
    private static final Event MEMBER_DISABLED =
            new Event("its member disabled", subject -> subject.tenant().setStatus(subject.member(), "disabled"));
    private static final Event MEMBER_ENABLED =
            new Event("its member enabled", subject -> subject.tenant().setStatus(subject.member(), "active"));

    static Stream<List<Event>> whatStopsAnyKey() {
        return Stream.of(
                List.of(REVOKED),
                List.of(EXPIRED),
                List.of(SECRET_EXPIRED),
                List.of(DISABLED),
                List.of(DEACTIVATED),
                List.of(REVOKED, DEACTIVATED, REACTIVATED),
                List.of(DEACTIVATED, REVOKED, REACTIVATED),
                List.of(DISABLED, DEACTIVATED, REACTIVATED),
                List.of(DISABLED, DEACTIVATED, ENABLED),
                List.of(REVOKED, ENABLING_REFUSED),
                List.of(EXPIRED, DEACTIVATED, REACTIVATED, ENABLING_REFUSED),
                List.of(ROTATED_AT_ONCE),
                List.of(ROTATED_SINCE_LEAKED),
                List.of(ROTATED_AND_ENDED),
                List.of(DISABLED, ROTATED_AND_ENDED, ENABLED));
    }

    @ParameterizedTest
    @MethodSource("whatStopsAnyKey")
    void aServiceKeyIsStoppedInEveryWay(List<Event> events) {
        Subject subject = Subject.serviceKey();

        events.forEach(event -> event.happens().accept(subject));

        subject.assertDead();
    }

    static Stream<List<Event>> whatStopsAPrivateKey() {
        return Stream.concat(
                whatStopsAnyKey(),
                Stream.of(
                        List.of(MEMBER_DISABLED),
                        List.of(MEMBER_REMOVED),
                        List.of(MEMBER_REMOVED, MEMBER_BACK),
                        List.of(MEMBER_REMOVED, MEMBER_BACK, MEMBER_DISABLED, MEMBER_ENABLED),
                        List.of(MEMBER_DISABLED, REVOKED, MEMBER_ENABLED),
                        List.of(MEMBER_DISABLED, DEACTIVATED, REACTIVATED),
                        List.of(MEMBER_DISABLED, DEACTIVATED, MEMBER_ENABLED),
                        List.of(MEMBER_DISABLED, DISABLED, MEMBER_ENABLED)));
    }

    @ParameterizedTest
    @MethodSource("whatStopsAPrivateKey")
    void aPrivateKeyIsStoppedInEveryWay(List<Event> events) {
        Subject subject = Subject.privateKey();

        events.forEach(event -> event.happens().accept(subject));

        subject.assertDead();
    }

    static Stream<List<Event>> whatStopsForAWhile() {
        return Stream.of(
                List.of(DISABLED, ENABLED),
                List.of(DEACTIVATED, REACTIVATED),
                List.of(MEMBER_DISABLED, MEMBER_ENABLED),
                List.of(DISABLED, MEMBER_DISABLED, DEACTIVATED, MEMBER_ENABLED, REACTIVATED, ENABLED));
    }

    @ParameterizedTest
    @MethodSource("whatStopsForAWhile")
    void aPrivateKeyThatWasStoppedForAWhileWorksAgain(List<Event> events) {
        Subject subject = Subject.privateKey();

        events.subList(0, events.size() - 1).forEach(event -> event.happens().accept(subject));
        subject.assertDead();
        events.get(events.size() - 1).happens().accept(subject);

        subject.assertWorks();
    }

    @Test
    void aServiceKeyOutlivesWhateverHappensToMembers() {
        Subject subject = Subject.serviceKey();

        MEMBER_DISABLED.happens().accept(subject);
        subject.assertLive();
        MEMBER_REMOVED.happens().accept(subject);

        subject.assertLive();
    }

    @Test
    void aServiceKeyOutlivesItsCreator() {
        Tenant tenant = Tenant.create(API);
        Tenant.Person creator = tenant.join("owner");
        Answer created = API.post(
                        tenant.path("/api-keys"),
                        API.token(tenant.privateKey(creator.session())),
                        "{\"type\":\"service\",\"name\":\"survivor\",\"role\":\"operator\"}")
                .expect(201);
        Subject subject =
                Subject.of(tenant, creator, new Key(created.text("/client_id"), created.text("/client_secret")));

        tenant.remove(creator);

        subject.assertLive();
    }

    @Test
    void aMemberWhoIsBackMakesNewKeysAndTheOldOnesStayDead() {
        Subject old = Subject.privateKey();
        MEMBER_REMOVED.happens().accept(old);
        MEMBER_BACK.happens().accept(old);

        Subject renewed = Subject.of(
                old.tenant(), old.member(), old.tenant().privateKey(old.member().session()));

        renewed.assertLive();
        old.assertDead();
    }

    @Test
    void aKeyEndsWhenItWasSaidToEnd() {
        Tenant tenant = Tenant.create(API);
        Instant end = Instant.now().plusMillis(2500).truncatedTo(ChronoUnit.MILLIS);
        Answer created = API.post(
                        tenant.path("/api-keys"),
                        tenant.ownerSession(),
                        "{\"type\":\"private\",\"name\":\"short\",\"expires_at\":\"" + end + "\"}")
                .expect(201);
        Key key = new Key(created.text("/client_id"), created.text("/client_secret"));
        String token = API.token(key);
        assertThat(isActive(API.introspect(OBSERVER, token))).isTrue();

        Answer asked;
        do {
            asked = API.get("/v1/me", token);
        } while (asked.status() == 200 && Instant.now().isBefore(end.plusSeconds(1)));

        assertThat(asked.status()).isEqualTo(401);
        assertThat(Instant.now()).isAfterOrEqualTo(end);
        assertThat(API.requestToken(key).expect(401).text("/error")).isEqualTo("invalid_client");
        assertThat(API.introspect(OBSERVER, token).expect(200).body()).isEqualTo(INACTIVE);
        assertThat(API.get(tenant.path("/api-keys/" + key.clientId()), tenant.ownerSession())
                        .expect(200)
                        .text("/status"))
                .isEqualTo("expired");
    }

    @Test
    void aDemotedMembersKeyAndTokenLoseRightsAtOnce() {
        Tenant tenant = Tenant.create(API);
        Tenant.Person member = tenant.join("contributor");
        Key key = tenant.privateKey(member.session());
        String token = API.token(key);
        API.get(tenant.path("/members"), token).expect(200);

        tenant.setRole(member, "viewer");

        JsonNode introspected = API.introspect(OBSERVER, token).expect(200).json();
        assertThat(introspected.path("active").booleanValue()).isTrue();
        assertThat(introspected.path("scope").asText()).isEqualTo(ALL_SCOPES_OF_VIEWERS);
        assertThat(introspected.path("role").asText()).isEqualTo("viewer");
        Answer refused = API.get(tenant.path("/members"), token);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("/problems/insufficient-scope");
        assertThat(API.requestToken(key).expect(200).text("/scope")).isEqualTo(ALL_SCOPES_OF_VIEWERS);
        assertThat(API.form("/oauth2/token", key, Map.of("grant_type", "client_credentials", "scope", "member.read"))
                        .expect(400)
                        .text("/error"))
                .isEqualTo("invalid_scope");
        API.get(tenant.path(""), token).expect(200);
    }

    @Test
    void aTokenNeverGainsWhatItWasntIssuedWith() {
        Tenant tenant = Tenant.create(API);
        Tenant.Person member = tenant.join("operator");
        Key key = tenant.privateKey(member.session());
        String token = API.token(key);
        String scopes = API.introspect(OBSERVER, token).text("/scope");

        tenant.setRole(member, "owner");

        JsonNode introspected = API.introspect(OBSERVER, token).expect(200).json();
        assertThat(introspected.path("role").asText()).isEqualTo("owner");
        assertThat(introspected.path("scope").asText()).isEqualTo(scopes);
        assertThat(API.get(tenant.path("/members"), token).status()).isEqualTo(403);
        API.get(tenant.path("/members"), API.token(key)).expect(200);
    }

    @Test
    void aRevokedTokenIsDeadWhileItsKeyLives() {
        Subject subject = Subject.privateKey();

        API.revoke(subject.key(), subject.token()).expect(200);

        subject.assertRefused(subject.token());
        subject.assertWorks();
    }

    private static boolean isActive(Answer introspected) {
        return introspected.expect(200).json().path("active").booleanValue();
    }
}
