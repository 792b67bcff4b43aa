package dev.keywright.rest.token;

import static dev.keywright.rest.token.Fixtures.CLIENT_ID;
import static dev.keywright.rest.token.Fixtures.CLIENT_SECRET;
import static dev.keywright.rest.token.Fixtures.CREDENTIALS;
import static dev.keywright.rest.token.Fixtures.GRANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.token.IssueToken;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.token.TokenRefusal;
import dev.keywright.rest.LogCapture;
import dev.keywright.rest.token.OAuthServer.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token endpoint, by the lines of the OAuth checklist. */
class TokenEndpointTest {

    private static final String PATH = "/oauth2/token";
    private static final String VALID = GRANT + "&" + CREDENTIALS;

    private static OAuthServer server;

    private final List<IssueToken.Command> issued = Collections.synchronizedList(new ArrayList<>());

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
            issued.add(command);
            return Fixtures.issuing().issue(command);
        };
    }

    // Line 1.
    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "FOO"})
    void methodsOtherThanPostAreRefused(String method) {
        Answer answer = server.post(PATH).method(method).form(VALID).send();

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("POST");
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertThatNothingIsStored(answer);
        assertThat(issued).isEmpty();
        if (!method.equals("HEAD")) {
            assertThat(answer.error()).isEqualTo("invalid_request");
        }
    }

    // Lines 1, 2, 4, 6, 9, 10, 11, 12: the positive control of every refusal below.
    @ParameterizedTest
    @ValueSource(strings = {PATH, "/v1/auth/token", PATH + "?lang=en"})
    void tokenIsIssuedWithExactlyTheseMembers(String path) {
        Answer answer =
                server.post(path).form(VALID + "&resource=ignored&scope=").send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"access_token\":\"header.claims.signature\",\"token_type\":\"Bearer\","
                        + "\"expires_in\":3600,\"scope\":\"role.read workspace.read\"}");
        assertThatNothingIsStored(answer);
        assertThat(issued).singleElement().satisfies(command -> {
            assertThat(command.credentials().clientId()).hasToString(CLIENT_ID);
            assertThat(command.credentials().secret().reveal()).isEqualTo(CLIENT_SECRET);
            assertThat(command.scopes()).isEmpty();
        });
    }

    static List<String> repeatedParameters() {
        return List.of(
                VALID + "&" + GRANT,
                VALID + "&scope=a&scope=a",
                VALID + "&scope=&scope=role.read",
                VALID + "&x=1&x=2",
                VALID + "&scope=a&s%63ope=b",
                VALID + "&client_id=" + CLIENT_ID);
    }

    // Line 3, also where the repeated parameter is unknown or empty.
    @ParameterizedTest
    @MethodSource("repeatedParameters")
    void repeatedParameterIsRefused(String form) {
        assertThatIsRefused(server.post(PATH).form(form).send(), 400, "invalid_request");
    }

    static List<Arguments> emptyValues() {
        return List.of(
                arguments("grant_type=&" + CREDENTIALS, "invalid_request"),
                arguments("grant_type&" + CREDENTIALS, "invalid_request"),
                arguments(CREDENTIALS, "invalid_request"),
                arguments(GRANT + "&client_id=" + CLIENT_ID + "&client_secret=", "invalid_client"),
                arguments(GRANT + "&client_id=&client_secret=" + CLIENT_SECRET, "invalid_client"));
    }

    // Line 4.
    @ParameterizedTest
    @MethodSource("emptyValues")
    void emptyValueIsAsIfTheParameterWereMissing(String form, String error) {
        assertThatIsRefused(server.post(PATH).form(form).send(), 400, error);
    }

    @Test
    void formIsUrlencoded() {
        Answer answer = server.post(PATH)
                .form("&&grant%5Ftype=client%5fcredentials&" + CREDENTIALS + "&scope=role.read+workspace%2Eread&")
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(issued)
                .singleElement()
                .satisfies(
                        command -> assertThat(command.scopes()).isEqualTo(Scope.parseList("role.read workspace.read")));
    }

    static List<String> malformedForms() {
        return List.of("&x=%", "&x=%4", "&x=%zz", "&x=%4g", "&%=1", "&x=%ff", "&x=%c3", "&x=%ed%a0%80", "&x=\u00ff");
    }

    @ParameterizedTest
    @MethodSource("malformedForms")
    void malformedFormIsRefused(String part) {
        assertThatIsRefused(server.post(PATH).form(VALID + part).send(), 400, "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OAuthServer.FORM + ";charset=UTF-8",
                OAuthServer.FORM + "; charset=\"utf-8\"",
                "Application/X-WWW-Form-Urlencoded"
            })
    void formMayNameItsCharset(String contentType) {
        Answer answer = server.request(PATH)
                .header("Content-Type", contentType)
                .form(VALID)
                .send();

        assertThat(answer.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/*",
                "multipart/form-data; boundary=x",
                OAuthServer.FORM + ";charset=iso-8859-1",
                "nonsense",
                "a/b/c"
            })
    void contentTypeOtherThanTheFormsIsRefused(String contentType) {
        Answer answer = server.request(PATH)
                .header("Content-Type", contentType)
                .form(VALID)
                .send();

        assertThatIsRefused(answer, 400, "invalid_request");
    }

    @Test
    void missingOrRepeatedContentTypeIsRefused() {
        Answer missing = server.request(PATH).form(VALID).send();
        Answer repeated = server.post(PATH)
                .header("Content-Type", "text/plain")
                .form(VALID)
                .send();

        assertThatIsRefused(missing, 400, "invalid_request");
        assertThatIsRefused(repeated, 400, "invalid_request");
    }

    // Line 47.
    @Test
    void formBeyond64KibibytesIsRefused() {
        String longest = VALID + "&x=" + "y".repeat(64 * 1024 - VALID.length() - 3);

        Answer accepted = server.post(PATH).form(longest).send();
        Answer acceptedInChunks = server.post(PATH).chunkedForm(longest).send();

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(acceptedInChunks.status()).isEqualTo(200);
        issued.clear();
        assertThatIsRefused(server.post(PATH).form(longest + "y").send(), 413, "invalid_request");
        assertThatIsRefused(server.post(PATH).chunkedForm(longest + "y").send(), 413, "invalid_request");
    }

    // Line 8.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id=" + CLIENT_ID,
                "client_secret=x",
                "CLIENT_SECRET=x",
                "client%5Fsecret=x",
                "c%6Cient_secret",
                "a=b&access_token=x",
                "token=x",
                "client_assertion=x",
                "password=x"
            })
    void credentialsInTheQueryAreRefused(String query) {
        Answer answer = server.post(PATH + "?" + query).form(VALID).send();

        assertThatIsRefused(answer, 400, "invalid_request");
    }

    // Line 11.
    @Test
    void requestedScopesAreAskedForAndReturned() {
        Answer answer = server.post(PATH).form(VALID + "&scope=role.read").send();

        assertThat(issued)
                .singleElement()
                .satisfies(command -> assertThat(command.scopes()).containsExactly(Scope.ROLE_READ));
        assertThat(answer.json().path("scope").asText()).isEqualTo("role.read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "%22", "a%5Cb", "role.read%00", "%C3%A9", "role.read%0Aworkspace.read"})
    void malformedScopeIsRefused(String scope) {
        assertThatIsRefused(server.post(PATH).form(VALID + "&scope=" + scope).send(), 400, "invalid_scope");
    }

    // Lines 11 and 14.
    @Test
    void scopeBeyondTheRoleIsRefused() {
        server.issueToken = command ->
                CompletableFuture.failedFuture(new TokenRefusal.InvalidScope(List.of(Scope.WORKSPACE_WRITE)));

        Answer answer = server.post(PATH).form(VALID + "&scope=workspace.write").send();

        assertThatIsRefused(answer, 400, "invalid_scope");
        assertThat(answer.json().path("error_description").asText()).contains("workspace.write");
    }

    // Line 13.
    @ParameterizedTest
    @ValueSource(strings = {"password", "authorization_code", "refresh_token", "Client_Credentials"})
    void otherGrantTypeIsUnsupported(String grantType) {
        Answer answer = server.post(PATH)
                .form("grant_type=" + grantType + "&" + CREDENTIALS)
                .send();

        assertThatIsRefused(answer, 400, "unsupported_grant_type");
    }

    @Test
    void whatTheClientAcceptsChangesNothing() {
        Answer answer =
                server.post(PATH).header("Accept", "text/html").form(VALID).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void unreachableStorageIsTemporary() {
        server.issueToken =
                command -> CompletableFuture.failedFuture(new StorageUnavailable("pool of db.internal is empty", null));

        Answer answer = server.post(PATH).form(VALID).send();

        assertThatIsRefused(answer, 503, "temporarily_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.body()).doesNotContain("db.internal");
    }

    // Line 57.
    @Test
    void failureTellsNothingAndIsLoggedOnce() {
        for (IssueToken failing : List.<IssueToken>of(
                command -> CompletableFuture.failedFuture(new IllegalStateException("canary")), command -> {
                    throw new IllegalStateException("canary");
                })) {
            server.issueToken = failing;

            try (LogCapture log = new LogCapture()) {
                Answer answer = server.post(PATH + "?x=in-query").form(VALID).send();

                assertThatIsRefused(answer, 500, "server_error");
                assertThat(answer.body()).doesNotContain("canary");
                assertThat(log.events())
                        .filteredOn(event -> event.getLevel() == Level.ERROR)
                        .singleElement()
                        .extracting(TokenEndpointTest::text)
                        .asString()
                        .contains(answer.header("X-Request-Id"), "canary", "\tat ");
                assertThat(log.events())
                        .extracting(TokenEndpointTest::text)
                        .noneMatch(text -> text.contains("in-query") || text.contains(CLIENT_SECRET));
            }
        }
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    @Test
    void pendingUseCaseHoldsNoThreadOfTheServer() throws Exception {
        CompletableFuture<IssueToken.Result> pending = new CompletableFuture<>();
        CompletableFuture<IssueToken.Command> asked = new CompletableFuture<>();
        server.issueToken = command -> {
            asked.complete(command);
            return pending;
        };
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(
                () -> server.post(PATH).form(VALID).send());

        IssueToken.Command command = asked.get(10, TimeUnit.SECONDS);
        Fixtures.issuing().issue(command).thenAccept(pending::complete);

        assertThat(answer.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
    }

    private void assertThatIsRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().size()).isEqualTo(2);
        // Line 14.
        assertThat(answer.json().path("error_description").asText()).matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
        assertThatNothingIsStored(answer);
        assertThat(issued).isEmpty();
    }

    // Line 12.
    private static void assertThatNothingIsStored(Answer answer) {
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Pragma")).isEqualTo("no-cache");
    }
}
