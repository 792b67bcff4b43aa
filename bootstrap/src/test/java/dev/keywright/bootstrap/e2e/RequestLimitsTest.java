package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How many requests anyone may make. One node has limits, another one has none, to prepare with. Each test comes from addresses of its own. */
class RequestLimitsTest {

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api FREE = DEPLOYMENT.api();
    private static final Api LIMITED = DEPLOYMENT.startNode(Map.of(
            "KEYWRIGHT_LIMIT_PER_CALLER", "3+1/h",
            "KEYWRIGHT_LIMIT_PER_SOURCE", "5+1/h",
            "KEYWRIGHT_LIMIT_TOKENS_PER_SOURCE", "4+1/h"));
    private static final Tenant TENANT = Tenant.create(FREE);
    private static final AtomicInteger SOURCES = new AtomicInteger(1);

    private final String here = anotherSource();
    private final Key key = TENANT.serviceKey("operator");
    private final String token = FREE.token(key);

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    private static String anotherSource() {
        return "127.0.8." + SOURCES.incrementAndGet();
    }

    private static Answer get(String source, String path, String bearer) {
        return RawConnection.exchangeFrom(
                source,
                LIMITED,
                "GET " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + bearer + "\r\n\r\n");
    }

    private static Answer me(String source, String bearer) {
        return get(source, "/v1/me", bearer);
    }

    private static Answer form(String source, String path, Key client, String form) {
        String fields = form + "&client_id=" + client.clientId() + "&client_secret=" + client.clientSecret();
        return RawConnection.exchangeFrom(
                source,
                LIMITED,
                "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                        + "Content-Length: " + fields.length() + "\r\n\r\n" + fields);
    }

    @Test
    void callerIsToldWhatIsLeftAndRefusedBeyond() {
        for (int left = 2; left >= 0; left--) {
            Answer answer = me(here, token).expect(200);
            assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"requests\";q=3;w=10800");
            assertThat(answer.header("RateLimit")).startsWith("\"requests\";r=" + left + ";t=");
        }

        Answer refused = Answers.assertProblem(me(anotherSource(), token), 429, "rate-limited");
        assertThat(refused.text("/detail")).startsWith("There were too many requests. Wait ");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"requests\";q=3;w=10800");
        assertThat(refused.header("RateLimit")).isEqualTo("\"requests\";r=0;t=" + refused.header("Retry-After"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_500, 3_600);
    }

    @Test
    void callersAreCountedApartAndEachWithAllItsTokens() {
        me(here, token).expect(200);
        me(here, FREE.token(key)).expect(200);
        me(here, FREE.token(key)).expect(200);

        assertThat(me(here, FREE.token(key)).status()).isEqualTo(429);
        assertThat(me(here, FREE.token(TENANT.serviceKey("viewer"))).status()).isEqualTo(200);
    }

    @Test
    void personIsCountedWithAllSessions() {
        Tenant.Person person = TENANT.join("viewer");
        me(here, person.session()).expect(200);
        me(here, person.session()).expect(200);
        me(here, FREE.signIn(person.email(), Tenant.PASSWORD)).expect(200);

        assertThat(me(here, person.session()).status()).isEqualTo(429);
    }

    @Test
    void sourceIsLimitedWhateverItPresents() {
        for (int i = 0; i < 5; i++) {
            Answer answer = me(here, "nonsense").expect(401);
            assertThat(answer.header("RateLimit")).startsWith("\"requests-of-source\";r=" + (4 - i));
        }

        assertThat(me(here, token).header("RateLimit-Policy")).isEqualTo("\"requests-of-source\";q=5;w=18000");
        assertThat(me(here, token).status()).isEqualTo(429);
        assertThat(me(anotherSource(), token).status()).isEqualTo(200);
    }

    @Test
    void signingInAndAcceptingInvitationsCountForTheSource() {
        String headers = " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        for (int i = 0; i < 5; i++) {
            String path = i % 2 == 0 ? "/v1/sessions" : "/v1/invitations/accept";
            RawConnection.exchangeFrom(here, LIMITED, "POST " + path + headers).expect(400);
        }

        RawConnection.exchangeFrom(here, LIMITED, "POST /v1/sessions" + headers).expect(429);
        assertThat(get(here, "/health/live", "").status()).isEqualTo(200);
        assertThat(get(here, "/openapi.json", "").status()).isEqualTo(200);
    }

    @Test
    void tokensAndIntrospectionsAreCountedTogetherAndRevocationsNever() {
        String grant = "grant_type=client_credentials";
        String issued = form(here, "/oauth2/token", key, grant).expect(200).text("/access_token");
        form(here, "/v1/auth/token", key, grant).expect(200);
        form(here, "/oauth2/introspect", key, "token=" + issued).expect(200);
        form(here, "/oauth2/token/", key, grant).expect(200);

        Answer refused = form(here, "/oauth2/token", key, grant).expect(429);
        assertThat(refused.text("/error")).isEqualTo("temporarily_unavailable");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"token-requests-of-source\";q=4;w=14400");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(form(here, "/oauth2/introspect", key, "token=x").status()).isEqualTo(429);
        assertThat(form(here, "/oauth2/revoke", key, "token=" + issued).status())
                .isEqualTo(200);
        assertThat(form(anotherSource(), "/oauth2/token", key, grant).status()).isEqualTo(200);
    }

    @Test
    void nothingIsToldOfLimitsThatAreOff() {
        Answer answer = FREE.get("/v1/me", token).expect(200);

        assertThat(answer.headers().map()).doesNotContainKeys("RateLimit", "RateLimit-Policy", "ratelimit");
    }
}
