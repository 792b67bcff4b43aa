package dev.keywright.rest.problem;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.apikey.GetApiKey;
import dev.keywright.application.session.DescribeCaller;
import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.RoleRefusal;
import dev.keywright.domain.role.Scope;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.LogCapture;
import dev.keywright.rest.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final String KEY_PATH = Samples.ACME_PATH + "/api-keys/" + Samples.KEY;

    @ParameterizedTest
    @MethodSource
    void refusalsAreAnsweredByTheTable(Refusal refusal, int status, String slug) {
        API.stub(GetApiKey.class, query -> {
            throw refusal;
        });

        Answer answer = API.get(KEY_PATH);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(slug);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).contains(refusal.getMessage());
        assertThat(answer.json().path("request_id").asText()).isEqualTo(answer.header("X-Request-Id"));
    }

    static List<Arguments> refusalsAreAnsweredByTheTable() {
        return List.of(
                Arguments.of(new AccessRefusal.OwnerRoleRequired(new RoleName("viewer")), 403, "owner-role-required"),
                Arguments.of(new AccessRefusal.WrongWorkspace(), 403, "wrong-workspace"),
                Arguments.of(new AccessRefusal.UserRequired(), 403, "user-required"),
                Arguments.of(new AccessRefusal.InvalidBearer(), 401, "unauthenticated"),
                Arguments.of(new ApiKeyRefusal.NameTaken(new Name("ci")), 409, "name-taken"),
                Arguments.of(new ApiKeyRefusal.ApiKeyNotFound(), 404, "not-found"),
                Arguments.of(new MemberRefusal.LastOwner(), 409, "last-owner"),
                Arguments.of(new MemberRefusal.AlreadyMember(new EmailAddress("a@example.com")), 409, "already-member"),
                Arguments.of(new RoleRefusal.UnknownRole(new RoleName("boss")), 400, "invalid-request"));
    }

    @Test
    void aRefusalThatBlamesAFieldNamesIt() {
        API.stub(GetApiKey.class, query -> {
            throw new ApiKeyRefusal.ExpiryOutOfRange("must be in the future");
        });

        Answer answer = API.get(KEY_PATH);

        assertThat(answer.json().path("errors"))
                .isEqualTo(json("[{\"field\":\"expires_at\",\"detail\":\"must be in the future\"}]"));
    }

    @Test
    void aMissingScopeIsNamedInTheChallenge() {
        API.stub(GetApiKey.class, query -> {
            throw new AccessRefusal.InsufficientScope(new TreeSet<>(List.of(Scope.APIKEY_READ, Scope.AUDIT_READ)));
        });

        Answer answer = API.get(KEY_PATH);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("insufficient-scope");
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo(
                        "Bearer realm=\"keywright\", error=\"insufficient_scope\", scope=\"apikey.read audit.read\"");
    }

    @Test
    void unavailableStorageIsA503EvenWhereAFutureWrapsIt() {
        API.stub(GetApiKey.class, query -> {
            throw new CompletionException(new StorageUnavailable("jdbc:postgresql://db.internal/keys is down", null));
        });

        Answer answer = API.get(KEY_PATH);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.text()).doesNotContain("db.internal");
    }

    @Test
    void anUnexpectedFailureIsABare500AndItsStackIsLoggedOnceWithTheRequestId() {
        API.stub(DescribeCaller.class, call -> {
            throw new IllegalStateException("SELECT hash FROM secrets");
        });

        try (LogCapture logs = new LogCapture()) {
            Answer answer = API.get("/v1/me");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.problem()).isEqualTo("internal-error");
            assertThat(answer.text()).doesNotContain("SELECT", "IllegalState", "dev.keywright", "\tat ");
            assertThat(logs.events()).singleElement().satisfies(event -> {
                assertThat(event.getThrowableProxy().getMessage()).isEqualTo("SELECT hash FROM secrets");
                assertThat(event.getMDCPropertyMap()).containsEntry("request_id", answer.header("X-Request-Id"));
            });
        }
    }

    @Test
    void anUnknownPathIsNotFound() {
        Answer answer = API.get("/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().path("request_id").asText()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void aMethodThatIsNotThereIsRefusedWithThoseThatAre() {
        Answer answer = API.send(API.request("/v1/workspaces").PUT(BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET", "POST");
    }

    @Test
    void optionsTellsTheMethodsAndNothingElse() {
        Answer answer = API.send(API.anonymous("/v1/workspaces").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).contains("GET", "POST");
        assertThat(answer.text()).doesNotContain("<", "dev.keywright");
    }

    @Test
    void headAnswersAsGetDoesWithoutABody() {
        Answer answer = API.send(API.anonymous("/health/live").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEmpty();
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
    }

    @Test
    void anAnswerThatCannotBeHadInThatFormIsNotAcceptable() {
        Answer answer = API.send(API.request("/v1/me").header("Accept", "text/html"));

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void aHeaderThatTheRuntimeCannotReadIsRefusedAsAProblemToo() {
        Answer answer = API.send(API.request(Samples.ACME_PATH + "/members")
                .header("Content-Type", "nonsense/")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.json().path("request_id").asText()).isEqualTo(answer.header("X-Request-Id"));
    }
}
