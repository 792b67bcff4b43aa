package dev.keywright.rest.session;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.access.Call;
import dev.keywright.application.session.SignIn;
import dev.keywright.application.session.SignOut;
import dev.keywright.domain.access.AccessRefusal;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionsResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    @Test
    void signingInGivesASessionToken() {
        Secret token = Samples.secret(SecretPrefix.SESSION);
        List<SignIn.Command> commands = new ArrayList<>();
        API.stub(SignIn.class, command -> {
            commands.add(command);
            return new SignIn.Result(token, Samples.NOW);
        });

        Answer answer = API.post("/v1/sessions", "{\"email\":\" Ada@Example.com\",\"password\":\"correct horse\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json())
                .isEqualTo(
                        json("{\"session_token\":\"" + token.reveal() + "\",\"expires_at\":\"2026-11-23T10:00:00Z\"}"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.email()).isEqualTo(Samples.ADA.email());
            assertThat(command.password().reveal()).isEqualTo("correct horse");
            assertThat(command.origin().sourceIp()).isEqualTo(ApiUnderTest.PEER);
        });
    }

    @Test
    void aFailedSignInIsA401WithAChallenge() {
        API.stub(SignIn.class, command -> {
            throw new AccessRefusal.SignInFailed();
        });

        Answer answer = API.post("/v1/sessions", "{\"email\":\"ada@example.com\",\"password\":\"wrong horse\"}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"keywright\"");
    }

    @Test
    void bothFieldsAreRequired() {
        Answer answer = API.post("/v1/sessions", "{\"email\":null}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("email", "password");
    }

    @Test
    void signingOutEndsTheCallersSession() {
        List<Call> calls = new ArrayList<>();
        API.stub(SignOut.class, calls::add);

        Answer answer = API.delete("/v1/sessions/current");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.text()).isEmpty();
        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call.caller().user()).isEqualTo(Samples.ADA.id()));
    }
}
