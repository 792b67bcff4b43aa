package dev.keywright.rest.token;

import static dev.keywright.rest.token.Fixtures.CLIENT_ID;
import static dev.keywright.rest.token.Fixtures.CLIENT_SECRET;
import static dev.keywright.rest.token.Fixtures.CREDENTIALS;
import static dev.keywright.rest.token.Fixtures.GRANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.rest.token.OAuthServer.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How clients authenticate, at the token endpoint, by the lines of the OAuth checklist. */
class ClientAuthenticationTest {

    private static final String PATH = "/oauth2/token";
    private static final String CHALLENGE = "Basic realm=\"keywright\", charset=\"UTF-8\"";
    private static final String SESSION_TOKEN =
            Secret.of(SecretPrefix.SESSION, new byte[Secret.RANDOM_BYTES]).reveal();

    private static OAuthServer server;

    private final AtomicInteger asked = new AtomicInteger();

    @BeforeAll
    static void start() {
        server = OAuthServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void issueTokens() {
        server.issueToken = command -> {
            asked.incrementAndGet();
            assertThat(command.credentials().clientId()).hasToString(CLIENT_ID);
            assertThat(command.credentials().secret().reveal()).isEqualTo(CLIENT_SECRET);
            return Fixtures.issuing().issue(command);
        };
    }

    // Line 6.
    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "basic ", "BASIC ", "bAsIc  "})
    void schemeIsInAnyCase(String scheme) {
        Answer answer = server.post(PATH)
                .header("Authorization", scheme + base64(CLIENT_ID + ":" + CLIENT_SECRET))
                .form(GRANT)
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    // Line 7: both halves are form-decoded.
    @Test
    void bothHalvesOfBasicAreFormEncoded() {
        Answer answer = server.post(PATH)
                .basic(CLIENT_ID.replace("-", "%2D"), CLIENT_SECRET.replace("_", "%5f"))
                .form(GRANT)
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void clientIdIsInAnyCase() {
        Answer answer = server.post(PATH)
                .basic(CLIENT_ID.toUpperCase(Locale.ROOT), CLIENT_SECRET)
                .form(GRANT)
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    static List<String> malformedBasic() {
        String valid = base64(CLIENT_ID + ":" + CLIENT_SECRET);
        return List.of(
                "Basic",
                "Basic ",
                "Basic !" + valid,
                "Basic " + valid + "=",
                "Basic " + valid + " " + valid,
                "Basic " + unpadded(CLIENT_ID.replaceFirst("-", "%2D") + ":" + CLIENT_SECRET),
                "Basic " + base64(CLIENT_ID),
                "Basic " + base64(CLIENT_ID + ":"),
                "Basic " + base64(":" + CLIENT_SECRET),
                "Basic " + base64(CLIENT_ID + "%:" + CLIENT_SECRET),
                "Basic " + base64(CLIENT_ID + ":" + CLIENT_SECRET + "%2"),
                "Basic " + base64(CLIENT_ID + ":" + CLIENT_SECRET + "%ff"),
                "Basic " + base64(CLIENT_ID + ":" + CLIENT_SECRET + "+"),
                "Basic " + base64(CLIENT_ID + ":é" + CLIENT_SECRET),
                "Basic " + base64(CLIENT_ID + ":" + CLIENT_SECRET + ":more"),
                "Basic " + base64(CLIENT_ID + "::" + CLIENT_SECRET),
                "Basic " + base64(CLIENT_ID.substring(1) + ":" + CLIENT_SECRET),
                "Basic " + base64("1-1-1-1-1:" + CLIENT_SECRET),
                "Basic " + base64(CLIENT_ID + ":" + SESSION_TOKEN),
                "Basic " + base64(CLIENT_ID + ":" + CLIENT_SECRET.substring(1)),
                "Basic " + base64(CLIENT_ID + ":" + CLIENT_SECRET.replace("kws_", "kwp_")),
                "Bearer " + valid,
                "Digest " + valid);
    }

    // Lines 7, 13 and 51: what can't be right is refused without a look-up, and in the words of a wrong secret.
    @ParameterizedTest
    @MethodSource("malformedBasic")
    void malformedBasicLooksLikeAWrongSecret(String header) {
        Answer answer =
                server.post(PATH).header("Authorization", header).form(GRANT).send();

        assertThat(asked).hasValue(0);
        assertThatIsWrongSecret(answer, refusedByUseCase(true));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo(CHALLENGE);
    }

    static List<String> malformedFormCredentials() {
        return List.of(
                GRANT,
                GRANT + "&client_id=" + CLIENT_ID,
                GRANT + "&client_secret=" + CLIENT_SECRET,
                GRANT + "&client_id=" + CLIENT_ID + "&client_secret=wrong",
                GRANT + "&client_id=" + CLIENT_ID + "&client_secret=" + SESSION_TOKEN,
                GRANT + "&client_id=nobody&client_secret=" + CLIENT_SECRET,
                GRANT + "&client_id=" + CLIENT_ID.replace("-", "") + "&client_secret=" + CLIENT_SECRET,
                GRANT + "&client_id=+" + CLIENT_ID + "&client_secret=" + CLIENT_SECRET);
    }

    // Lines 6, 13 and 51.
    @ParameterizedTest
    @MethodSource("malformedFormCredentials")
    void malformedFormCredentialsLookLikeAWrongSecret(String form) {
        Answer answer = server.post(PATH).form(form).send();

        assertThat(asked).hasValue(0);
        assertThatIsWrongSecret(answer, refusedByUseCase(false));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void wellFormedFormCredentialsAreAccepted() {
        Answer answer = server.post(PATH).form(GRANT + "&" + CREDENTIALS).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(asked).hasValue(1);
    }

    // Line 5.
    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Bearer"})
    void twoWaysToAuthenticateAreRefused(String scheme) {
        Answer answer = server.post(PATH)
                .header("Authorization", scheme + " " + base64(CLIENT_ID + ":" + CLIENT_SECRET))
                .form(GRANT + "&" + CREDENTIALS)
                .send();

        assertThatIsInvalidRequest(answer);
    }

    @Test
    void twoAuthorizationHeadersAreRefused() {
        Answer answer = server.post(PATH)
                .basic(CLIENT_ID, CLIENT_SECRET)
                .basic(CLIENT_ID, CLIENT_SECRET)
                .form(GRANT)
                .send();

        assertThatIsInvalidRequest(answer);
    }

    // RFC 6749, section 3.2.1: client_id says who, and is no second way to authenticate.
    @ParameterizedTest
    @ValueSource(strings = {"&client_id=" + CLIENT_ID, "&client_id=" + CLIENT_ID + "&client_secret=", "&client_id="})
    void formMayRepeatTheClientIdOfBasic(String repeated) {
        Answer answer = server.post(PATH)
                .basic(CLIENT_ID, CLIENT_SECRET)
                .form(GRANT + repeated)
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void formMayNotNameAnotherClientThanBasic() {
        Answer answer = server.post(PATH)
                .basic(CLIENT_ID, CLIENT_SECRET)
                .form(GRANT + "&client_id=" + Fixtures.TOKEN_ID)
                .send();

        assertThatIsInvalidRequest(answer);
    }

    private void assertThatIsInvalidRequest(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("invalid_request");
        assertThat(asked).hasValue(0);
    }

    private static Answer refusedByUseCase(boolean byBasic) {
        server.issueToken = command -> CompletableFuture.failedFuture(new TokenRefusal.InvalidClient());
        return byBasic
                ? server.post(PATH).basic(CLIENT_ID, CLIENT_SECRET).form(GRANT).send()
                : server.post(PATH).form(GRANT + "&" + CREDENTIALS).send();
    }

    private static void assertThatIsWrongSecret(Answer answer, Answer wrongSecret) {
        assertThat(wrongSecret.error()).isEqualTo("invalid_client");
        assertThat(answer.status()).isEqualTo(wrongSecret.status());
        assertThat(answer.body()).isEqualTo(wrongSecret.body());
        assertThat(answer.comparableHeaders()).isEqualTo(wrongSecret.comparableHeaders());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unpadded(String text) {
        String encoded = base64(text);
        assertThat(encoded).endsWith("=");
        return encoded.replace("=", "");
    }
}
