package dev.keywright.rest.integration;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.Page;
import dev.keywright.application.integration.ChangeIntegration;
import dev.keywright.application.integration.CreateIntegration;
import dev.keywright.application.integration.DeleteIntegration;
import dev.keywright.application.integration.GetIntegration;
import dev.keywright.application.integration.ListIntegrations;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.integration.Sharing;
import dev.keywright.domain.Name;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.access.Principal;
import dev.keywright.domain.integration.CredentialFault;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.secret.SecretPrefix;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.ApiUnderTest;
import dev.keywright.rest.ApiUnderTest.Answer;
import dev.keywright.rest.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IntegrationsResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final IntegrationId ID = new IntegrationId(UUID.fromString("01900000-0000-7000-8000-000000001234"));
    private static final WorkspaceId OTHER = new WorkspaceId(UUID.fromString("01900000-0000-7000-8000-00000000000b"));
    private static final String INTEGRATIONS = Samples.ACME_PATH + "/integrations";
    private static final String INTEGRATION = INTEGRATIONS + "/" + ID;
    private static final String SECRET =
            Samples.secret(SecretPrefix.SERVICE_KEY).reveal();

    private static ListedIntegration integration() {
        return new ListedIntegration(
                ID,
                new Name("warehouse"),
                Samples.KEY,
                Principal.of(Samples.ADA),
                Samples.CREATED,
                Samples.NOW,
                null,
                new Sharing(Sharing.Direction.OUTGOING, List.of(new Sharing.Partner(OTHER, null, ShareState.PENDING))));
    }

    private static String body() {
        return "{\"id\":\"" + ID + "\",\"name\":\"warehouse\",\"client_id\":\"" + Samples.KEY
                + "\",\"created_at\":\"2026-11-01T08:30:00.123456Z\",\"created_by\":{\"type\":\"user\",\"id\":\""
                + Samples.ADA.id() + "\",\"name\":\"Ada\"},\"last_used_at\":\"2026-11-23T10:00:00Z\","
                + "\"secret_expires_at\":null,\"sharing\":{\"direction\":\"outgoing\",\"workspaces\":[{\"id\":\""
                + OTHER
                + "\",\"name\":null,\"state\":\"pending\"}]}}";
    }

    @Test
    void integrationIsCreatedFromACredential() {
        List<CreateIntegration.Command> seen = new ArrayList<>();
        API.stub(CreateIntegration.class, command -> {
            seen.add(command);
            return integration();
        });

        Answer answer = API.post(
                INTEGRATIONS,
                "{\"name\":\"warehouse\",\"client_id\":\"" + Samples.KEY + "\",\"client_secret\":\"" + SECRET + "\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(ApiUnderTest.ISSUER + INTEGRATION);
        assertThat(answer.json()).isEqualTo(json(body()));
        assertThat(answer.text()).doesNotContain(SECRET);
        assertThat(seen).singleElement().satisfies(command -> {
            assertThat(command.name()).isEqualTo(new Name("warehouse"));
            assertThat(command.source()).isInstanceOfSatisfying(CreateIntegration.Presented.class, source -> {
                assertThat(source.key()).isEqualTo(Samples.KEY);
                assertThat(source.secret().reveal()).isEqualTo(SECRET);
            });
        });
    }

    @Test
    void integrationIsCreatedFromANewServiceKey() {
        List<CreateIntegration.Command> seen = new ArrayList<>();
        API.stub(CreateIntegration.class, command -> {
            seen.add(command);
            return integration();
        });

        API.post(
                INTEGRATIONS,
                "{\"name\":\"warehouse\",\"from_new_service_key\":{\"name\":\"loader\",\"role\":\"operator\"}}");

        assertThat(seen)
                .singleElement()
                .extracting(CreateIntegration.Command::source)
                .isInstanceOfSatisfying(CreateIntegration.NewServiceKey.class, source -> {
                    assertThat(source.name()).isEqualTo(new Name("loader"));
                    assertThat(source.role()).isEqualTo(new RoleName("operator"));
                    assertThat(source.expiresAt()).isNull();
                });
    }

    @Test
    void everyWrongFieldIsNamed() {
        assertThat(API.post(INTEGRATIONS, "{}").wrongFields()).containsExactly("name", "client_id", "client_secret");
        assertThat(API.post(INTEGRATIONS, "{\"name\":\"\",\"client_id\":\"x\",\"client_secret\":\"kws_x\"}")
                        .wrongFields())
                .containsExactly("name", "client_id", "client_secret");
        assertThat(API.post(
                                INTEGRATIONS,
                                "{\"name\":\"a\",\"client_id\":\"" + Samples.KEY
                                        + "\",\"from_new_service_key\":{\"expires_at\":\"soon\"}}")
                        .wrongFields())
                .containsExactly(
                        "client_id",
                        "from_new_service_key.name",
                        "from_new_service_key.role",
                        "from_new_service_key.expires_at");
        assertThat(API.patch(INTEGRATION, "{}").wrongFields()).containsExactly("body");
        String session = Samples.secret(SecretPrefix.SESSION).reveal();
        assertThat(API.patch(INTEGRATION, "{\"client_secret\":\"" + session + "\"}")
                        .wrongFields())
                .containsExactly("client_secret");
    }

    @Test
    void refusalsSayWhichFieldIsToBlame() {
        assertRefusal(new IntegrationRefusal.CredentialWrong(), 400, "client_secret");
        assertRefusal(new IntegrationRefusal.CredentialOfAnotherKey(), 400, "client_secret");
        assertRefusal(new IntegrationRefusal.CredentialOfAnotherWorkspace(), 400, "client_id");
        assertRefusal(new IntegrationRefusal.CredentialDead(CredentialFault.KEY_REVOKED), 400, "client_id");
        assertRefusal(new IntegrationRefusal.NameTaken(new Name("warehouse")), 409, null);
        assertRefusal(new IntegrationRefusal.IntegrationNotFound(), 404, null);
    }

    private static void assertRefusal(Refusal refusal, int status, @Nullable String field) {
        API.stub(ChangeIntegration.class, command -> {
            throw refusal;
        });

        Answer answer = API.patch(INTEGRATION, "{\"name\":\"warehouse\"}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.wrongFields()).isEqualTo(field == null ? List.of() : List.of(field));
        assertThat(answer.json().path("detail").asText()).contains(String.valueOf(refusal.getMessage()));
    }

    @Test
    void integrationsAreReadChangedAndDeleted() {
        List<Object> seen = new ArrayList<>();
        API.stub(ListIntegrations.class, query -> new Page<>(List.of(integration()), null));
        API.stub(GetIntegration.class, query -> integration());
        API.stub(ChangeIntegration.class, command -> {
            seen.add(command);
            return integration();
        });
        API.stub(DeleteIntegration.class, command -> seen.add(command.integration()));

        assertThat(API.get(INTEGRATIONS).json())
                .isEqualTo(json("{\"integrations\":[" + body() + "],\"next_cursor\":null}"));
        assertThat(API.get(INTEGRATION).json()).isEqualTo(json(body()));
        assertThat(API.patch(INTEGRATION, "{\"client_secret\":\"" + SECRET + "\"}")
                        .json())
                .isEqualTo(json(body()));
        assertThat(API.delete(INTEGRATION).status()).isEqualTo(204);
        assertThat(seen).hasSize(2).last().isEqualTo(ID);
    }

    @Test
    void whatIsNoIdIsNotFound() {
        assertThat(API.get(INTEGRATIONS + "/x").problem()).isEqualTo("not-found");
        assertThat(API.delete(INTEGRATIONS + "/x").problem()).isEqualTo("not-found");
    }
}
