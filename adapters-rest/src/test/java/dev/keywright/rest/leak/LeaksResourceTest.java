package dev.keywright.rest.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.leak.ReportLeak;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeaksResourceTest {

    private static final String SECRET =
            Secret.of(SecretPrefix.SERVICE_KEY, new byte[Secret.RANDOM_BYTES]).reveal();

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private final List<ReportLeak.Command> reports = new ArrayList<>();

    @BeforeEach
    void takeReports() {
        API.stub(ReportLeak.class, reports::add);
    }

    private static Answer report(String body) {
        return API.send(API.anonymous("/v1/leaks")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void anyoneReportsASecret() {
        Answer answer = report("{\"secret\":\"" + SECRET + "\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text()).isEmpty();
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.secret().reveal()).isEqualTo(SECRET);
            assertThat(report.origin().sourceIp()).isEqualTo(ApiUnderTest.PEER);
        });
    }

    @Test
    void clientIdAndWhiteSpaceMakeNoDifference() {
        assertThat(report("{\"secret\":\"  " + SECRET + "\\n\",\"client_id\":\"whatever\"}")
                        .status())
                .isEqualTo(202);
        assertThat(reports).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kws_", "hunter2", "kws_0000000000000000000000000000000000000000000000000"})
    void whatCannotBeASecretIsAnsweredAlike(String text) {
        Answer answer = report("{\"secret\":\"" + text + "\"}");

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text()).isEmpty();
        assertThat(reports).isEmpty();
    }

    @Test
    void reportWithoutASecretIsNone() {
        Answer answer = report("{\"client_id\":\"x\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("secret");
    }
}
