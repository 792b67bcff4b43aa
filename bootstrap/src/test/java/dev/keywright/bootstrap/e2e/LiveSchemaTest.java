package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.bootstrap.e2e.OpenApi.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Whether what the server answers, for good and for bad requests to each operation, is what its document says. */
class LiveSchemaTest {

    /** These need a database that is down, many failures, repeated requests, or an issuer with a path. */
    private static final Set<String> NOT_SEEN_HERE =
            Set.of("503", "429", "422", "createWorkspace 409", "getServerMetadataOfIssuerWithPath 200");

    private static final String GRANT = "client_credentials";
    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final OpenApi DOCUMENT = OpenApi.of(DEPLOYMENT.api());

    private final Api api = DEPLOYMENT.api();
    private final Key platformKey = DEPLOYMENT.bootstrapKey();
    private final PublishedAnswers published = new PublishedAnswers(DOCUMENT);
    private final Tenant tenant = Tenant.create(api);
    private final String owner = tenant.ownerSession();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void everyAnswerIsAsPublished() {
        refusalsThatMostOperationsHave();
        peopleComeAndGo();
        rolesComeAndGo();
        keysComeAndGo();
        keysAreKeptToLess();
        keyPolicyIsChanged();
        integrationsComeAndGo();
        sharesComeAndGo();
        workspacesComeAndGo();
        clientsGetTokens();
        everyoneReadsWhatIsPublic();
        auditEventsTellOfAll();

        published
                .unseen()
                .forEach((operation, statuses) -> assertThat(statuses)
                        .as(operation)
                        .allMatch(status ->
                                NOT_SEEN_HERE.contains(status) || NOT_SEEN_HERE.contains(operation + " " + status)));
    }

    private void refusalsThatMostOperationsHave() {
        String weak = api.form("/oauth2/token", platformKey, Map.of("grant_type", GRANT, "scope", "token.introspect"))
                .expect(200)
                .text("/access_token");
        Map<String, String> ids = Map.of(
                "workspace",
                platformWorkspace(),
                "client_id",
                platformKey.clientId(),
                "secret_id",
                aUuid(),
                "user",
                aUuid(),
                "role",
                "viewer",
                "integration",
                aUuid(),
                "share",
                aUuid(),
                "session_id",
                aUuid(),
                "issuer_path",
                "x");
        for (Operation operation : DOCUMENT.operations()) {
            String path = operation.pathWith(ids);
            String example = DOCUMENT.exampleBody(operation);
            if (operation.wantsBearer()) {
                published.check(operation.id(), 401, api.send(operation.method(), path, null, example));
                published.check(operation.id(), 400, api.send(operation.method(), path, "", example));
            }
            if (operation.requiredScope().isPresent()) {
                published.check(operation.id(), 403, api.send(operation.method(), path, weak, example));
            }
            if (example != null) {
                published.check(operation.id(), 400, api.send(operation.method(), path, owner, "{\"x\":1}"));
                published.check(operation.id(), 415, withoutType(operation, path, owner));
                published.check(
                        operation.id(), 413, api.send(operation.method(), path, owner, "\"" + "x".repeat(66_000)));
            }
        }
    }

    private void sessionsAndPasswords(String serviceToken) {
        Tenant.Person person = tenant.join("viewer");
        String sessions = "/v1/sessions";
        String id = published
                .check("listSessions", 200, api.get(sessions, person.session()))
                .text("/sessions/0/id");
        published.check("listSessions", 403, api.get(sessions, serviceToken));
        published.check("endSession", 403, api.delete(sessions + "/" + id, serviceToken));
        published.check("endSession", 404, api.delete(sessions + "/" + aUuid(), person.session()));

        String passwords = "{\"current_password\":\"" + Tenant.PASSWORD + "\",\"new_password\":\"another password\"}";
        published.check("changePassword", 403, api.post("/v1/me/password", serviceToken, passwords));
        published.check("changePassword", 204, api.post("/v1/me/password", person.session(), passwords));

        String another = api.signIn(person.email(), "another password");
        String itsId = api.get(sessions, another).expect(200).text("/sessions/0/id");
        published.check("endSession", 204, api.delete(sessions + "/" + itsId, another));
    }

