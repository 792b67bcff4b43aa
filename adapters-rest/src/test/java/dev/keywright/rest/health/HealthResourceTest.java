package dev.keywright.rest.health;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    @Test
    void aServerThatAnswersLives() {
        API.ready(false);

        Answer answer = API.send(API.anonymous("/health/live"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(json("{\"status\":\"live\"}"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void aServerThatCanWorkIsReady() {
        Answer answer = API.send(API.anonymous("/health/ready"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(json("{\"status\":\"ready\"}"));
    }

    @Test
    void aServerThatCannotWorkIsUnavailable() {
        API.ready(false);

        Answer answer = API.send(API.anonymous("/health/ready"));

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json()).isEqualTo(json("{\"status\":\"unavailable\"}"));
    }
}
