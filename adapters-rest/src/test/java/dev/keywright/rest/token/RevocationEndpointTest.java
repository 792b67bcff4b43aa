package dev.keywright.rest.token;

import static dev.keywright.rest.token.Fixtures.CLIENT_ID;
import static dev.keywright.rest.token.Fixtures.CLIENT_SECRET;
import static dev.keywright.rest.token.Fixtures.CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.token.RevokeToken;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.rest.token.OAuthServer.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The revocation endpoint, by the lines of the OAuth checklist. */
class RevocationEndpointTest {

    private static final String PATH = "/oauth2/revoke";
    private static final String VALID = "token=header.claims.signature&" + CREDENTIALS;

    private static OAuthServer server;

    private final List<RevokeToken.Command> revoked = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void start() {
        server = OAuthServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void revokeTokens() {
        server.revokeToken = command -> {
            revoked.add(command);
            return CompletableFuture.completedFuture(null);
        };
    }

    // Lines 22 and 23, and the positive control of what follows.
    @ParameterizedTest
    @ValueSource(strings = {"", "&token_type_hint=", "&token_type_hint=refresh_token", "&token_type_hint=nonsense"})
    void revocationIsAnsweredWithNothing(String hint) {
        Answer answer = server.post(PATH).form(VALID + hint).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(revoked).singleElement().satisfies(command -> {
            assertThat(command.token()).isEqualTo("header.claims.signature");
            assertThat(command.credentials().clientId()).hasToString(CLIENT_ID);
            assertThat(command.origin().sourceIp()).isEqualTo(OAuthServer.PEER);
            assertThat(command.origin().requestId()).isNotEmpty().isEqualTo(answer.header("X-Request-Id"));
        });
    }

    // Line 21.
    @Test
    void tokenOfAnotherClientIsRefused() {
        server.revokeToken = command -> CompletableFuture.failedFuture(new TokenRefusal.NotYourToken());

        Answer answer = server.post(PATH).form(VALID).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("unauthorized_client");
    }

    // Line 25.
    @Test
    void storageFailureIsNotSuccess() {
        server.revokeToken = command -> CompletableFuture.failedFuture(new StorageUnavailable("down", null));

        Answer answer = server.post(PATH).form(VALID).send();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("temporarily_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void otherFailureIsNotSuccessEither() {
        server.revokeToken = command -> CompletableFuture.failedFuture(new IllegalStateException("canary"));

        Answer answer = server.post(PATH).form(VALID).send();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.error()).isEqualTo("server_error");
        assertThat(answer.body()).doesNotContain("canary");
    }

    // Line 13.
    @Test
    void clientThatFailsToAuthenticateIsRefused() {
        server.revokeToken = command -> CompletableFuture.failedFuture(new TokenRefusal.InvalidClient());

        Answer byForm = server.post(PATH).form(VALID).send();
        Answer byBasic = server.post(PATH)
                .basic(CLIENT_ID, CLIENT_SECRET)
                .form("token=x")
                .send();

        assertThat(byForm.status()).isEqualTo(400);
        assertThat(byForm.error()).isEqualTo("invalid_client");
        assertThat(byBasic.status()).isEqualTo(401);
        assertThat(byBasic.error()).isEqualTo("invalid_client");
        assertThat(byBasic.header("WWW-Authenticate")).startsWith("Basic ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&token="})
    void missingTokenIsRefused(String token) {
        Answer answer = server.post(PATH).form(CREDENTIALS + token).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
        assertThat(revoked).isEmpty();
    }

    // Lines 8 and 20.
    @Test
    void tokenInTheQueryIsRefused() {
        Answer answer = server.post(PATH + "?token=x").form(VALID).send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
        assertThat(revoked).isEmpty();
    }

    @Test
    void getIsRefused() {
        Answer answer = server.request(PATH).method("GET").send();

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.error()).isEqualTo("invalid_request");
    }
}