    private void peopleComeAndGo() {
        published.check("signIn", 401, signIn(Deployment.OWNER_EMAIL, "not the password"));
        String session = published
                .check("signIn", 201, signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD))
                .text("/session_token");
        published.check("getMe", 200, api.get("/v1/me", session));
        published.check("signOut", 204, api.delete("/v1/sessions/current", session));
        String serviceToken = api.token(tenant.serviceKey("viewer"));
        published.check("getMe", 200, api.get("/v1/me", serviceToken));
        published.check("getMe", 200, api.get("/v1/me", api.token(platformKey)));
        published.check("signOut", 403, api.delete("/v1/sessions/current", serviceToken));
        sessionsAndPasswords(serviceToken);

        Answer invited = published.check("inviteMember", 201, invite("ada@example.com", "operator"));
        published.check("acceptInvitation", 200, accept(invited.text("/invitation/token")));
        published.check("acceptInvitation", 400, accept(invited.text("/invitation/token")));
        published.check("inviteMember", 409, invite("ada@example.com", "operator"));
        published.check("inviteMember", 400, invite("ada", "king"));
        published.check("inviteMember", 201, invite("grace@example.com", "viewer"));
        published.check("listMembers", 200, api.get(tenant.path("/members?limit=1"), owner));
        published.check("listMembers", 200, api.get(tenant.path("/members"), owner));

