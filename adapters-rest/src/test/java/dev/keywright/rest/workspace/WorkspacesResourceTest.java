package dev.keywright.rest.workspace;

import static dev.keywright.rest.ApiUnderTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.Cursor;
import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.workspace.CreateWorkspace;
import dev.keywright.application.workspace.DeactivateWorkspace;
import dev.keywright.application.workspace.GetWorkspace;
import dev.keywright.application.workspace.ListWorkspaces;
import dev.keywright.application.workspace.ReactivateWorkspace;
import dev.keywright.application.workspace.RenameWorkspace;
import dev.keywright.domain.Name;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspacesResourceTest {

    @RegisterExtension
    static final ApiUnderTest API = new ApiUnderTest();

    private static final String ACME = "{\"id\":\"" + Samples.ACME
            + "\",\"name\":\"Acme\",\"status\":\"active\",\"created_at\":\"2026-11-01T08:30:00.123456Z\"}";

    @Test
    void aListGoesOnWhereItsCursorSays() {
        List<PageRequest> pages = new ArrayList<>();
        Cursor next = new Cursor(Samples.CREATED, Samples.ACME.value());
        API.stub(ListWorkspaces.class, query -> {
            pages.add(query.page());
            return new Page<>(List.of(Samples.acme()), query.page().after() == null ? next : null);
        });

        Answer first = API.get("/v1/workspaces?limit=1");
        String cursor = first.json().path("next_cursor").asText();
        Answer second = API.get("/v1/workspaces?limit=1&cursor=" + cursor);

        assertThat(first.json().path("workspaces")).isEqualTo(json("[" + ACME + "]"));
        assertThat(second.json()).isEqualTo(json("{\"workspaces\":[" + ACME + "],\"next_cursor\":null}"));
        assertThat(pages).containsExactly(new PageRequest(1, null), new PageRequest(1, next));
    }

    @Test
    void withoutParametersTheFirstPageIsOfTheDefaultLength() {
        List<PageRequest> pages = new ArrayList<>();
        API.stub(ListWorkspaces.class, query -> {
            pages.add(query.page());
            return new Page<>(List.of(), null);
        });

        API.get("/v1/workspaces");

        assertThat(pages).containsExactly(PageRequest.first());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1.5", "", "ten", "99999999999", "+1", "1%00"})
    void aLimitOutOfRangeIsRefused(String limit) {
        Answer answer = API.get("/v1/workspaces?limit=" + limit);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("limit");
    }

    @Test
    void unknownAndRepeatedParametersAreRefusedWithAllElseThatIsWrong() {
        Answer answer = API.get("/v1/workspaces?cursor=made-up&limit=1&limit=2&Limit=3");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactlyInAnyOrder("cursor", "limit", "Limit");
    }

    @Test
    void creatingAnswersWithWhereTheWorkspaceIs() {
        List<CreateWorkspace.Command> commands = new ArrayList<>();
        API.stub(CreateWorkspace.class, command -> {
            commands.add(command);
            return new CreateWorkspace.Result(Samples.acme(), null);
        });

        Answer answer = API.post("/v1/workspaces", "{\"name\":\" Acme \"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo(ApiUnderTest.ISSUER + Samples.ACME_PATH);
        assertThat(answer.json()).isEqualTo(json(ACME));
        assertThat(commands).singleElement().satisfies(command -> {
            assertThat(command.name()).isEqualTo(new Name("Acme"));
            assertThat(command.withProvisioningKey()).isFalse();
        });
    }

    @Test
    void aProvisioningKeyComesWithItIfAskedFor() {
        Secret secret = Samples.secret(SecretPrefix.SERVICE_KEY);
        API.stub(
                CreateWorkspace.class,
                command -> new CreateWorkspace.Result(
                        Samples.acme(),
                        command.withProvisioningKey()
                                ? new CreateWorkspace.ProvisioningKey(Samples.KEY, secret)
                                : null));

        Answer answer = API.post("/v1/workspaces", "{\"name\":\"Acme\",\"provisioning_key\":true}");

        assertThat(answer.json().path("api_key"))
                .isEqualTo(
                        json("{\"client_id\":\"" + Samples.KEY + "\",\"client_secret\":\"" + secret.reveal() + "\"}"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void oneWorkspaceIsShown() {
        API.stub(GetWorkspace.class, query -> Samples.acme());

        assertThat(API.get(Samples.ACME_PATH).json()).isEqualTo(json(ACME));
    }

    @Test
    void aWorkspaceThatCannotExistLooksLikeOneThatIsSomeoneElses() {
        API.stub(GetWorkspace.class, query -> {
            throw new AccessRefusal.WrongWorkspace();
        });

        Answer foreign = API.get(Samples.ACME_PATH);
        Answer malformed = API.get("/v1/workspaces/1-1-1-1-1");

        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.problem()).isEqualTo("wrong-workspace");
        assertThat(withoutRequestId(malformed)).isEqualTo(withoutRequestId(foreign));
    }

    private static String withoutRequestId(Answer answer) {
        return answer.text().replace(answer.header("X-Request-Id"), "");
    }

    @Test
    void renamingAnswersWithTheWorkspace() {
        API.stub(RenameWorkspace.class, command -> Samples.acme().renamed(command.name()));

        Answer answer = API.patch(Samples.ACME_PATH, "{\"name\":\"Umbrella\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("name").asText()).isEqualTo("Umbrella");
    }

    @Test
    void renamingToNothingIsRefused() {
        assertThat(API.patch(Samples.ACME_PATH, "{}").wrongFields()).containsExactly("name");
        assertThat(API.patch(Samples.ACME_PATH, "{\"name\":null}").wrongFields())
                .containsExactly("name");
    }

    @Test
    void deactivatingAndReactivatingAnswerWithTheStatus() {
        API.stub(DeactivateWorkspace.class, command -> Samples.acme().deactivated(Samples.NOW));
        API.stub(ReactivateWorkspace.class, command -> Samples.acme());

        assertThat(API.post(Samples.ACME_PATH + "/deactivate", "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("deactivated");
        assertThat(API.post(Samples.ACME_PATH + "/reactivate", "")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("active");
    }
}
