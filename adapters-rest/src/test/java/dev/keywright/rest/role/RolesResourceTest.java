package dev.keywright.rest.role;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.role.ChangeRole;
import dev.keywright.application.role.CreateRole;
import dev.keywright.application.role.DeleteRole;
import dev.keywright.application.role.GetRole;
import dev.keywright.application.role.ListRoles;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.role.RoleName;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    @Test
    void rolesAreListedWithTheirScopesTheLeastFirst() {
        API.stub(ListRoles.class, query -> RoleCatalog.presets().list(false));

        Answer answer = API.get(Samples.ACME_PATH + "/roles");

        assertThat(answer.json().path("roles").findValuesAsText("name"))
                .containsExactly("viewer", "operator", "creator", "contributor", "owner");
        assertThat(answer.json().at("/roles/0"))
                .isEqualTo(json("{\"name\":\"viewer\",\"type\":\"preset\","
                        + "\"scopes\":[\"integration.read\",\"role.read\",\"workspace.read\"]}"));
        assertThat(answer.json().get("next_cursor").isNull()).isTrue();
    }

    @Test
    void thereIsNothingToFilterRolesBy() {
        Answer answer = API.get(Samples.ACME_PATH + "/roles?type=preset");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("type");
    }

    @Test
    void customRoleIsCreatedWithItsNameInLowerCaseAndAnsweredWithWhereItIs() {
        List<CreateRole.Command> commands = new ArrayList<>();
        API.stub(CreateRole.class, command -> {
            commands.add(command);
            return new CustomRole(command.name(), command.scopes());
        });

        Answer answer = API.post(
                Samples.ACME_PATH + "/roles",
                "{\"name\":\"Release Manager\",\"scopes\":[\"role.read\",\"apikey.read\",\"role.read\"]}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location"))
                .isEqualTo(ApiUnderTest.ISSUER + Samples.ACME_PATH + "/roles/release%20manager");
        assertThat(answer.json())
                .isEqualTo(json("{\"name\":\"release manager\",\"type\":\"custom\","
                        + "\"scopes\":[\"apikey.read\",\"role.read\"]}"));
        assertThat(commands).extracting(CreateRole.Command::workspace).containsExactly(Samples.ACME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name scopes",
                "{\"name\":\"a/b\",\"scopes\":[\"a b\"]} | name scopes[0]",
                "{\"name\":null,\"scopes\":null} | name scopes",
                "{\"name\":\"a\",\"scopes\":[\"role.read\",null]} | scopes[1]",
                "{\"name\":\"a\",\"scopes\":\"role.read\"} | scopes",
                "{\"name\":\"a\",\"scopes\":{}} | scopes",
                "{\"name\":\"a\",\"scopes\":[1]} | scopes",
                "{\"name\":\"a\",\"scopes\":[[]]} | scopes",
                "{\"name\":\"a\",\"scopes\":[],\"type\":\"preset\"} | type",
            })
    void wrongRequestForARoleNamesWhatIsWrong(String body, String fields) {
        Answer answer = API.post(Samples.ACME_PATH + "/roles", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(fields.split(" "));
    }

    @Test
    void scopesOfARoleMustBeAListOfStrings() {
        Answer answer = API.patch(Samples.ACME_PATH + "/roles/deployer", "{\"scopes\":\"role.read\"}");

        assertThat(answer.json().path("detail").asText()).isEqualTo("scopes: must be a list of strings");
    }

    @Test
    void roleIsChangedReadAndDeletedByItsName() {
        List<RoleName> named = new ArrayList<>();
        API.stub(ChangeRole.class, command -> {
            named.add(command.name());
            return new CustomRole(command.name(), command.scopes());
        });
        API.stub(GetRole.class, query -> {
            named.add(query.name());
            return RoleCatalog.presets().get(RoleName.OWNER, false);
        });
        API.stub(DeleteRole.class, command -> named.add(command.name()));
        String role = Samples.ACME_PATH + "/roles/Release%20Manager";

        Answer changed = API.patch(role, "{\"scopes\":[\"audit.read\"]}");
        Answer read = API.get(role);
        Answer deleted = API.delete(role);

        assertThat(changed.json().path("scopes")).hasSize(1);
        assertThat(read.json().path("type").asText()).isEqualTo("preset");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(named).hasSize(3).containsOnly(new RoleName("release manager"));
    }

    @Test
    void nameThatNoRoleCanHaveIsNotFound() {
        assertThat(API.get(Samples.ACME_PATH + "/roles/" + "x".repeat(81)).problem())
                .isEqualTo("not-found");
    }
}
