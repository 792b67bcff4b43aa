package dev.keywright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TokenSourceTest {
    private static final String UNAVAILABLE =
            "{\"error\":\"temporarily_unavailable\",\"error_description\":\"Later.\"}";

    private final FakeKeywright server = new FakeKeywright();
    private final TokenSource tokens = server.client().ofKey("the-client", "s:e c+r");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tokenIsAskedForByTheClientCredentialsGrantWithBothHalvesEncoded() throws Exception {
        server.grants("t1");

        AccessToken token = tokens.token();

        assertThat(token.value()).isEqualTo("t1");
        assertThat(token.scopes()).containsExactlyInAnyOrder("a", "b");
        assertThat(token.expiresAt()).isEqualTo(server.instant().plusSeconds(3600));
        assertThat(token.toString()).doesNotContain("t1");
        // the-client:s%3Ae+c%2Br
        assertThat(server.asked())
                .containsExactly(new FakeKeywright.Asked(
                        "/oauth2/token", "Basic dGhlLWNsaWVudDpzJTNBZStjJTJCcg==", "grant_type=client_credentials"));
    }

    @Test
    void tokenIsKeptUntilAMinuteBeforeItsEnd() throws Exception {
        server.grants("t1").grants("t2");
        AccessToken first = tokens.token();

        server.passes(Duration.ofSeconds(3539));
        assertThat(tokens.token()).isSameAs(first);

        server.passes(Duration.ofSeconds(1));
        assertThat(tokens.token().value()).isEqualTo("t2");
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void shortTokenIsKeptForHalfItsLife() throws Exception {
        server.answers(200, "{\"access_token\":\"t1\",\"token_type\":\"bearer\",\"expires_in\":10}")
                .grants("t2");
        tokens.token();

        server.passes(Duration.ofSeconds(4));
        assertThat(tokens.token().value()).isEqualTo("t1");
        server.passes(Duration.ofSeconds(1));
        assertThat(tokens.token().value()).isEqualTo("t2");
    }

    @Test
    void howeverManyAskAtOnceItIsFetchedOnce() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        server.beforeAnswer(() -> await(answer));
        server.grants("t1");

        List<CompletableFuture<AccessToken>> all =
                Stream.generate(tokens::tokenAsync).limit(50).toList();
        answer.countDown();

        assertThat(all)
                .extracting(CompletableFuture::join)
                .extracting(AccessToken::value)
                .containsOnly("t1");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void oneThatGivesUpDoesNotDisturbTheOthers() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        server.beforeAnswer(() -> await(answer));
        server.grants("t1");
        CompletableFuture<AccessToken> first = tokens.tokenAsync();
        CompletableFuture<AccessToken> second = tokens.tokenAsync();

        first.cancel(true);
        answer.countDown();

        assertThat(second.get().value()).isEqualTo("t1");
    }

    @Test
    void failureIsEverybodysWhoWaitedAndTheNextAsksAnew() throws Exception {
        server.answers(401, "{\"error\":\"invalid_client\",\"error_description\":\"Client authentication failed.\"}")
                .grants("t1");

        assertThatThrownBy(tokens::token)
                .isInstanceOfSatisfying(
                        TokenRefused.class, e -> assertThat(e.status()).isEqualTo(401))
                .hasMessageStartingWith("Client authentication failed.");
        assertThat(tokens.token().value()).isEqualTo("t1");
    }

    @Test
    void serverThatCanNotAnswerIsAskedAgainAfterThePauseItNames() throws Exception {
        server.answers(503, Map.of("Retry-After", "7"), UNAVAILABLE)
                .answers(429, Map.of("Retry-After", "2"), UNAVAILABLE)
                .grants("t1");

        assertThat(tokens.token().value()).isEqualTo("t1");
        assertThat(server.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    }

    @Test
    void pausesGrowAndPatienceEnds() {
        for (int i = 0; i < 100; i++) {
            server.answers(503, UNAVAILABLE);
        }

        assertThatThrownBy(tokens::token).isInstanceOf(TokenUnavailable.class).hasMessage("Later.");
        assertThat(server.pauses().subList(0, 5)).isSorted();
        assertThat(server.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    @Test
    void pauseLongerThanThePatienceIsNotWaitedFor() {
        server.answers(503, Map.of("Retry-After", "31"), UNAVAILABLE);

        assertThatThrownBy(tokens::token).isInstanceOf(TokenUnavailable.class);
        assertThat(server.pauses()).isEmpty();
    }

    @Test
    void refusalIsNotRepeated() {
        server.answers(400, Map.of("X-Request-Id", "r1"), "{\"error\":\"invalid_scope\"}");

        assertThatThrownBy(tokens::token).isInstanceOf(TokenRefused.class).hasMessage("invalid_scope (request r1)");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whileTheServerIsAwayTheOldTokenIsGivenUntilItEnds() throws Exception {
        server.grants("t1");
        AccessToken old = tokens.token();
        URI gone = server.address();
        server.passes(Duration.ofSeconds(3550));
        server.close();

        assertThat(tokens.token()).isSameAs(old);

        server.passes(Duration.ofSeconds(60));
        assertThatThrownBy(tokens::token)
                .isInstanceOf(TokenUnavailable.class)
                .hasMessageContaining(gone + " can't be reached");
    }

    @Test
    void oldTokenIsNoAnswerToARefusal() throws Exception {
        server.grants("t1").answers(401, "{\"error\":\"invalid_client\"}");
        tokens.token();
        server.passes(Duration.ofSeconds(3550));

        assertThatThrownBy(tokens::token).isInstanceOf(TokenRefused.class);
    }

    @Test
    void requestThatIsRefusedIsSentOnceMoreWithANewToken() throws Exception {
        server.grants("t1").answers(401, "").grants("t2").answers(200, "done");

        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(server.address().resolve("/thing"))
                        .header("authorization", "left over")
                        .build());

        assertThat(answer.body()).isEqualTo("done");
        assertThat(server.asked())
                .extracting(FakeKeywright.Asked::authorization)
                .element(3)
                .isEqualTo("Bearer t2");
        assertThat(server.asked())
                .extracting(FakeKeywright.Asked::path)
                .containsExactly("/oauth2/token", "/thing", "/oauth2/token", "/thing");
    }

    @Test
    void requestThatIsRefusedAgainIsLeftAtThat() throws Exception {
        server.grants("t1").answers(401, "").grants("t2").answers(401, "no");

        assertThat(send(HttpRequest.newBuilder(server.address()).build()).body())
                .isEqualTo("no");
    }

    @Test
    void tokenThatWasReplacedAlreadyCanNotBeDiscarded() throws Exception {
        server.grants("t1").grants("t2");
        AccessToken first = tokens.token();
        tokens.discard(first);
        AccessToken second = tokens.token();

        tokens.discard(first);

        assertThat(tokens.token()).isSameAs(second);
    }

    @Test
    void integrationsTokenIsAskedForWithTheStepsOwn() throws Exception {
        server.grants("own").grants("theirs");
        UUID workspace = UUID.randomUUID();
        UUID integration = UUID.randomUUID();

        TokenSource theirs = server.client().ofIntegration(tokens, workspace, integration);

        assertThat(theirs.token().value()).isEqualTo("theirs");
        assertThat(server.asked())
                .element(1)
                .isEqualTo(new FakeKeywright.Asked(
                        "/v1/workspaces/" + workspace + "/integrations/" + integration + "/token", "Bearer own", "{}"));
    }

    @Test
    void integrationIsAskedOnceMoreWhenTheStepsTokenWasRevoked() throws Exception {
        server.grants("own1")
                .answers(401, "{\"detail\":\"Revoked.\"}")
                .grants("own2")
                .grants("theirs");

        TokenSource theirs = server.client().ofIntegration(tokens, UUID.randomUUID(), UUID.randomUUID());

        assertThat(theirs.token().value()).isEqualTo("theirs");
    }

    @Test
    void reasonWhyAnIntegrationIsRefusedIsTold() {
        server.grants("own").answers(403, "{\"type\":\"/problems/share-ended\",\"detail\":\"The share has ended.\"}");
        TokenSource theirs = server.client().ofIntegration(tokens, UUID.randomUUID(), UUID.randomUUID());

        TokenRefused refused = catchThrowableOfType(TokenRefused.class, theirs::token);

        assertThat(refused).hasMessage("The share has ended.");
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void secretInAFileIsReadAnewForEveryFetch(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("secret"), "one\n");
        TokenSource source = server.client()
                .ofKey(KeyCredentials.fromEnvironment(
                        Map.of("KEYWRIGHT_CLIENT_ID", "c", "KEYWRIGHT_CLIENT_SECRET_FILE", file.toString())));
        server.grants("t1").grants("t2");

        source.discard(source.token());
        Files.writeString(file, "two\n");
        source.token();

        assertThat(server.asked())
                .extracting(FakeKeywright.Asked::authorization)
                .containsExactly("Basic YzpvbmU=", "Basic Yzp0d28=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys.example.com", "ftp://keys.example.com", "https://keys.example.com?a=b", "https:///x"})
    void addressThatCanNotBeAServersIsRefused(String address) {
        assertThatThrownBy(() -> KeywrightClient.at(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfOfTheVariablesIsRefused() {
        assertThatThrownBy(() -> KeyCredentials.fromEnvironment(Map.of("KEYWRIGHT_CLIENT_ID", "c")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KEYWRIGHT_CLIENT_SECRET_FILE");
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return tokens.send(HttpClient.newHttpClient(), request, BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
