package dev.keywright.rest.member;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.Page;
import dev.keywright.application.member.ChangeMember;
import dev.keywright.application.member.InviteMember;
import dev.keywright.application.member.ListMembers;
import dev.keywright.application.member.RemoveMember;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MembersResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final String MEMBERS = Samples.ACME_PATH + "/members";
    private static final String ADA = MEMBERS + "/" + Samples.ADA.id();

    private static final String ADA_AS_OWNER = "{\"user\":{\"id\":\"" + Samples.ADA.id()
            + "\",\"email\":\"ada@example.com\",\"display_name\":\"Ada\"},\"role\":\"owner\",\"status\":\"active\","
            + "\"joined_at\":\"2026-11-01T08:30:00.123456Z\"";

    @Test
    void membersAreListed() {
        API.stub(ListMembers.class, query -> new Page<>(List.of(Samples.adaAsOwner()), null));

        assertThat(API.get(MEMBERS).json())
                .isEqualTo(json("{\"members\":[" + ADA_AS_OWNER + "}],\"next_cursor\":null}"));
    }

    @Test
    void anInvitationIsShownOnceWithALinkWhoseTokenNoServerGets() {
        Secret token = Samples.secret(SecretPrefix.INVITATION);
        User grace = new User(Samples.ADA.id(), new EmailAddress("grace@example.com"), null, Samples.CREATED);
        List<InviteMember.Command> commands = new ArrayList<>();
        API.stub(InviteMember.class, command -> {
            commands.add(command);
            return new InviteMember.Result(
                    Member.invited(Samples.ACME, grace, command.role(), Samples.NOW),
                    new InviteMember.NewInvitation(token, Samples.NOW));
        });

        Answer answer = API.post(MEMBERS, "{\"email\":\"Grace@example.com\",\"role\":\"Operator\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json())
                .isEqualTo(json("{\"user\":{\"id\":\"" + Samples.ADA.id()
                        + "\",\"email\":\"grace@example.com\",\"display_name\":null},\"role\":\"operator\","
                        + "\"status\":\"invited\",\"joined_at\":null,\"invitation\":{\"token\":\"" + token.reveal()
                        + "\",\"url\":\"https://keys.example.com/accept-invitation#" + token.reveal()
                        + "\",\"expires_at\":\"2026-11-23T10:00:00Z\"}}"));
        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.email()).isEqualTo(grace.email());
            assertThat(command.role()).isEqualTo(new RoleName("operator"));
            assertThat(command.workspace()).isEqualTo(Samples.ACME);
        });
    }

    @Test
    void whoIsAMemberAtOnceGetsNoInvitation() {
        API.stub(InviteMember.class, command -> new InviteMember.Result(Samples.adaAsOwner(), null));

        Answer answer = API.post(MEMBERS, "{\"email\":\"ada@example.com\",\"role\":\"owner\"}");

        assertThat(answer.json()).isEqualTo(json(ADA_AS_OWNER + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@example.com",
                "ada@localhost",
                "ada@example..com",
                "ada@[192.0.2.1]",
                "ada@192.0.2.1",
                "'ada lovelace'@example.com",
                "'ada'@example.com",
                "Ada <ada@example.com>",
                "<ada@example.com>",
                "ada(work)@example.com",
                "@relay.example:ada@example.com",
                "ada@example.com\\nbcc:all@example.com",
                "ada@exam ple.com"
            })
    void anAddressThatNobodyAnywhereHasIsRefused(String email) {
        Answer answer = API.post(MEMBERS, "{\"email\":\"" + email.replace("'", "\\\"") + "\",\"role\":\"viewer\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("email");
    }

    @ParameterizedTest
    @CsvSource({"active,true", "disabled,false"})
    void aMemberIsEnabledAndDisabledByItsStatus(String status, boolean enabled) {
        List<ChangeMember.Command> commands = new ArrayList<>();
        API.stub(ChangeMember.class, command -> {
            commands.add(command);
            return Samples.adaAsOwner().disabled();
        });

        Answer answer = API.patch(ADA, "{\"status\":\"" + status + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("disabled");
        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.member()).isEqualTo(Samples.ADA.id());
            assertThat(command.enabled()).isEqualTo(enabled);
            assertThat(command.role()).isNull();
        });
    }

    @Test
    void aMembersRoleIsChangedInAnyCase() {
        List<ChangeMember.Command> commands = new ArrayList<>();
        API.stub(ChangeMember.class, command -> {
            commands.add(command);
            return Samples.adaAsOwner();
        });

        API.patch(ADA, "{\"role\":\"OWNER\"}");

        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.role()).isEqualTo(RoleName.OWNER);
            assertThat(command.enabled()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|body",
                "{\"role\":null,\"status\":null}|body",
                "{\"status\":\"invited\"}|status",
                "{\"status\":\"ACTIVE\"}|status",
                "{\"role\":\"\"}|role"
            })
    void aChangeThatSaysNothingSensibleIsRefused(String body, String field) {
        Answer answer = API.patch(ADA, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(field);
    }

    @Test
    void removingAnswersWithNothing() {
        List<RemoveMember.Command> commands = new ArrayList<>();
        API.stub(RemoveMember.class, commands::add);

        assertThat(API.delete(ADA).status()).isEqualTo(204);
        assertThat(commands).extracting(RemoveMember.Command::member).containsExactly(Samples.ADA.id());
    }

    @Test
    void anIdThatIsNoneIsNotFound() {
        Answer answer = API.delete(MEMBERS + "/ada");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }
}
