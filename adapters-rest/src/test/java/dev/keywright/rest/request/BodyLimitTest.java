package dev.keywright.rest.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.session.SignIn;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BodyLimitTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final String SIGN_IN = "{\"email\":\"ada@example.com\",\"password\":\"correct horse\"}";

    /** The same bytes with their length declared, and in chunks. */
    private static List<BodyPublisher> bothWays(byte[] body) {
        return List.of(
                BodyPublishers.ofByteArray(body), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private static byte[] paddedTo(int length) {
        return (SIGN_IN + " ".repeat(length - SIGN_IN.length())).getBytes(StandardCharsets.US_ASCII);
    }

    static List<BodyPublisher> aBodyOverTheLimitIsRefused() {
        return bothWays(paddedTo(BodyLimit.MAX_BYTES + 1));
    }

    @ParameterizedTest
    @MethodSource
    void aBodyOverTheLimitIsRefused(BodyPublisher body) {
        Answer answer = signIn(body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("content-too-large");
        assertThat(answer.wrongFields()).containsExactly("body");
    }

    static List<BodyPublisher> aBodyOfExactlyTheLimitIsRead() {
        return bothWays(paddedTo(BodyLimit.MAX_BYTES));
    }

    @ParameterizedTest
    @MethodSource
    void aBodyOfExactlyTheLimitIsRead(BodyPublisher body) {
        API.stub(SignIn.class, command -> {
            throw new AccessRefusal.SignInFailed();
        });

        assertThat(signIn(body).status()).isEqualTo(401);
    }

    @Test
    void aLengthThatNoNumberHoldsIsRefused() {
        String answer = API.sendRaw("POST /v1/sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: 4294967297\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 413 ");
    }

    private static Answer signIn(BodyPublisher body) {
        return API.send(API.anonymous("/v1/sessions")
                .header("Content-Type", "application/json")
                .POST(body));
    }
}
