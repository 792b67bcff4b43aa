package dev.keywright.rest.token;

import static dev.keywright.rest.token.Fixtures.CLIENT_ID;
import static dev.keywright.rest.token.Fixtures.CLIENT_SECRET;
import static dev.keywright.rest.token.Fixtures.CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.token.IntrospectToken;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.rest.token.OAuthServer.Answer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The introspection endpoint, by the lines of the OAuth checklist. */
class IntrospectionEndpointTest {

    private static final String PATH = "/oauth2/introspect";
    private static final String JWT = "header.claims.signature";

    private static OAuthServer server;

    @BeforeAll
    static void start() {
        server = OAuthServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void knowOneTokenOfAServiceKey() {
        know(Fixtures.aServiceKey());
    }

    private static void know(LiveKey key) {
        server.introspectToken = query -> CompletableFuture.completedFuture(
                query.token().equals(JWT)
                        ? Optional.of(new IntrospectToken.Result(
                                Fixtures.aTokenOf(key, Scope.parseList("role.read workspace.read")),
                                key,
                                Scope.parseList("role.read")))
                        : Optional.empty());
    }

    // Lines 26 and 27.
    @Test
    void goodTokenOfAServiceKeyIsActive() {
        Answer answer = server.post(PATH)
                .basic(CLIENT_ID, CLIENT_SECRET)
                .form("token=" + JWT)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.body())
                .isEqualTo("{\"active\":true,\"scope\":\"role.read\",\"client_id\":\"" + CLIENT_ID
                        + "\",\"token_type\":\"Bearer\",\"exp\":1793530800,\"iat\":1793527200,\"sub\":\"" + CLIENT_ID
                        + "\",\"aud\":\"https://api.example.com\",\"iss\":\"https://keys.example.com/kw\",\"jti\":\""
                        + Fixtures.TOKEN_ID + "\",\"workspace_id\":\"" + Fixtures.WORKSPACE
                        + "\",\"key_type\":\"service\",\"role\":\"viewer\"}");
    }

    @Test
    void goodTokenOfAPrivateKeyNamesItsUser() {
        know(Fixtures.aPrivateKey());

        Answer answer =
                server.post(PATH).form("token=" + JWT + "&" + CREDENTIALS).send();

        assertThat(answer.json().path("key_type").asText()).isEqualTo("private");
        assertThat(answer.json().path("user_id").asText()).isEqualTo(Fixtures.USER);
    }

    // Line 28.
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "header.claims.other", "%00", "+"})
    void everyOtherTokenIsInactive(String token) {
        Answer answer =
                server.post(PATH).form("token=" + token + "&" + CREDENTIALS).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"active\":false}");
    }

    // Line 23.
    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token", "nonsense", ""})
    void hintIsIgnored(String hint) {
        Answer answer = server.post(PATH)
                .form("token=" + JWT + "&token_type_hint=" + hint + "&" + CREDENTIALS)
                .send();

        assertThat(answer.json().path("active").isBoolean()).isTrue();
        assertThat(answer.json().path("active").booleanValue()).isTrue();
    }

    @Test
    void missingTokenIsRefused() {
        Answer answer = server.post(PATH).form(CREDENTIALS + "&token=").send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
        assertThat(answer.json().path("error_description").asText()).contains("token");
    }

    // Line 47.
    @Test
    void tokenBeyond4096CharactersIsRefused() {
        Answer longest = server.post(PATH)
                .form("token=" + "x".repeat(4096) + "&" + CREDENTIALS)
                .send();
        Answer tooLong = server.post(PATH)
                .form("token=" + "x".repeat(4097) + "&" + CREDENTIALS)
                .send();

        assertThat(longest.body()).isEqualTo("{\"active\":false}");
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.error()).isEqualTo("invalid_request");
        assertThat(tooLong.json().path("error_description").asText()).contains("token");
    }

    // Lines 26 and 30: whichever way it failed to authenticate.
    @Test
    void callerThatFailsToAuthenticateIsChallenged() {
        server.introspectToken = query -> CompletableFuture.failedFuture(new TokenRefusal.InvalidClient());

        Answer anonymous = server.post(PATH).form("token=" + JWT).send();
        Answer byForm =
                server.post(PATH).form("token=" + JWT + "&" + CREDENTIALS).send();
        Answer byBasic = server.post(PATH)
                .basic(CLIENT_ID, CLIENT_SECRET)
                .form("token=" + JWT)
                .send();

        for (Answer answer : new Answer[] {anonymous, byForm, byBasic}) {
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.error()).isEqualTo("invalid_client");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"keywright\", charset=\"UTF-8\"");
        }
    }

    // Lines 8 and 20.
    @Test
    void tokenInTheQueryIsRefused() {
        Answer answer = server.post(PATH + "?token=" + JWT)
                .form("token=" + JWT + "&" + CREDENTIALS)
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
    }

    @Test
    void getIsRefused() {
        Answer answer = server.request(PATH).method("GET").send();

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.error()).isEqualTo("invalid_request");
    }

    @Test
    void unreachableStorageDoesNotPassForInactive() {
        server.introspectToken = query -> CompletableFuture.failedFuture(new StorageUnavailable("down", null));

        Answer answer =
                server.post(PATH).form("token=" + JWT + "&" + CREDENTIALS).send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("temporarily_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }
}
