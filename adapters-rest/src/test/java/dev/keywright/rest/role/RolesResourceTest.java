package dev.keywright.rest.role;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.role.ListRoles;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

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
}
