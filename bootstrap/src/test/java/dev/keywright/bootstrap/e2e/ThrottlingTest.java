package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever fails too often is refused for a while, and nobody else is. Each test comes from addresses of its own. */
class ThrottlingTest {

    private static final Deployment DEPLOYMENT = Deployment.start(Map.of(
            "KEYWRIGHT_THROTTLE_CLIENT", "3+1/h",
            "KEYWRIGHT_THROTTLE_CLIENT_PER_SOURCE", "6+1/h",
            "KEYWRIGHT_THROTTLE_SIGN_IN", "3+1/h",
            "KEYWRIGHT_THROTTLE_SIGN_IN_PER_SOURCE", "6+1/h"));
    private static final Api API = DEPLOYMENT.api();
    private static final Key KEY = Tenant.create(API).serviceKey("operator");
    private static final AtomicInteger SOURCES = new AtomicInteger(1);

    private final String here = anotherSource();
    private final PublishedAnswers published = new PublishedAnswers(OpenApi.of(API));

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    private static String anotherSource() {
        return "127.0.9." + SOURCES.incrementAndGet();
    }

    private static Answer token(String source, String clientId, String secret) {
        return form(source, "/oauth2/token", clientId, secret, "grant_type=client_credentials");
    }

    private static Answer form(String source, String path, String clientId, String secret, String form) {
        String basic =
                Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.US_ASCII));
        return post(source, path, "Authorization: Basic " + basic + "\r\n", "application/x-www-form-urlencoded", form);
    }

    private static Answer json(String source, String path, String body) {
        return post(source, path, "", "application/json", body);
    }

    private static Answer post(String source, String path, String headers, String type, String body) {
        return RawConnection.exchangeFrom(
                source,
                API,
                "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers + "Content-Type: " + type + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }

    private static String aWrongSecret() {
        return DEPLOYMENT.bootstrapKey().clientSecret();
    }

    private static Answer signIn(String source, String email, String password) {
        return json(source, "/v1/sessions", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private static Answer signInRightly(String source) {
        return signIn(source, Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD);
    }

    @Test
    void clientThatFailedTooOftenIsRefusedThereEvenWithTheRightSecret() {
        for (int i = 0; i < 3; i++) {
            assertThat(token(here, KEY.clientId(), aWrongSecret()).status()).isEqualTo(401);
        }

        Answer refused = published.check("issueToken", 429, token(here, KEY.clientId(), KEY.clientSecret()));

        assertThat(refused.text("/error")).isEqualTo("temporarily_unavailable");
        assertThat(refused.text("/error_description")).contains("Wait ").contains(" s, then try again");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_590, 3_600);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"failed-client-authentications\";q=3;w=10800");
        assertThat(refused.header("RateLimit"))
                .isEqualTo("\"failed-client-authentications\";r=0;t=" + refused.header("Retry-After"));
        assertThat(refused.headers().map()).doesNotContainKey("WWW-Authenticate");
    }

    @Test
    void rightfulClientIsNotLockedOutByFailuresElsewhere() {
        for (int i = 0; i < 5; i++) {
            token(here, KEY.clientId(), aWrongSecret());
        }

        assertThat(token(anotherSource(), KEY.clientId(), KEY.clientSecret()).status())
                .isEqualTo(200);
    }

    @Test
    void refusalDoesNotTellWhetherAClientExists() {
        String unknown = UUID.randomUUID().toString();
        String there = anotherSource();

        for (int i = 0; i < 5; i++) {
            Answer ofKnown = token(here, KEY.clientId(), aWrongSecret());
            Answer ofUnknown = token(there, unknown, aWrongSecret());

            assertThat(ofKnown.status()).isEqualTo(ofUnknown.status()).isEqualTo(i < 3 ? 401 : 429);
            assertThat(withoutSeconds(ofKnown)).isEqualTo(withoutSeconds(ofUnknown));
        }
    }

    private static String withoutSeconds(Answer answer) {
        return (answer.headers().map() + answer.body())
                .replaceAll("(?i)date=[^]]*]|x-request-id=[^]]*]|35\\d\\d|3600", "");
    }

    @Test
    void endpointsCountTogether() {
        String secret = aWrongSecret();
        form(here, "/oauth2/introspect", KEY.clientId(), secret, "token=x").expect(401);
        form(here, "/oauth2/revoke", KEY.clientId(), secret, "token=x").expect(401);
        form(here, "/v1/auth/token", KEY.clientId(), secret, "grant_type=client_credentials")
                .expect(401);

        for (String path : List.of("/oauth2/token", "/oauth2/introspect", "/oauth2/revoke", "/v1/auth/token")) {
            Answer refused = form(here, path, KEY.clientId(), KEY.clientSecret(), "token=x");
            assertThat(refused.status()).as(path).isEqualTo(429);
        }
        published.check(
                "introspectToken",
                429,
                form(here, "/oauth2/introspect", KEY.clientId(), KEY.clientSecret(), "token=x"));
        published.check(
                "revokeToken", 429, form(here, "/oauth2/revoke", KEY.clientId(), KEY.clientSecret(), "token=x"));
        published.check("issueTokenByAlias", 429, form(here, "/v1/auth/token", KEY.clientId(), KEY.clientSecret(), ""));
    }

    /** The slash makes JAX-RS carry the second request. */
    @Test
    void bothWaysOfCarryingARequestAnswerTheSame() {
        for (int i = 0; i < 3; i++) {
            form(here, "/oauth2/token/", KEY.clientId(), aWrongSecret(), "grant_type=client_credentials");
        }

        Answer one = token(here, KEY.clientId(), KEY.clientSecret());
        Answer other =
                form(here, "/oauth2/token/", KEY.clientId(), KEY.clientSecret(), "grant_type=client_credentials");

        assertThat(one.status()).isEqualTo(429);
        assertThat(withoutSeconds(one)).isEqualTo(withoutSeconds(other));
    }

    @Test
    void variantsOfAClientIdAreOneClient() {
        token(here, KEY.clientId().toUpperCase(Locale.ROOT), aWrongSecret());
        token(here, KEY.clientId(), aWrongSecret());
        token(here, KEY.clientId().replace("-", "%2D"), aWrongSecret());

        assertThat(token(here, KEY.clientId(), KEY.clientSecret()).status()).isEqualTo(429);
    }

    @Test
    void sourceThatTriesManyClientsIsRefusedForAll() {
        for (int i = 0; i < 4; i++) {
            assertThat(token(here, UUID.randomUUID().toString(), aWrongSecret()).status())
                    .isEqualTo(401);
        }
        assertThat(token(here, "not-a-client-id", "x").status()).isEqualTo(401);
        assertThat(post(here, "/oauth2/token", "", "application/x-www-form-urlencoded", "grant_type=x")
                        .status())
                .isEqualTo(400);

        Answer refused = token(here, KEY.clientId(), KEY.clientSecret());
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit-Policy"))
                .isEqualTo("\"failed-client-authentications-of-source\";q=6;w=21600");
        assertThat(token(here, "not-a-client-id", "x").status()).isEqualTo(429);
    }

    /** One client with an old secret, trying again and again, must not take its neighbours behind the same address with it. */
    @Test
    void clientThatIsRefusedCountsNoMoreForItsSource() {
        for (int i = 0; i < 50; i++) {
            token(here, UUID.nameUUIDFromBytes(new byte[1]).toString(), aWrongSecret());
        }

        assertThat(token(here, KEY.clientId(), KEY.clientSecret()).status()).isEqualTo(200);
    }

    @Test
    void successesNeitherCountNorForgive() {
        token(here, KEY.clientId(), aWrongSecret());
        token(here, KEY.clientId(), aWrongSecret());
        for (int i = 0; i < 30; i++) {
            assertThat(token(here, KEY.clientId(), KEY.clientSecret()).status()).isEqualTo(200);
        }
        assertThat(token(here, KEY.clientId(), aWrongSecret()).status()).isEqualTo(401);

        assertThat(token(here, KEY.clientId(), KEY.clientSecret()).status()).isEqualTo(429);
    }

    @Test
    void requestsThatAreWrongOtherwiseDoNotCount() {
        for (int i = 0; i < 10; i++) {
            form(here, "/oauth2/token", KEY.clientId(), KEY.clientSecret(), "grant_type=password");
            form(here, "/oauth2/token", KEY.clientId(), KEY.clientSecret(), "grant_type=client_credentials&scope=x");
        }

        assertThat(token(here, KEY.clientId(), KEY.clientSecret()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {Deployment.OWNER_EMAIL, "nobody@example.com"})
    void personWhoFailedToSignInTooOftenIsRefusedThere(String email) {
        for (int i = 0; i < 3; i++) {
            Answers.assertProblem(signIn(here, email, "not the password"), 401, "unauthenticated");
        }

        Answer refused = published.check("signIn", 429, signIn(here, email, Deployment.OWNER_PASSWORD));

        Answers.assertProblem(refused, 429, "rate-limited");
        assertThat(refused.text("/detail")).startsWith("Too many attempts from your address have failed. Wait ");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"failed-sign-ins\";q=3;w=10800");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_590, 3_600);
        assertThat(signInRightly(anotherSource()).status()).isEqualTo(201);
    }

    @Test
    void variantsOfAnEmailAddressAreOnePerson() {
        signIn(here, Deployment.OWNER_EMAIL.toUpperCase(Locale.ROOT), "not the password");
        signIn(here, "  " + Deployment.OWNER_EMAIL, "not the password");
        signIn(here, "Owner@Example.com ", "not the password");

        assertThat(signInRightly(here).status()).isEqualTo(429);
    }

    @Test
    void sourceThatGuessesInvitationsIsRefusedForThoseAndSignIns() {
        String acceptance =
                "{\"token\":\"kwi_x\",\"display_name\":\"Ada\",\"password\":\"" + Deployment.OWNER_PASSWORD + "\"}";
        String guess = acceptance.replace("kwi_x", anInvitationToken());
        for (int i = 0; i < 6; i++) {
            Answers.assertProblem(json(here, "/v1/invitations/accept", guess), 400, "invalid-request");
        }

        published.check("acceptInvitation", 429, json(here, "/v1/invitations/accept", guess));
        assertThat(signInRightly(here).status()).isEqualTo(429);
        assertThat(token(here, KEY.clientId(), KEY.clientSecret()).status()).isEqualTo(200);
    }

    private static String anInvitationToken() {
        return Secret.of(SecretPrefix.INVITATION, new byte[Secret.RANDOM_BYTES]).reveal();
    }

    /** What proves a credential tells whether it is right, to anyone who may create an integration. */
    @Test
    void integrationsAreNoPlaceToGuessSecrets() {
        Tenant tenant = Tenant.create(API);
        Key key = tenant.serviceKey("operator");
        String integration = create(here, tenant, key.clientId(), key.clientSecret())
                .expect(201)
                .text("/id");
        token(here, key.clientId(), aWrongSecret());
        Answers.assertProblem(create(here, tenant, key.clientId(), aWrongSecret()), 400, "invalid-request");
        Answers.assertProblem(patch(here, tenant, integration, aWrongSecret()), 400, "invalid-request");

        Answer ofCreation = create(here, tenant, key.clientId(), key.clientSecret());
        published.check("createIntegration", 429, ofCreation);
        published.check("changeIntegration", 429, patch(here, tenant, integration, key.clientSecret()));

        Answers.assertProblem(ofCreation, 429, "rate-limited");
        assertThat(ofCreation.text("/detail")).startsWith("Too many attempts from your address have failed. Wait ");
        assertThat(token(here, key.clientId(), key.clientSecret()).status()).isEqualTo(429);
        String there = anotherSource();
        assertThat(create(there, tenant, key.clientId(), key.clientSecret()).status())
                .isEqualTo(201);
        assertThat(patch(there, tenant, integration, key.clientSecret()).status())
                .isEqualTo(200);
    }

    /** Whoever guessed too much may still have keys made, whose secrets nobody chose. */
    @Test
    void integrationsOfNewKeysAreNotKeptFromWhoGuessed() {
        Tenant tenant = Tenant.create(API);
        for (int i = 0; i < 6; i++) {
            create(here, tenant, UUID.randomUUID().toString(), aWrongSecret());
        }

        assertThat(create(here, tenant, UUID.randomUUID().toString(), aWrongSecret())
                        .status())
                .isEqualTo(429);
        Answer made = jsonBy(
                here,
                "POST",
                tenant.path("/integrations"),
                tenant.ownerSession(),
                "{\"name\":\"made\",\"from_new_service_key\":{\"name\":\"made\",\"role\":\"viewer\"}}");
        assertThat(made.status()).isEqualTo(201);
        String rotation = tenant.path("/integrations/" + made.text("/id") + "/rotate");
        assertThat(jsonBy(here, "POST", rotation, tenant.ownerSession(), "{}").status())
                .isEqualTo(200);
    }

    private static Answer create(String source, Tenant tenant, String clientId, String secret) {
        return jsonBy(
                source,
                "POST",
                tenant.path("/integrations"),
                tenant.ownerSession(),
                "{\"name\":\"step " + UUID.randomUUID() + "\",\"client_id\":\"" + clientId + "\",\"client_secret\":\""
                        + secret + "\"}");
    }

    private static Answer patch(String source, Tenant tenant, String integration, String secret) {
        return jsonBy(
                source,
                "PATCH",
                tenant.path("/integrations/" + integration),
                tenant.ownerSession(),
                "{\"client_secret\":\"" + secret + "\"}");
    }

    private static Answer jsonBy(String source, String method, String path, String bearer, String body) {
        return RawConnection.exchangeFrom(
                source,
                API,
                method + " " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + bearer
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    @Test
    void limitOfZeroIsNone() {
        try (Deployment unlimited = Deployment.start()) {
            Key unknown = new Key(UUID.randomUUID().toString(), aWrongSecret());
            for (int i = 0; i < 150; i++) {
                unlimited.api().requestToken(unknown).expect(401);
            }
        }
    }
}
