package dev.keywright.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.access.Call;
import dev.keywright.application.access.Caller;
import dev.keywright.application.session.DescribeCaller;
import dev.keywright.application.token.AuthenticateBearer;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerAuthenticationTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static Answer me(String... authorizations) {
        var request = API.anonymous("/v1/me").GET();
        for (String authorization : authorizations) {
            request.header("Authorization", authorization);
        }
        return API.send(request);
    }

    private static List<Call> callsOfMe() {
        List<Call> calls = new ArrayList<>();
        API.stub(DescribeCaller.class, call -> {
            calls.add(call);
            return new DescribeCaller.Result(null, Samples.ADA, List.of());
        });
        return calls;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer good", "bearer good", "BEARER good", "Bearer   good"})
    void theSchemeIsTakenInAnyCase(String authorization) {
        List<Call> calls = callsOfMe();

        Answer answer = me(authorization);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(calls).extracting(Call::caller).containsExactly(Caller.user(Samples.ADA.id()));
    }

    @Test
    void theUseCaseLearnsWhereTheRequestCameFrom() {
        List<Call> calls = callsOfMe();

        Answer answer = me("Bearer good");

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.origin().sourceIp()).isEqualTo(ApiUnderTest.PEER);
            assertThat(call.origin().requestId()).isEqualTo(answer.header("X-Request-Id"));
        });
    }

    @Test
    void withoutCredentialsTheChallengeHasNoErrorCode() {
        Answer answer = me();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"keywright\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic Z29vZDpnb29k", "good", "Bearergood", "DPoP good", "Bearer\tgood"})
    void anotherSchemeCountsAsNoCredentials(String authorization) {
        Answer answer = me(authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"keywright\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer bad", "Bearer good bad", "Bearer good, Bearer good", "Bearer \"good\""})
    void aTokenThatIsNotGoodIsChallengedAsInvalid(String authorization) {
        Answer answer = me(authorization);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"keywright\", error=\"invalid_token\"");
    }

    @Test
    void twoAuthorizationHeadersAreRefused() {
        assertMalformed(me("Bearer good", "Bearer good"));
    }

    @Test
    void aSchemeWithoutATokenIsRefused() {
        assertMalformed(me("Bearer"));
    }

    @Test
    void aTokenOf4096CharactersIsLookedAtAndOneMoreIsNot() {
        assertThat(me("Bearer " + "a".repeat(4096)).status()).isEqualTo(401);
        assertMalformed(me("Bearer " + "a".repeat(4097)));
    }

    private static void assertMalformed(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.wrongFields()).containsExactly("Authorization");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"keywright\", error=\"invalid_request\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me?access_token=good", "/v1/workspaces?access_token=", "/v1/me?access%5Ftoken=x"})
    void aTokenInTheQueryIsRefusedEvenBesideAGoodOne(String path) {
        Answer answer = API.get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("access_token");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_request\"");
    }

    @Test
    void unavailableStorageIsNotTakenForABadToken() {
        API.stub(
                AuthenticateBearer.class,
                (token, from) -> CompletableFuture.failedFuture(new StorageUnavailable("down", null)));

        assertThat(me("Bearer good").status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/me",
        "DELETE,/v1/sessions/current",
        "GET,/v1/workspaces",
        "POST,/v1/workspaces",
        "GET,/v1/workspaces/x",
        "PATCH,/v1/workspaces/x",
        "POST,/v1/workspaces/x/deactivate",
        "POST,/v1/workspaces/x/reactivate",
        "GET,/v1/workspaces/x/roles",
        "GET,/v1/workspaces/x/members",
        "POST,/v1/workspaces/x/members",
        "PATCH,/v1/workspaces/x/members/y",
        "DELETE,/v1/workspaces/x/members/y",
        "GET,/v1/workspaces/x/api-keys",
        "POST,/v1/workspaces/x/api-keys",
        "GET,/v1/workspaces/x/api-keys/y",
        "PATCH,/v1/workspaces/x/api-keys/y",
        "DELETE,/v1/workspaces/x/api-keys/y",
        "GET,/v1/workspaces/x/audit-events",
    })
    void everyRouteOfTheManagementApiRefusesAnonymousCallers(String method, String path) {
        Answer answer = API.send(
                API.anonymous(path).method(method, java.net.http.HttpRequest.BodyPublishers.ofString("not even JSON")));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
    }
}