        String ada = tenant.path("/members/" + invited.text("/user/id"));
        tenant.privateKey(api.signIn("ada@example.com", "correct horse"));
        published.check("changeMember", 200, api.patch(ada, owner, "{\"role\":\"creator\",\"status\":\"disabled\"}"));
        published.check("changeMember", 409, api.patch(self(), owner, "{\"status\":\"disabled\"}"));
        published.check("changeMember", 404, api.patch(nobody(), owner, "{\"role\":\"viewer\"}"));
        published.check("removeMember", 204, api.delete(ada, owner));
        published.check("removeMember", 409, api.delete(self(), owner));
        published.check("removeMember", 404, api.delete(nobody(), owner));
    }

    private void rolesComeAndGo() {
        String roles = tenant.path("/roles");
        String deployer = "{\"name\":\"deployer\",\"scopes\":[\"role.read\"]}";
        published.check("createRole", 201, api.post(roles, owner, deployer));
        published.check("createRole", 409, api.post(roles, owner, deployer));
        published.check("getRole", 200, api.get(roles + "/deployer", owner));
        published.check("getRole", 404, api.get(roles + "/astronaut", owner));
        published.check("listRoles", 200, api.get(roles, owner));
        published.check("changeRole", 200, api.patch(roles + "/deployer", owner, "{\"scopes\":[\"audit.read\"]}"));
        published.check("changeRole", 404, api.patch(roles + "/astronaut", owner, "{\"scopes\":[\"audit.read\"]}"));
        published.check("changeRole", 409, api.patch(roles + "/owner", owner, "{\"scopes\":[\"audit.read\"]}"));
        published.check("deleteRole", 409, api.delete(roles + "/viewer", owner));
        published.check("deleteRole", 204, api.delete(roles + "/deployer", owner));
        published.check("deleteRole", 404, api.delete(roles + "/deployer", owner));
    }

    private void keysAreKeptToLess() {
        String keys = tenant.path("/api-keys");
        Answer created = published.check(
                "createApiKey",
                201,
                api.post(
                        keys,
                        owner,
                        "{\"type\":\"service\",\"name\":\"kept\",\"role\":\"operator\",\"scopes\":[\"role.read\"],"
                                + "\"allowed_networks\":[\"127.0.0.1\"],\"token_rate_per_second\":1}"));
        String key = keys + "/" + created.text("/client_id");
        published.check("getApiKey", 200, api.get(key, owner));
        published.check("changeApiKey", 200, api.patch(key, owner, "{\"scopes\":null}"));
        api.delete(key, owner).expect(204);
        published.check("changeApiKey", 409, api.patch(key, owner, "{\"scopes\":null}"));
    }

    private void keyPolicyIsChanged() {
        String policy = tenant.path("/key-policy");
        String strict = "{\"max_lifetime_days\":30,\"expiry_required\":true,\"service_key_roles\":[\"viewer\"],"
                + "\"max_live_keys\":0}";
        published.check("getKeyPolicy", 200, api.get(policy, owner));
        published.check("changeKeyPolicy", 200, api.patch(policy, owner, strict));
        published.check("getKeyPolicy", 200, api.get(policy, owner));
        published.check("listApiKeys", 200, api.get(tenant.path("/api-keys"), owner));
        api.patch(policy, owner, "{\"max_lifetime_days\":null,\"expiry_required\":null,\"max_live_keys\":null}")
                .expect(200);
        published.check(
                "createApiKey",
                403,
                api.post(tenant.path("/api-keys"), owner, "{\"type\":\"service\",\"name\":\"x\",\"role\":\"owner\"}"));
        api.patch(policy, owner, "{\"service_key_roles\":null}").expect(200);
    }

    private void integrationsComeAndGo() {
        String integrations = tenant.path("/integrations");
        Key key = tenant.serviceKey("operator");
        String body = "{\"name\":\"warehouse\",\"client_id\":\"" + key.clientId() + "\",\"client_secret\":\""
                + key.clientSecret() + "\"}";
        String one = integrations + "/"
                + published
                        .check("createIntegration", 201, api.post(integrations, owner, body))
                        .text("/id");
        String other = integrations + "/" + tenant.integration("billing");
        String none = integrations + "/" + aUuid();
        published.check("createIntegration", 409, api.post(integrations, owner, body));
        published.check("createIntegration", 400, api.post(integrations, owner, body.replace(key.clientId(), aUuid())));
        published.check("getIntegration", 200, api.get(one, owner));
        published.check("getIntegration", 404, api.get(none, owner));
        published.check("listIntegrations", 200, api.get(integrations + "?limit=1", owner));
        published.check("listIntegrations", 200, api.get(integrations, owner));
        published.check("changeIntegration", 200, api.patch(one, owner, "{\"name\":\"data\"}"));
        published.check("changeIntegration", 409, api.patch(other, owner, "{\"name\":\"data\"}"));
        published.check("changeIntegration", 404, api.patch(none, owner, "{\"name\":\"data\"}"));
        published.check("deleteIntegration", 204, api.delete(one, owner));
        published.check("deleteIntegration", 404, api.delete(one, owner));
    }

    private void sharesComeAndGo() {
        String own = tenant.integration("to share");
        String integration = tenant.path("/integrations/" + own);
        String none = tenant.path("/integrations/" + aUuid());
        Tenant destination = Tenant.create(api);
        String there = destination.path("/integrations/" + own);
        String offer = "{\"destination_workspace_id\":\"" + destination.id() + "\",\"uses_per_day\":1}";

        published.check("createShare", 201, api.post(integration + "/shares", owner, offer));
        published.check("createShare", 409, api.post(integration + "/shares", owner, offer));
        published.check("createShare", 404, api.post(none + "/shares", owner, offer));
        published.check("listShares", 200, api.get(integration + "/shares?limit=1", owner));
        published.check("listShares", 404, api.get(none + "/shares", owner));
        published.check("listShares", 409, api.get(there + "/shares", owner));
        published.check("listIntegrations", 200, api.get(destination.path("/integrations"), owner));
        published.check("changeIntegration", 409, api.patch(there, owner, "{\"name\":\"mine\"}"));
        published.check("deleteIntegration", 409, api.delete(there, owner));
        published.check("rotateIntegration", 409, api.post(there + "/rotate", owner, "{}"));
        published.check("rotateIntegration", 404, api.post(none + "/rotate", owner, "{}"));
        published.check("rotateIntegration", 200, api.post(integration + "/rotate", owner, "{\"overlap_seconds\":0}"));
        String keys = tenant.path("/api-keys/");
        String held = api.get(integration, owner).text("/client_id");
        published.check("listDependents", 200, api.get(keys + held + "/dependents", owner));
        published.check("listDependents", 404, api.get(keys + aUuid() + "/dependents", owner));
        published.check("useIntegration", 200, api.post(there + "/token", owner, "{}"));
        published.check("useIntegration", 429, api.post(there + "/token", owner, "{}"));
        published.check("useIntegration", 404, api.post(none + "/token", owner, "{}"));
        published.check("leaveIntegration", 204, api.send("POST", there + "/leave", owner, null));
        published.check("leaveIntegration", 404, api.send("POST", there + "/leave", owner, null));
        answersToShares(integration, none);
        api.delete(tenant.path("/api-keys/" + api.get(integration, owner).text("/client_id")), owner)
                .expect(204);
        published.check("useIntegration", 409, api.post(integration + "/token", owner, "{}"));
    }

    private void answersToShares(String integration, String none) {
        Shares states = new Shares(api, tenant, integration.substring(integration.lastIndexOf('/') + 1));
        String interrupted = integration + "/shares/" + states.interrupted();
        published.check("confirmShare", 200, api.send("POST", interrupted + "/confirm", owner, null));
        published.check("confirmShare", 409, api.send("POST", interrupted + "/confirm", owner, null));
        published.check("confirmShare", 404, api.send("POST", none + "/shares/" + aUuid() + "/confirm", owner, null));
        published.check("endShare", 204, api.delete(interrupted, owner));
        published.check("endShare", 404, api.delete(none + "/shares/" + aUuid(), owner));

        String requests = tenant.path("/share-requests");
        for (String answer : List.of("accept", "decline")) {
            String operation = answer + "Share";
            String waiting = requests + "/" + states.waiting();
            published.check("listShareRequests", 200, api.get(requests, owner));
            published.check(operation, 200, api.send("POST", waiting + "/" + answer, owner, null));
            published.check(operation, 409, api.send("POST", waiting + "/" + answer, owner, null));
            published.check(operation, 404, api.send("POST", requests + "/" + aUuid() + "/" + answer, owner, null));
        }
    }

    private void keysComeAndGo() {
        String keys = tenant.path("/api-keys");
        String service = "{\"type\":\"service\",\"name\":\"ci\",\"role\":\"operator\",\"description\":\"two\\nlines\","
                + "\"expires_at\":\"2031-01-01T00:00:00.5+01:00\"}";
        String id = published
                .check("createApiKey", 201, api.post(keys, owner, service))
                .text("/client_id");
        published.check("createApiKey", 409, api.post(keys, owner, service));
        published.check("createApiKey", 201, api.post(keys, owner, "{\"type\":\"private\",\"name\":\"mine\"}"));
        published.check("getApiKey", 200, api.get(keys + "/" + id, owner));
        published.check("changeApiKey", 200, api.patch(keys + "/" + id, owner, "{\"description\":\"\"}"));
        published.check("listApiKeys", 200, api.get(keys + "?limit=1&type=service&q=c", owner));
        keyIsSwitchedAndRotated(keys + "/" + id);
        manyKeysAreRevokedAndUseIsTold(keys, id);
        published.check("revokeApiKey", 204, api.delete(keys + "/" + id, owner));
        published.check("disableApiKey", 409, api.post(keys + "/" + id + "/disable", owner, ""));
        published.check("enableApiKey", 409, api.post(keys + "/" + id + "/enable", owner, ""));
        published.check("listApiKeys", 200, api.get(keys, owner));
        published.check("listApiKeys", 400, api.get(keys + "?status=odd&limit=0&cursor=x", owner));
        published.check("getApiKey", 404, api.get(keys + "/" + aUuid(), owner));
        published.check("changeApiKey", 404, api.patch(keys + "/" + aUuid(), owner, "{\"description\":\"\"}"));
        published.check("revokeApiKey", 404, api.delete(keys + "/" + aUuid(), owner));
        published.check("listApiKeys", 405, api.send("PUT", keys, owner, null));
        published.check(
                "createApiKey",
                403,
                api.post(keys, api.token(tenant.serviceKey("operator")), service.replace("\"ci\"", "\"ci 2\"")));
    }

    private void manyKeysAreRevokedAndUseIsTold(String keys, String id) {
        published.check("getKeyUsage", 200, api.get(keys + "/" + id + "/usage", owner));
        published.check("getKeyUsage", 200, api.get(keys + "/" + id + "/usage?interval=day", owner));
        published.check("getKeyUsage", 400, api.get(keys + "/" + id + "/usage?interval=week&from=x", owner));
        published.check("getKeyUsage", 404, api.get(keys + "/" + aUuid() + "/usage", owner));
        String all = "{\"filter\":{\"all\":true},\"dry_run\":true}";
        published.check("revokeApiKeys", 200, api.post(keys + "/revoke-all", owner, all));
        String service = "{\"filter\":{\"type\":\"service\",\"created_before\":\"2020-01-01T00:00:00Z\"}}";
        published.check("revokeApiKeys", 200, api.post(keys + "/revoke-all", owner, service));
    }

    private void keyIsSwitchedAndRotated(String key) {
        published.check("disableApiKey", 200, api.post(key + "/disable", owner, ""));
        published.check("enableApiKey", 200, api.post(key + "/enable", owner, ""));
        String secret = published
                .check("rotateApiKey", 200, api.post(key + "/rotate", owner, "{\"overlap_seconds\":60}"))
                .text("/secrets/1/id");
        published.check("rotateApiKey", 409, api.post(key + "/rotate", owner, "{}"));
        published.check("rotateApiKey", 200, api.post(key + "/rotate", owner, "{\"reason\":\"leaked\"}"));
        published.check("endKeySecret", 204, api.delete(key + "/secrets/" + secret, owner));
        String last = api.get(key, owner).text("/secrets/0/id");
        published.check("endKeySecret", 409, api.delete(key + "/secrets/" + last, owner));
        published.check("endKeySecret", 404, api.delete(key + "/secrets/" + aUuid(), owner));
        String nowhere = tenant.path("/api-keys/" + aUuid());
        published.check("disableApiKey", 404, api.post(nowhere + "/disable", owner, ""));
        published.check("enableApiKey", 404, api.post(nowhere + "/enable", owner, ""));
        published.check("rotateApiKey", 404, api.post(nowhere + "/rotate", owner, "{}"));
    }

    private void workspacesComeAndGo() {
        Answer created = published.check(
                "createWorkspace",
                201,
                api.post("/v1/workspaces", owner, "{\"name\":\"A\",\"provisioning_key\":true}"));
        published.check("createWorkspace", 201, api.post("/v1/workspaces", owner, "{\"name\":\"B\"}"));
        String path = "/v1/workspaces/" + created.text("/id");
        published.check("getWorkspace", 200, api.get(path, owner));
        published.check("renameWorkspace", 200, api.patch(path, owner, "{\"name\":\"C\"}"));
        published.check("deactivateWorkspace", 200, api.post(path + "/deactivate", owner, ""));
        published.check("getMe", 200, api.get("/v1/me", owner));
        published.check("reactivateWorkspace", 200, api.post(path + "/reactivate", owner, ""));
        published.check("listRoles", 200, api.get(path + "/roles", owner));
        published.check("listWorkspaces", 200, api.get("/v1/workspaces?limit=1", owner));
        published.check("listWorkspaces", 200, api.get("/v1/workspaces", owner));
    }

    private void clientsGetTokens() {
        Key service = tenant.serviceKey("viewer");
        Key unknown = new Key(aUuid(), service.clientSecret());
        Map<String, String> grant = Map.of("grant_type", GRANT);
        for (String id : List.of("issueToken", "issueTokenByAlias")) {
            String path = DOCUMENT.operation(id).path();
            published.check(id, 200, api.form(path, service, grant));
            published.check(id, 400, api.form(path, service, Map.of("grant_type", "password")));
            published.check(id, 400, api.form(path, service, Map.of("grant_type", GRANT, "scope", "audit.read")));
            published.check(id, 401, api.form(path, unknown, grant));
        }
        String token = api.token(service);
        published.check("introspectToken", 200, api.introspect(service, token));
        published.check("introspectToken", 200, api.introspect(platformKey, api.token(platformKey)));
        published.check("introspectToken", 200, api.introspect(service, "unknown"));
        published.check("introspectToken", 401, api.introspect(unknown, token));
        published.check("introspectToken", 400, api.form("/oauth2/introspect", service, grant));
        published.check("revokeToken", 400, api.revoke(platformKey, token));
        published.check("revokeToken", 401, api.revoke(unknown, token));
        published.check("revokeToken", 200, api.revoke(service, token));
        DOCUMENT.operations().stream().filter(Operation::wantsClient).forEach(operation -> {
            Map<String, String> tooLong = Map.of("token", "x".repeat(66_000));
            published.check(operation.id(), 413, api.form(operation.path(), service, tooLong));
            published.check(operation.id(), 405, api.get(operation.path(), null));
        });
    }

    private void everyoneReadsWhatIsPublic() {
        published.check("getServerMetadata", 200, api.get("/.well-known/oauth-authorization-server", null));
        published.check(
                "getServerMetadataOfIssuerWithPath", 404, api.get("/.well-known/oauth-authorization-server/x", null));
        published.check("getKeys", 200, api.get("/.well-known/jwks.json", null));
        published.check("getSecretPatterns", 200, api.get("/.well-known/keywright-secret-patterns.json", null));
        published.check("reportLeak", 202, api.post("/v1/leaks", null, "{\"secret\":\"hunter2\"}"));
        published.check("getLiveness", 200, api.get("/health/live", null));
        published.check("getReadiness", 200, api.get("/health/ready", null));
        String tag = Answers.header(published.check("getOpenApi", 200, api.get("/openapi.json", null)), "ETag");
        published.check("getOpenApi", 304, api.send(api.request("/openapi.json").header("If-None-Match", tag)));
    }

    private void auditEventsTellOfAll() {
        String platform = "/v1/workspaces/" + platformWorkspace() + "/audit-events";
        published.check("listAuditEvents", 200, api.get(platform + "?limit=200", owner));
        published.check("listAuditEvents", 200, api.get(tenant.path("/audit-events?limit=1"), owner));
        Answer all = published.check("listAuditEvents", 200, api.get(tenant.path("/audit-events?limit=200"), owner));
        assertThat(all.json().path("audit_events").findValuesAsText("outcome")).contains("done", "refused");
        published.check("listAuditEvents", 400, api.get(tenant.path("/audit-events?from=x&other=1"), owner));
        published.check("listRoles", 400, api.get(tenant.path("/roles?limit=1"), owner));
    }

    @Test
    void anAnswerThatIsNotAsPublishedIsSeen() {
        Answer me = api.get("/v1/me", owner).expect(200);
        assertThat(published.differences("getMe", me)).isEmpty();

        assertThat(published.differences("getMe", with(me, me.body().replace("\"user\"", "\"person\""))))
                .isNotEmpty();
        assertThat(published.differences("getMe", with(me, me.body().replaceFirst("\\{", "{\"password_hash\":\"x\","))))
                .isNotEmpty();
        assertThat(published.differences("getMe", new Answer(201, me.headers(), me.body())))
                .isNotEmpty();
        assertThat(published.differences("signOut", new Answer(204, me.headers(), "{}")))
                .isNotEmpty();
    }

    private static Answer with(Answer answer, String body) {
        return new Answer(answer.status(), answer.headers(), body);
    }

    private Answer withoutType(Operation operation, String path, @Nullable String bearer) {
        return api.send(api.request(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "text/plain")
                .method(operation.method(), BodyPublishers.ofString("{}")));
    }

    private Answer signIn(String email, String password) {
        return api.post("/v1/sessions", null, "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private Answer invite(String email, String role) {
        return api.post(tenant.path("/members"), owner, "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}");
    }

    private Answer accept(String token) {
        return api.post(
                "/v1/invitations/accept",
                null,
                "{\"token\":\"" + token + "\",\"display_name\":\"Ada\",\"password\":\"correct horse\"}");
    }

    private String self() {
        return tenant.path("/members/" + api.get("/v1/me", owner).text("/id"));
    }

    private String nobody() {
        return tenant.path("/members/" + aUuid());
    }

    private String platformWorkspace() {
        return api.get("/v1/workspaces", api.token(platformKey)).expect(200).text("/workspaces/0/id");
    }

    private static String aUuid() {
        return UUID.randomUUID().toString();
    }
}
