package dev.keywright.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.keywright.application.session.SignIn;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.rest.ApiUnderTest.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** A secret that is in a request is neither in the answer that refuses it nor in a log. */
class CanaryTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final String CANARY = Samples.secret(SecretPrefix.SESSION).reveal();

    static List<String> noRefusalRepeatsASecretFromItsBody() {
        return List.of(
                "{\"email\":\"ada@example.com\",\"password\":\"" + CANARY + "\"}",
                "{\"email\":\"" + CANARY + "\",\"password\":\"" + CANARY + "\"}",
                "{\"email\":\"ada@example.com\",\"password\":[\"" + CANARY + "\"]}",
                "{\"email\":\"ada@example.com\",\"password\":{\"value\":\"" + CANARY + "\"}}",
                "{\"email\":\"ada@example.com\",\"password\":\"" + CANARY.repeat(10) + "\"}",
                "{\"email\":\"ada@example.com\",\"pass\":\"" + CANARY + "\"}",
                "{\"password\":\"" + CANARY + "\",\"password\":\"" + CANARY + "\"}",
                "{\"password\":" + CANARY + "}",
                "{\"password\":\"" + CANARY + "\n\"}",
                "{\"password\":\"" + CANARY,
                "\"" + CANARY + "\"",
                CANARY);
    }

    @ParameterizedTest
    @MethodSource
    void noRefusalRepeatsASecretFromItsBody(String body) {
        API.stub(SignIn.class, command -> {
            throw new AccessRefusal.SignInFailed();
        });

        try (LogCapture logs = new LogCapture()) {
            Answer answer = API.post("/v1/sessions", body);

            assertThat(answer.status()).isIn(400, 401);
            assertThat(answer.text()).doesNotContain(CANARY);
            assertThat(answer.headers().map().toString()).doesNotContain(CANARY);
            assertNothingLogged(logs);
        }
    }

    @Test
    void noRefusalRepeatsATokenFromItsHeadersOrQuery() {
        try (LogCapture logs = new LogCapture()) {
            List<Answer> answers = List.of(
                    API.send(API.anonymous("/v1/me").header("Authorization", "Bearer " + CANARY)),
                    API.send(API.anonymous("/v1/me").header("Authorization", CANARY)),
                    API.send(API.anonymous("/v1/me").header("Authorization", "Bearer " + CANARY.repeat(100))),
                    API.get("/v1/me?access_token=" + CANARY),
                    API.get("/v1/workspaces?limit=" + CANARY + "&cursor=" + CANARY),
                    API.get(Samples.ACME_PATH + "/api-keys/" + CANARY),
                    API.get("/v1/workspaces/" + CANARY),
                    API.send(API.request("/v1/workspaces")
                            .header("Content-Type", "text/" + CANARY)
                            .POST(BodyPublishers.ofString(CANARY))));

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.status()).isBetween(400, 499);
                assertThat(answer.text()).doesNotContain(CANARY);
                assertThat(answer.headers().map().toString()).doesNotContain(CANARY);
            });
            assertNothingLogged(logs);
        }
    }

    @Test
    void aSecretThatIsLoggedWouldBeSeen() {
        try (LogCapture logs = new LogCapture()) {
            LoggerFactory.getLogger("dev.keywright.rest.canary").debug("token {}", CANARY);

            assertThat(logs.events()).singleElement().satisfies(event -> {
                assertThat(event.getLevel()).isEqualTo(Level.DEBUG);
                assertThat(event.getFormattedMessage()).contains(CANARY);
            });
        }
    }

    private static void assertNothingLogged(LogCapture logs) {
        assertThat(logs.events())
                .allSatisfy(event -> assertThat(event.getFormattedMessage()).doesNotContain(CANARY));
    }
}
