package dev.keywright.rest.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.member.AcceptInvitation;
import dev.keywright.domain.Name;
import dev.keywright.domain.member.MemberRefusal;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationsResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static Answer accept(String token, String password) {
        return API.send(API.anonymous("/v1/invitations/accept")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"token\":\"" + token + "\",\"display_name\":\"Ada\",\"password\":\"" + password + "\"}")));
    }

    private static String token(SecretPrefix prefix) {
        return Samples.secret(prefix).reveal();
    }

    @Test
    void whoHoldsTheTokenBecomesAMember() {
        List<AcceptInvitation.Command> commands = new ArrayList<>();
        API.stub(AcceptInvitation.class, command -> {
            commands.add(command);
            return Samples.adaAsOwner();
        });

        Answer answer = accept(token(SecretPrefix.INVITATION), "correct horse");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("workspace_id").asText()).isEqualTo(Samples.ACME.toString());
        assertThat(answer.json().at("/user/display_name").asText()).isEqualTo("Ada");
        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.token().reveal()).isEqualTo(token(SecretPrefix.INVITATION));
            assertThat(command.displayName()).isEqualTo(new Name("Ada"));
            assertThat(command.origin().requestId()).isEqualTo(answer.header("X-Request-Id"));
        });
    }

    @ParameterizedTest
    @EnumSource(value = SecretPrefix.class, names = "INVITATION", mode = EnumSource.Mode.EXCLUDE)
    void anotherKindOfSecretIsNoInvitation(SecretPrefix prefix) {
        Answer answer = accept(token(prefix), "short");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("token", "password");
    }

    @Test
    void anInvitationThatIsNotValidIsTheTokensFault() {
        API.stub(AcceptInvitation.class, command -> {
            throw new MemberRefusal.InvitationNotValid();
        });

        assertThat(accept(token(SecretPrefix.INVITATION), "correct horse").wrongFields())
                .containsExactly("token");
    }

    @Test
    void anotherPasswordThanTheUsersIsThePasswordsFault() {
        API.stub(AcceptInvitation.class, command -> {
            throw new MemberRefusal.PasswordMismatch();
        });

        assertThat(accept(token(SecretPrefix.INVITATION), "correct horse").wrongFields())
                .containsExactly("password");
    }
}
