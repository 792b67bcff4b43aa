package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which presented tokens the API and the introspection take, and how each other one is refused. */
class TokenTamperingTest {

    private static final String BASE64_URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final String INACTIVE = "{\"active\":false}";

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Key KEY = DEPLOYMENT.bootstrapKey();
    private static final Api API = DEPLOYMENT.api();
    private static final String TOKEN = API.token(KEY);

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void theTokenItselfIsTaken() {
        assertTaken(TOKEN, API);
    }

    @Test
    void aTokenCutOffAnywhereIsRefused() {
        List<String> taken = IntStream.range(1, TOKEN.length())
                .mapToObj(length -> TOKEN.substring(0, length))
                .filter(TokenTamperingTest::isTakenAnywhere)
                .toList();

        assertThat(taken).isEmpty();
    }

    @Test
    void aTokenWithoutItsBeginningIsRefused() {
        List<String> taken = IntStream.range(1, TOKEN.length())
                .filter(start -> start % 16 == 1 || TOKEN.charAt(start - 1) == '.')
                .mapToObj(TOKEN::substring)
                .filter(TokenTamperingTest::isTakenAnywhere)
                .toList();

        assertThat(taken).isEmpty();
    }

    @Test
    void aTokenWithOneCharacterChangedIsRefused() {
        List<Integer> taken = IntStream.range(0, TOKEN.length())
                .filter(position -> isTakenAnywhere(withNeighbourAt(position)))
                .boxed()
                .toList();

        assertThat(taken).as("positions").isEmpty();
    }

    /** The character whose last bit differs: at the end of a part, a lenient decoder would read the same octets. */
    private static String withNeighbourAt(int position) {
        char present = TOKEN.charAt(position);
        char other = present == '.' ? 'A' : BASE64_URL.charAt(BASE64_URL.indexOf(present) ^ 1);
        return TOKEN.substring(0, position) + other + TOKEN.substring(position + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "=", ".", ".A", "~", "%20"})
    void aTokenWithSomethingAddedIsRefused(String added) {
        assertThat(isTakenAnywhere(TOKEN + added)).isFalse();
    }

    @Test
    void partsOfTwoGoodTokensMakeNoThird() {
        String[] one = TOKEN.split("\\.");
        String[] other = API.token(KEY).split("\\.");

        assertThat(isTakenAnywhere(one[0] + "." + other[1] + "." + one[2])).isFalse();
        assertThat(isTakenAnywhere(one[0] + "." + one[1] + "." + other[2])).isFalse();
        assertTaken(String.join(".", other), API);
    }

    @Test
    void aTokenOfAnotherDeploymentIsRefusedThoughItsIssuerHasTheSameName() {
        try (Deployment other =
                Deployment.start(Map.of("KEYWRIGHT_ISSUER", API.address().toString()))) {
            String foreign = other.api().token(other.bootstrapKey());

            assertTaken(foreign, other.api(), other.bootstrapKey());
            assertRefused(foreign, API, KEY);
            assertRefused(TOKEN, other.api(), other.bootstrapKey());
        }
    }

    @Test
    void aTokenOfAnotherIssuerIsRefusedThoughTheSameKeysSignedIt() {
        Api elsewhere = DEPLOYMENT.startNode(Map.of("KEYWRIGHT_ISSUER", "https://elsewhere.example.com"));
        String foreign = elsewhere.token(KEY);

        assertTaken(foreign, elsewhere);
        assertRefused(foreign, API, KEY);
        assertRefused(TOKEN, elsewhere, KEY);
    }

    @Test
    void aTokenForAnotherAudienceIsRefusedThoughTheSameIssuerSignedIt() {
        Api elsewhere = DEPLOYMENT.startNode(Map.of("KEYWRIGHT_AUDIENCE", "https://elsewhere.example.com"));
        String foreign = elsewhere.token(KEY);

        assertTaken(foreign, elsewhere);
        assertRefused(foreign, API, KEY);
    }

    @Test
    void aTokenInTheQueryIsRefusedWhateverTheHeaderHolds() {
        for (String query : List.of("access_token=" + TOKEN, "x=1&access_token=" + TOKEN, "access%5Ftoken=" + TOKEN)) {
            assertInvalidRequest(me("?" + query));
            assertInvalidRequest(me("?" + query, "Bearer " + TOKEN));
        }
    }

    @Test
    void twoTokensAreRefusedEvenIfBothAreTheSame() {
        assertInvalidRequest(me("", "Bearer " + TOKEN, "Bearer " + TOKEN));
        assertInvalidRequest(me("", "Bearer " + TOKEN, "Bearer " + API.token(KEY)));
        assertInvalidRequest(me("", "Bearer " + TOKEN, "Basic eDp5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "BEARER", "bEaReR"})
    void theSchemeIsTakenInAnyCase(String scheme) {
        assertThat(me("", scheme + " " + TOKEN).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic eDp5", "Bearers abc", "Token abc"})
    void whoSendsNoBearerTokenIsChallengedWithoutAnErrorCode(String authorization) {
        Answer answer = authorization.isEmpty() ? me("") : me("", authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("/problems/unauthenticated");
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"keywright\"");
    }

    private static boolean isTakenAnywhere(String token) {
        Answer managed = API.get("/v1/me", token);
        Answer introspected = API.introspect(KEY, token);
        return !isRefusedAsInvalid(managed)
                || introspected.status() != 200
                || !introspected.body().equals(INACTIVE);
    }

    private static boolean isRefusedAsInvalid(Answer answer) {
        return answer.status() == 401
                && answer.header("WWW-Authenticate").equals("Bearer realm=\"keywright\", error=\"invalid_token\"");
    }

    private static void assertTaken(String token, Api node) {
        assertTaken(token, node, KEY);
    }

    private static void assertTaken(String token, Api node, Key caller) {
        assertThat(node.get("/v1/me", token).status()).isEqualTo(200);
        assertThat(node.introspect(caller, token)
                        .expect(200)
                        .json()
                        .path("active")
                        .booleanValue())
                .isTrue();
    }

    private static void assertRefused(String token, Api node, Key caller) {
        assertThat(isRefusedAsInvalid(node.get("/v1/me", token))).isTrue();
        assertThat(node.introspect(caller, token).expect(200).body()).isEqualTo(INACTIVE);
    }

    private static void assertInvalidRequest(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("/problems/invalid-request");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"keywright\", error=\"invalid_request\"");
        assertThat(answer.body()).doesNotContain(TOKEN);
    }

    private static Answer me(String query, String... authorizations) {
        HttpRequest.Builder request = HttpRequest.newBuilder(API.address().resolve("/v1/me" + query));
        for (String authorization : authorizations) {
            request.header("Authorization", authorization);
        }
        return Api.exchange(request.build());
    }
}
