package dev.keywright.bootstrap.e2e;

import static dev.keywright.bootstrap.e2e.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles that a workspace defines for itself, on two nodes. */
class CustomRolesTest {

    private static final int ROUNDS = 5;
    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final Api FIRST = DEPLOYMENT.api();
    private static final Api SECOND = DEPLOYMENT.startNode();
    private static final Key OBSERVER = DEPLOYMENT.bootstrapKey();

    private final Tenant tenant = Tenant.create(FIRST);
    private final String owner = tenant.ownerSession();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void aRoleIsCreatedReadListedChangedAndDeleted() {
        Answer created = create("Release Manager", "audit.read", "apikey.read").expect(201);

        assertThat(created.body())
                .isEqualTo("{\"name\":\"release manager\",\"type\":\"custom\","
                        + "\"scopes\":[\"apikey.read\",\"audit.read\"]}");
        String path = created.header("Location").replaceFirst("^https?://[^/]*", "");
        assertThat(path).isEqualTo(tenant.path("/roles/release%20manager"));
        assertThat(FIRST.get(path, owner).expect(200).body()).isEqualTo(created.body());
        JsonNode listed = SECOND.get(tenant.path("/roles"), owner).expect(200).json();
        assertThat(listed.path("roles").findValuesAsText("name"))
                .containsExactly("viewer", "operator", "creator", "contributor", "owner", "release manager");
        assertThat(listed.path("roles").findValuesAsText("type").subList(0, 5)).containsOnly("preset");

        Answer changed =
                SECOND.patch(path, owner, Tenant.scopesBody("role.read")).expect(200);
        assertThat(FIRST.get(path, owner).body()).isEqualTo(changed.body()).contains("[\"role.read\"]");
        FIRST.delete(path, owner).expect(204);
        Answers.assertProblem(SECOND.get(path, owner), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "operator", "creator", "contributor", "owner", "Owner", " OWNER "})
    void aPresetsNameIsRefusedAndNoPresetIsChangedOrDeleted(String preset) {
        Answers.assertProblem(create(preset, "role.read"), 409, "name-taken");
        String path = tenant.rolePath(preset.strip());
        Answers.assertProblem(FIRST.patch(path, owner, Tenant.scopesBody("role.read")), 409, "preset-role");
        Answers.assertProblem(FIRST.delete(path, owner), 409, "preset-role");
    }

    @Test
    void theSameNameTwiceIsRefusedInAnyCase() {
        create("Deployer", "role.read").expect(201);

        Answers.assertProblem(create("dEPLOYER", "role.read"), 409, "name-taken");
    }

    @Test
    void scopesThatThereAreNotHereAreRefusedByTheirField() {
        for (String scope : List.of("made.up", "token.introspect", "openid")) {
            Answer refused = Answers.assertProblem(create("deployer", "role.read", scope), 400, "invalid-request");
            assertThat(refused.text("/errors/0/field")).isEqualTo("scopes");
            assertThat(refused.text("/errors/0/detail")).contains(scope).doesNotContain("role.read");
        }
        assertThat(Answers.assertProblem(create("deployer"), 400, "invalid-request")
                        .text("/errors/0/field"))
                .isEqualTo("scopes");
    }

    @Test
    void aRoleOfThePlatformWorkspaceMayIntrospectEveryWorkspacesTokens() {
        String token = FIRST.token(OBSERVER);
        String platform = "/v1/workspaces/" + FIRST.get("/v1/me", token).text("/api_key/workspace_id");
        FIRST.post(platform + "/roles", token, Tenant.roleBody("gateway", "token.introspect"))
                .expect(201);
        Answer key = FIRST.post(
                        platform + "/api-keys",
                        token,
                        "{\"type\":\"service\",\"name\":\"gateway\",\"role\":\"gateway\"}")
                .expect(201);
        Key gateway = new Key(key.text("/client_id"), key.text("/client_secret"));
        String theirs = FIRST.token(tenant.serviceKey("viewer"));

        assertThat(SECOND.introspect(gateway, theirs).text("/active")).isEqualTo("true");
        FIRST.patch(platform + "/roles/gateway", token, Tenant.scopesBody("role.read"))
                .expect(200);
        assertThat(SECOND.introspect(gateway, theirs).body()).isEqualTo("{\"active\":false}");
    }

