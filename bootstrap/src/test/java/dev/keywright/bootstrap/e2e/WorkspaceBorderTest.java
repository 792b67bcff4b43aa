package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.e2e.OpenApi.Operation;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Lines 45 and 48 of the OAuth checklist: what is another workspace's can't be changed, read, or told to be there. */
class WorkspaceBorderTest {

    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final OpenApi DOCUMENT = OpenApi.of(DEPLOYMENT.api());
    private static final Tenant TENANT = Tenant.create(DEPLOYMENT.api());
    private static final Tenant OTHER = Tenant.create(DEPLOYMENT.api());
    private static final Tenant.Person STRANGER = OTHER.join("owner");
    private static final Tenant.Person MEMBER = TENANT.join("viewer");
    private static final Key KEY = TENANT.serviceKey("operator");

    private static final String ROLE = TENANT.role("role.read").replace(" ", "%20");

    private static final String INTEGRATION = TENANT.integration("warehouse");
    private static final String SHARE = new Shares(DEPLOYMENT.api(), TENANT, INTEGRATION).interrupted();

    private final Api api = DEPLOYMENT.api();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void anOwnerElsewhereIsRefusedAsIfTheWorkspaceDidNotExist() {
        List<String> strangers = List.of(
                STRANGER.session(),
                api.token(OTHER.privateKey(STRANGER.session())),
                api.token(OTHER.serviceKey("owner")));
        Map<String, String> real = idsIn(TENANT.id());
        Map<String, String> madeUp = idsIn(aUuid());
        var before = Rows.ofState(DEPLOYMENT.database());
        int eventsBefore = Rows.auditEvents(DEPLOYMENT.database(), TENANT.id());

        assertThat(ofWorkspaces()).hasSizeGreaterThan(12).allSatisfy(operation -> {
            for (String stranger : strangers) {
                Answer refusal = Answers.assertProblem(send(operation, stranger, real), 403, "wrong-workspace");
                Answer unknown = Answers.assertProblem(send(operation, stranger, madeUp), 403, "wrong-workspace");

                assertThat(told(refusal)).isEqualTo(told(unknown));
            }
        });
        assertThat(Rows.ofState(DEPLOYMENT.database())).isEqualTo(before);
        assertThat(Rows.auditEvents(DEPLOYMENT.database(), TENANT.id())).isEqualTo(eventsBefore);
    }

    @Test
    void foreignIdsInOnesOwnWorkspaceAreAsIfTheyDidNotExist() {
        Map<String, String> foreign = idsIn(OTHER.id());
        Map<String, String> madeUp = Map.of(
                "workspace",
                OTHER.id(),
                "client_id",
                aUuid(),
                "secret_id",
                aUuid(),
                "user",
                aUuid(),
                "role",
                "made-up",
                "integration",
                aUuid(),
                "share",
                aUuid());
        var before = Rows.ofState(DEPLOYMENT.database());

        assertThat(ofWorkspaces())
                .filteredOn(operation -> operation.path().matches(".*\\{(client_id|user|role|integration|share)}.*"))
                .hasSizeGreaterThan(4)
                .allSatisfy(operation -> {
                    Answer refusal =
                            Answers.assertProblem(send(operation, STRANGER.session(), foreign), 404, "not-found");
                    Answer unknown =
                            Answers.assertProblem(send(operation, STRANGER.session(), madeUp), 404, "not-found");

                    assertThat(told(refusal)).isEqualTo(told(unknown));
                });
        assertThat(Rows.ofState(DEPLOYMENT.database())).isEqualTo(before);
    }

    @Test
    void listsHoldNothingOfOthers() {
        String list = api.get(OTHER.path("/api-keys"), STRANGER.session())
                        .expect(200)
                        .body()
                + api.get(OTHER.path("/members"), STRANGER.session())
                        .expect(200)
                        .body()
                + api.get("/v1/workspaces", STRANGER.session()).expect(200).body()
                + api.get("/v1/me", STRANGER.session()).expect(200).body();

        assertThat(list)
                .contains(OTHER.id(), STRANGER.userId())
                .doesNotContain(TENANT.id(), KEY.clientId(), MEMBER.userId(), MEMBER.email());
    }

    /** So that the rows compared above are those that such requests would change. */
    @Test
    void anOwnersOwnChangeIsSeenInTheRows() {
        var before = Rows.ofState(DEPLOYMENT.database());

        api.patch(TENANT.path("/api-keys/" + KEY.clientId()), TENANT.ownerSession(), "{\"description\":\"seen\"}")
                .expect(200);

        assertThat(Rows.ofState(DEPLOYMENT.database())).isNotEqualTo(before);
    }

    /** The tenant's key and member, as if they were in that workspace. */
    private static Map<String, String> idsIn(String workspace) {
        return Map.of(
                "workspace",
                workspace,
                "client_id",
                KEY.clientId(),
                "secret_id",
                TENANT.secretOf(KEY),
                "user",
                MEMBER.userId(),
                "role",
                ROLE,
                "integration",
                INTEGRATION,
                "share",
                SHARE);
    }

    private static List<Operation> ofWorkspaces() {
        return DOCUMENT.operations().stream().filter(Operation::isOfWorkspace).toList();
    }

    private static String aUuid() {
        return UUID.randomUUID().toString();
    }

    private Answer send(Operation operation, String bearer, Map<String, String> ids) {
        return api.send(operation.method(), operation.pathWith(ids), bearer, DOCUMENT.exampleBody(operation));
    }

    /** All of an answer but what differs between any two. */
    private static String told(Answer answer) {
        HttpHeaders headers =
                HttpHeaders.of(answer.headers().map(), (name, value) -> !name.matches("(?i)x-request-id|date"));
        return answer.status() + "\n" + new TreeMap<>(headers.map()) + "\n"
                + answer.body().replace(Answers.header(answer, "X-Request-Id"), "");
    }
}
