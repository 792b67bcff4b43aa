package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Line 55 of the OAuth checklist: what can't be recorded isn't done. */
class AuditFailureTest {

    /** Whose changes aren't of the kind that is audited: tokens are in the ledger, and a look changes nothing. */
    private static final Set<String> NOT_AUDITED = Set.of("issueToken", "issueTokenByAlias", "introspectToken");

    private static final Deployment DEPLOYMENT = Deployment.start();

    private final Api api = DEPLOYMENT.api();
    private final Tenant tenant = Tenant.create(api);
    private final String owner = tenant.ownerSession();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void noChangeIsMadeThatCannotBeRecorded() {
        Map<String, Supplier<Answer>> changes = changes();
        assertThat(changes.keySet())
                .isEqualTo(OpenApi.of(api).operations().stream()
                        .filter(operation -> !operation.method().equals("GET"))
                        .map(OpenApi.Operation::id)
                        .filter(id -> !NOT_AUDITED.contains(id))
                        .collect(Collectors.toSet()));
        Map<String, List<String>> before = Rows.all(DEPLOYMENT.database());

        failAuditing();
        changes.forEach((operation, change) -> {
            Answer answer = Answers.assertSound(change.get());

            assertThat(answer.status()).as(operation + ": " + answer.body()).isBetween(500, 503);
            assertThat(answer.body()).doesNotContain("planted");
            assertThat(Rows.all(DEPLOYMENT.database())).as(operation).isEqualTo(before);
        });

        DEPLOYMENT.database().execute("drop trigger planted on audit_event");
        changes.forEach((operation, change) ->
                assertThat(change.get().status()).as(operation).isBetween(200, 204));
    }

    /** A change by each operation, in an order in which none stops the next. */
    private Map<String, Supplier<Answer>> changes() {
        Key key = tenant.serviceKey("operator");
        String keyPath = tenant.path("/api-keys/" + key.clientId());
        String secret = tenant.secretOf(key);
        Key renewed = tenant.rotate(key, "{}");
        Key disabled = tenant.serviceKey("operator");
        tenant.disable(disabled);
        String disabledKey = tenant.path("/api-keys/" + disabled.clientId());
        Tenant.Person person = tenant.join("viewer");
        String member = tenant.path("/members/" + person.userId());
        String token = api.token(renewed);
        String session = api.signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD);
        String invitation = api.post(
                        tenant.path("/members"), owner, "{\"email\":\"to.accept@example.com\",\"role\":\"viewer\"}")
                .expect(201)
                .text("/invitation/token");
        String role = tenant.rolePath(tenant.role("role.read"));
        Tenant idle = Tenant.create(api);
        api.post(idle.path("/deactivate"), owner, "").expect(200);

        Map<String, Supplier<Answer>> changes = new LinkedHashMap<>();
        changes.put(
                "signIn",
                () -> api.post(
                        "/v1/sessions",
                        null,
                        "{\"email\":\"" + person.email() + "\",\"password\":\"a password for tests\"}"));
        changes.put("endSession", () -> api.delete("/v1/sessions/" + sessionOf(person), person.session()));
        changes.put(
                "changePassword",
                () -> api.post(
                        "/v1/me/password",
                        person.session(),
                        "{\"current_password\":\"a password for tests\",\"new_password\":\"a password for tests\"}"));
        changes.put("signOut", () -> api.delete("/v1/sessions/current", session));
        changes.put(
                "acceptInvitation",
                () -> api.post(
                        "/v1/invitations/accept",
                        null,
                        "{\"token\":\"" + invitation + "\",\"display_name\":\"Ada\",\"password\":\"password\"}"));
        changes.put(
                "createWorkspace",
                () -> api.post("/v1/workspaces", owner, "{\"name\":\"n\",\"provisioning_key\":true}"));
        changes.put("renameWorkspace", () -> api.patch(tenant.path(""), owner, "{\"name\":\"renamed\"}"));
        changes.put(
                "inviteMember",
                () -> api.post(tenant.path("/members"), owner, "{\"email\":\"new@example.com\",\"role\":\"viewer\"}"));
        changes.put("changeMember", () -> api.patch(member, owner, "{\"role\":\"operator\",\"status\":\"disabled\"}"));
        changes.put("removeMember", () -> api.delete(member, owner));
        changes.put(
                "createApiKey",
                () -> api.post(
                        tenant.path("/api-keys"),
                        owner,
                        "{\"type\":\"service\",\"name\":\"new\",\"role\":\"viewer\"}"));
        changes.put("changeApiKey", () -> api.patch(keyPath, owner, "{\"description\":\"new\"}"));
        changes.put("createRole", () -> api.post(tenant.path("/roles"), owner, Tenant.roleBody("new", "role.read")));
        changes.put("changeRole", () -> api.patch(role, owner, Tenant.scopesBody("audit.read")));
        changes.put("deleteRole", () -> api.delete(role, owner));
        changes.put("changeKeyPolicy", () -> api.patch(tenant.path("/key-policy"), owner, "{\"max_live_keys\":1000}"));
        Key leaked = tenant.serviceKey("viewer");
        changes.put("reportLeak", () -> api.post("/v1/leaks", null, "{\"secret\":\"" + leaked.clientSecret() + "\"}"));
        changes.put("endKeySecret", () -> api.delete(keyPath + "/secrets/" + secret, owner));
        changes.put("rotateApiKey", () -> api.post(keyPath + "/rotate", owner, "{}"));
        changes.put("enableApiKey", () -> api.post(disabledKey + "/enable", owner, ""));
        changes.put("revokeToken", () -> api.revoke(renewed, token));
        changes.put("disableApiKey", () -> api.post(keyPath + "/disable", owner, ""));
        tenant.serviceKey("creator");
        changes.put(
                "revokeApiKeys",
                () -> api.post(tenant.path("/api-keys/revoke-all"), owner, "{\"filter\":{\"role\":\"creator\"}}"));
        changes.put("revokeApiKey", () -> api.delete(keyPath, owner));
        changes.put("deactivateWorkspace", () -> api.post(tenant.path("/deactivate"), owner, ""));
        changes.put("reactivateWorkspace", () -> api.post(idle.path("/reactivate"), owner, ""));
        changes.putAll(new IntegrationChanges(api).all());
        return changes;
    }

    private String sessionOf(Tenant.Person person) {
        return api.get("/v1/sessions", person.session()).expect(200).text("/sessions/0/id");
    }

    private static void failAuditing() {
        DEPLOYMENT
                .database()
                .execute(
                        "create function planted() returns trigger language plpgsql as $$ begin"
                                + " raise exception 'planted failure'; end $$;"
                                + " create trigger planted before insert on audit_event for each row execute function planted()");
    }
}