    @Test
    void whatARoleHoldsNowCountsOnEveryNodeAlsoForTokensOfBefore() {
        String role = tenant.role("audit.read", "apikey.read");
        Key service = tenant.serviceKey(role);
        Tenant.Person member = tenant.join(role);
        String serviceToken = SECOND.token(service);
        Answer answered = SECOND.requestToken(service).expect(200);
        assertThat(answered.text("/scope")).isEqualTo("apikey.read audit.read");
        String events = tenant.path("/audit-events");
        SECOND.get(events, serviceToken).expect(200);
        SECOND.get(events, member.session()).expect(200);

        FIRST.patch(tenant.rolePath(role), owner, Tenant.scopesBody("apikey.read", "role.read"))
                .expect(200);

        Answers.assertProblem(SECOND.get(events, serviceToken), 403, "insufficient-scope");
        Answers.assertProblem(SECOND.get(events, member.session()), 403, "insufficient-scope");
        SECOND.get(tenant.path("/roles"), member.session()).expect(200);
        Answers.assertProblem(SECOND.get(tenant.path("/roles"), serviceToken), 403, "insufficient-scope");
        assertThat(SECOND.introspect(OBSERVER, serviceToken).text("/scope")).isEqualTo("apikey.read");
        assertThat(SECOND.requestToken(service).text("/scope")).isEqualTo("apikey.read role.read");
        assertThat(SECOND.get("/v1/me", serviceToken).text("/api_key/role")).isEqualTo(role);
    }

    @Test
    void nobodyCreatesChangesOrHandsOutARoleAboveTheirOwn() {
        String admins = tenant.role("role.read", "role.write", "member.write", "apikey.write");
        String auditors = tenant.role("audit.read");
        Tenant.Person admin = tenant.join(admins);
        Tenant.Person auditor = tenant.join(auditors);

        Answers.assertProblem(createBy(admin.session(), "a", "audit.read"), 403, "insufficient-scope");
        createBy(admin.session(), "b", "role.read").expect(201);
        for (String role : List.of(auditors, admins, "b")) {
            Answer refused =
                    FIRST.patch(tenant.rolePath(role), admin.session(), Tenant.scopesBody("role.read", "audit.read"));
            Answers.assertProblem(refused, 403, "insufficient-scope");
        }
        Answers.assertProblem(
                FIRST.patch(tenant.rolePath(auditors), admin.session(), Tenant.scopesBody("role.read")),
                403,
                "insufficient-scope");
        Answers.assertProblem(FIRST.delete(tenant.rolePath(auditors), admin.session()), 403, "insufficient-scope");
        for (String role : List.of(auditors, "viewer")) {
            Answers.assertProblem(
                    FIRST.post(
                            tenant.path("/members"),
                            admin.session(),
                            "{\"email\":\"someone@example.com\",\"role\":\"" + role + "\"}"),
                    403,
                    "insufficient-scope");
        }
        Answers.assertProblem(
                FIRST.patch(tenant.path("/members/" + auditor.userId()), admin.session(), "{\"role\":\"b\"}"),
                403,
                "insufficient-scope");
        Answers.assertProblem(
                FIRST.post(
                        tenant.path("/api-keys"),
                        admin.session(),
                        "{\"type\":\"service\",\"name\":\"ci\",\"role\":\"b\"}"),
                403,
                "owner-role-required");
    }

    @Test
    void aTokenThatWasAskedForLessGivesLess() {
        Key key = tenant.privateKey(owner);
        String narrow = FIRST.form(
                        "/oauth2/token",
                        key,
                        Map.of("grant_type", "client_credentials", "scope", "role.write role.read apikey.write"))
                .expect(200)
                .text("/access_token");
        String auditors = tenant.role("audit.read");

        createBy(narrow, "readers", "role.read").expect(201);
        Answers.assertProblem(createBy(narrow, "auditors", "audit.read"), 403, "insufficient-scope");
        Answers.assertProblem(
                FIRST.post(
                        tenant.path("/api-keys"),
                        narrow,
                        "{\"type\":\"service\",\"name\":\"ci\",\"role\":\"" + auditors + "\"}"),
                403,
                "insufficient-scope");
    }

    @Test
    void aRoleInUseIsKeptAndTheAnswerSaysByHowMany() {
        String role = tenant.role("role.read");
        Key key = tenant.serviceKey(role);
        Tenant.Person member = tenant.join(role);
        FIRST.post(tenant.path("/members"), owner, "{\"email\":\"new@example.com\",\"role\":\"" + role + "\"}")
                .expect(201);

        Answer refused = Answers.assertProblem(FIRST.delete(tenant.rolePath(role), owner), 409, "role-in-use");
        assertThat(refused.text("/detail")).contains("2 members", "1 service key ");

        tenant.revoke(key);
        tenant.setRole(member, "viewer");
        refused = Answers.assertProblem(FIRST.delete(tenant.rolePath(role), owner), 409, "role-in-use");
        assertThat(refused.text("/detail")).contains("1 member ", "0 service keys");
        assertThat(FIRST.get(tenant.path("/audit-events?action=role.deleted"), owner)
                        .json()
                        .path("audit_events")
                        .findValuesAsText("outcome"))
                .containsExactly("refused", "refused");
    }

    @Test
    void changesAreInTheTrailWithWhatTheyReplaced() {
        String role = tenant.role("role.read");
        FIRST.patch(tenant.rolePath(role), owner, Tenant.scopesBody("audit.read"))
                .expect(200);
        FIRST.patch(tenant.rolePath(role), owner, Tenant.scopesBody("audit.read"))
                .expect(200);

        JsonNode events = FIRST.get(tenant.path("/audit-events?action=role.changed"), owner)
                .json()
                .path("audit_events");

        assertThat(events).hasSize(1);
        assertThat(events.at("/0/target/id").asText()).isEqualTo(role);
        assertThat(events.at("/0/before/scopes").asText()).isEqualTo("role.read");
        assertThat(events.at("/0/after/scopes").asText()).isEqualTo("audit.read");
    }

    /** Either the key is there and the role with it, or neither. */
    @Test
    void aRoleIsDeletedOrGivenNotBoth() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String role = tenant.role("role.read");
            String key = "{\"type\":\"service\",\"name\":\"key " + round + "\",\"role\":\"" + role + "\"}";
            String member = "{\"email\":\"m" + round + "@example.com\",\"role\":\"" + role + "\"}";
            String given = round % 2 == 0 ? tenant.path("/api-keys") : tenant.path("/members");

            List<Answer> answers = together(
                    () -> FIRST.delete(tenant.rolePath(role), owner),
                    () -> SECOND.post(given, owner, bodyFor(given, key, member)));

            assertThat(answers.stream().map(Answer::status).toList()).isIn(List.of(204, 400), List.of(409, 201));
            assertThat(FIRST.get(tenant.rolePath(role), owner).status())
                    .isEqualTo(answers.get(0).status() == 204 ? 404 : 200);
        }
    }

    private static String bodyFor(String given, String key, String member) {
        return given.endsWith("/api-keys") ? key : member;
    }

    @Test
    void ofTwoLastOwnersWhoDemoteEachOtherOneStays() throws Exception {
        for (int round = 0; round < 2; round++) {
            Tenant fresh = Tenant.create(FIRST);
            String role = fresh.role("member.read");
            Tenant.Person other = fresh.join("owner");
            String creator = FIRST.get("/v1/me", fresh.ownerSession()).text("/user/id");
            String demotion = "{\"role\":\"" + role + "\"}";

            List<Answer> answers = together(
                    () -> FIRST.patch(fresh.path("/members/" + other.userId()), fresh.ownerSession(), demotion),
                    () -> SECOND.patch(fresh.path("/members/" + creator), other.session(), demotion));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 403);
            JsonNode members = FIRST.get(fresh.path("/members"), fresh.ownerSession())
                    .expect(200)
                    .json()
                    .path("members");
            assertThat(Stream.of(0, 1).map(i -> members.at("/" + i + "/role").asText()))
                    .containsExactlyInAnyOrder("owner", role);
        }
    }

    private Answer create(String name, String... scopes) {
        return createBy(owner, name, scopes);
    }

    private Answer createBy(String bearer, String name, String... scopes) {
        return FIRST.post(tenant.path("/roles"), bearer, Tenant.roleBody(name, scopes));
    }
}
