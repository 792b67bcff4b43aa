package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keywright.bootstrap.config.Settings;
import dev.keywright.bootstrap.config.Sources;
import dev.keywright.bootstrap.server.Assembly;
import dev.keywright.crypto.vault.MasterKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every change that is made through the API, and every refusal of one, is recorded as what it was. */
class AuditTest {

    private static final String OTHER_MASTER_KEY = MasterKey.newText(new SecureRandom());
    private static final Deployment DEPLOYMENT =
            Deployment.start(Map.of("KEYWRIGHT_MASTER_KEY_OTHERS", OTHER_MASTER_KEY));

    private final Api api = DEPLOYMENT.api();
    private final Tenant tenant = Tenant.create(api);
    private final String owner = tenant.ownerSession();
    private final Actor ownerActor = actorBehind(owner);
    private final String trail = tenant.path("/audit-events?limit=200");
    private final String platformTrail = "/v1/workspaces/" + platform() + "/audit-events?limit=200";
    private final Set<String> seen = new TreeSet<>();

    /** Who an event is to name. */
    private record Actor(
            String type, String id, String name, @Nullable String secretId) {}

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    @Test
    void everyKindOfChangeIsRecorded() {
        changesOfWorkspaces();
        changesOfMembers();
        changesOfKeys();
        changesOfRolesAndOfThePolicy();
        changesOfIntegrations();
        changesOfShares();
        changesOfSessions();
        restrictionOfAKey();
        leaksThatWereReported();
        failuresToGetIn();
        seen.add(rotationOfSigningKeys());
        seen.add(rotationOfTheMasterKey());
        seen.add(rotationThatFinishesByItself());

        JsonNode actions = OpenApi.of(api).root().at("/components/schemas/AuditEvent/properties/action/enum");
        assertThat(seen)
                .hasSize(actions.size())
                .allMatch(action -> actions.toString().contains("\"" + action + "\""));
    }

    private void changesOfWorkspaces() {
        Answer created =
                api.post("/v1/workspaces", owner, "{\"name\":\"Acme\"}").expect(201);
        String path = "/v1/workspaces/" + created.text("/id");
        String itsTrail = path + "/audit-events";
        assertDone(created, itsTrail, "workspace.created", ownerActor, "workspace", created.text("/id"), "Acme");
        assertChanged(created, itsTrail, Map.of(), Map.of("name", "Acme"));

        Answer renamed = api.patch(path, owner, "{\"name\":\"Acme Ltd\"}");
        assertDone(renamed, itsTrail, "workspace.renamed", ownerActor, "workspace", created.text("/id"), "Acme");
        assertChanged(renamed, itsTrail, workspace("Acme", "active"), workspace("Acme Ltd", "active"));

        Answer deactivated = api.post(path + "/deactivate", owner, "");
        assertDone(
                deactivated,
                itsTrail,
                "workspace.deactivated",
                ownerActor,
                "workspace",
                created.text("/id"),
                "Acme Ltd");
        assertChanged(deactivated, itsTrail, workspace("Acme Ltd", "active"), workspace("Acme Ltd", "deactivated"));

        Answer reactivated = api.post(path + "/reactivate", owner, "");
        assertDone(
                reactivated,
                itsTrail,
                "workspace.reactivated",
                ownerActor,
                "workspace",
                created.text("/id"),
                "Acme Ltd");
        assertChanged(reactivated, itsTrail, workspace("Acme Ltd", "deactivated"), workspace("Acme Ltd", "active"));
    }

    private static Map<String, String> workspace(String name, String status) {
        return Map.of("name", name, "status", status);
    }

    private void changesOfMembers() {
        String email = "audited" + UUID.randomUUID() + "@example.com";
        Answer invited = api.post(tenant.path("/members"), owner, "{\"email\":\"" + email + "\",\"role\":\"viewer\"}")
                .expect(201);
        String id = invited.text("/user/id");
        assertDone(invited, trail, "member.invited", ownerActor, "member", id, email);
        assertChanged(invited, trail, Map.of(), Map.of("role", "viewer"));

        Answer accepted = api.post(
                "/v1/invitations/accept",
                null,
                "{\"token\":\"" + invited.text("/invitation/token")
                        + "\",\"display_name\":\"Ada\",\"password\":\"password\"}");
        assertDone(accepted, trail, "invitation.accepted", new Actor("user", id, "Ada", null), "member", id, email);
        assertChanged(accepted, trail, Map.of("status", "invited"), Map.of("status", "active"));

        String path = tenant.path("/members/" + id);
        Answer role = api.patch(path, owner, "{\"role\":\"operator\"}");
        assertDone(role, trail, "member.role_changed", ownerActor, "member", id, email);
        assertChanged(role, trail, Map.of("role", "viewer"), Map.of("role", "operator"));

        Answer disabled = api.patch(path, owner, "{\"status\":\"disabled\"}");
        assertDone(disabled, trail, "member.disabled", ownerActor, "member", id, email);
        assertChanged(disabled, trail, Map.of("status", "active"), Map.of("status", "disabled"));

        Answer enabled = api.patch(path, owner, "{\"status\":\"active\"}");
        assertDone(enabled, trail, "member.enabled", ownerActor, "member", id, email);
        assertChanged(enabled, trail, Map.of("status", "disabled"), Map.of("status", "active"));

        Answer both = api.patch(path, owner, "{\"role\":\"viewer\",\"status\":\"disabled\"}")
                .expect(200);
        assertThat(eventsOf(both, trail))
                .extracting(event -> event.path("action").asText())
                .containsExactlyInAnyOrder("member.role_changed", "member.disabled");

        assertDone(api.delete(path, owner), trail, "member.removed", ownerActor, "member", id, email);
    }

    private void changesOfIntegrations() {
        Key key = tenant.serviceKey("operator");
        String secretId = actorOf(key).secretId();
        String credential = "\"client_id\":\"" + key.clientId() + "\",\"client_secret\":\"" + key.clientSecret() + "\"";
        String integrations = tenant.path("/integrations");

        Answer created = api.post(integrations, owner, "{\"name\":\"warehouse\"," + credential + "}");
        String id = created.text("/id");
        assertDone(created, trail, "integration.created", ownerActor, "integration", id, "warehouse");
        assertChanged(
                created,
                trail,
                Map.of(),
                Map.of("name", "warehouse", "client_id", key.clientId(), "secret_id", String.valueOf(secretId)));

        Answer renamed = api.patch(integrations + "/" + id, owner, "{\"name\":\"billing\"}");
        assertDone(renamed, trail, "integration.renamed", ownerActor, "integration", id, "billing");
        assertChanged(renamed, trail, Map.of("name", "warehouse"), Map.of("name", "billing"));

        Answer replaced =
                api.patch(integrations + "/" + id, owner, "{\"client_secret\":\"" + key.clientSecret() + "\"}");
        assertDone(replaced, trail, "integration.secret_replaced", ownerActor, "integration", id, "billing");

        Answer used = api.post(integrations + "/" + id + "/token", owner, "{}");
        assertDone(used, trail, "integration.used", ownerActor, "integration", id, "billing");

        Answer deleted = api.delete(integrations + "/" + id, owner);
        assertDone(deleted, trail, "integration.deleted", ownerActor, "integration", id, "billing");
        assertChanged(deleted, trail, Map.of("name", "billing", "client_id", key.clientId()), Map.of());
    }

    private void changesOfShares() {
        String own = tenant.integration("shared");
        Tenant destination = Tenant.create(api);
        String shares = tenant.path("/integrations/" + own + "/shares");
        String offer = "{\"destination_workspace_id\":\"" + destination.id() + "\"}";

        Answer created = api.post(shares, owner, offer);
        String id = created.text("/id");
        assertDone(created, trail, "share.created", ownerActor, "share", id, "shared");
        destination.deactivate();
        assertAcross(destination.path("/audit-events"), trail, "share.interrupted", id, destination.id());
        destination.reactivate();
        Answer confirmed = api.send("POST", shares + "/" + id + "/confirm", owner, null);
        assertDone(confirmed, trail, "share.confirmed", ownerActor, "share", id, "shared");
        Answer ended = api.delete(shares + "/" + id, owner);
        assertDone(ended, trail, "share.ended", ownerActor, "share", id, "shared");
        assertAcross(trail, destination.path("/audit-events"), "share.ended", id, tenant.id());
        answersToShares(new Shares(api, tenant, own));
    }

    private void answersToShares(Shares states) {
        Map<String, String> answers = Map.of("accept", "share.accepted", "decline", "share.declined");
        answers.forEach((answer, action) -> {
            String request = states.waiting();
            Answer answered = api.send("POST", tenant.path("/share-requests/" + request + "/" + answer), owner, null);
            assertDone(answered, trail, action, ownerActor, "share", request, answered.text("/integration/name"));
        });
    }

    /** What one workspace did is in its own trail with who did it, and in the other's with the workspace that did it. */
    private void assertAcross(String doersTrail, String othersTrail, String action, String target, String doer) {
        String query = "?limit=1&action=" + action + "&target=" + target;
        JsonNode own = api.get(doersTrail.replaceFirst("\\?.*", "") + query, owner)
                .expect(200)
                .json()
                .at("/audit_events/0");
        JsonNode other = api.get(othersTrail.replaceFirst("\\?.*", "") + query, owner)
                .expect(200)
                .json()
                .at("/audit_events/0");
        assertThat(own.at("/actor/type").asText()).isEqualTo("user");
        assertThat(other.at("/actor/type").asText()).isEqualTo("workspace");
        assertThat(other.at("/actor/id").asText()).isEqualTo(doer);
        assertThat(other.path("source_ip").isNull() && other.path("request_id").isNull())
                .isTrue();
        assertThat(other.path("after")).isEqualTo(own.path("after"));
        seen.add(action);
    }

    private void changesOfKeys() {
        Key creator = tenant.serviceKey("owner");
        Actor creatorKey = actorOf(creator);
        String token = api.token(creator);
        String keys = tenant.path("/api-keys");

        Answer service = api.post(
                keys,
                token,
                "{\"type\":\"service\",\"name\":\"made by a key\",\"role\":\"viewer\",\"expires_at\":\"2031-01-01T00:00:00Z\"}");
        String id = service.text("/client_id");
        assertDone(service, trail, "api_key.created", creatorKey, "api_key", id, "made by a key");
        assertChanged(
                service,
                trail,
                Map.of(),
                Map.of(
                        "type",
                        "service",
                        "name",
                        "made by a key",
                        "role",
                        "viewer",
                        "description",
                        "",
                        "expires_at",
                        "2031-01-01T00:00:00Z"));

        Answer mine = api.post(keys, owner, "{\"type\":\"private\",\"name\":\"mine\",\"description\":\"d\"}");
        assertDone(mine, trail, "api_key.created", ownerActor, "api_key", mine.text("/client_id"), "mine");
        assertChanged(
                mine,
                trail,
                Map.of(),
                Map.of("type", "private", "name", "mine", "description", "d", "user_id", ownerActor.id()));

        Answer described = api.patch(keys + "/" + id, token, "{\"description\":\"new\"}");
        assertDone(described, trail, "api_key.described", creatorKey, "api_key", id, "made by a key");
        assertChanged(described, trail, Map.of("description", ""), Map.of("description", "new"));

        Answer disabled = api.post(keys + "/" + id + "/disable", token, "");
        assertDone(disabled, trail, "api_key.disabled", creatorKey, "api_key", id, "made by a key");
        assertChanged(disabled, trail, Map.of("status", "active"), Map.of("status", "disabled"));
        Answer enabled = api.post(keys + "/" + id + "/enable", token, "");
        assertDone(enabled, trail, "api_key.enabled", creatorKey, "api_key", id, "made by a key");
        assertChanged(enabled, trail, Map.of("status", "disabled"), Map.of("status", "active"));

        String first = service.text("/secrets/0/id");
        Answer rotated = api.post(keys + "/" + id + "/rotate", token, "{\"overlap_seconds\":60}");
        assertDone(rotated, trail, "api_key.rotated", creatorKey, "api_key", id, "made by a key");
        assertChanged(
                rotated,
                trail,
                Map.of(),
                Map.of(
                        "secret_id",
                        rotated.text("/secrets/0/id"),
                        "reason",
                        "scheduled",
                        "older_secrets",
                        first,
                        "older_secrets_end_at",
                        rotated.text("/secrets/1/expires_at")));
        Answer ended = api.delete(keys + "/" + id + "/secrets/" + first, token);
        assertDone(ended, trail, "api_key.secret_ended", creatorKey, "api_key", id, "made by a key");
        assertChanged(ended, trail, Map.of(), Map.of("secret_id", first));

        assertDone(
                api.delete(keys + "/" + id, token),
                trail,
                "api_key.revoked",
                creatorKey,
                "api_key",
                id,
                "made by a key");

        Answer revoked = api.revoke(creator, token);
        String tokenId = eventsOf(revoked, trail).get(0).at("/target/id").asText();
        assertDone(revoked, trail, "token.revoked", creatorKey, "token", tokenId, null);
    }

    private void changesOfRolesAndOfThePolicy() {
        Answer created = api.post(tenant.path("/roles"), owner, Tenant.roleBody("auditor", "role.read"));
        assertDone(created, trail, "role.created", ownerActor, "role", "auditor", "auditor");
        Answer changed = api.patch(tenant.rolePath("auditor"), owner, Tenant.scopesBody("audit.read"));
        assertDone(changed, trail, "role.changed", ownerActor, "role", "auditor", "auditor");
        Answer deleted = api.delete(tenant.rolePath("auditor"), owner);
        assertDone(deleted, trail, "role.deleted", ownerActor, "role", "auditor", "auditor");

        Answer limited = api.patch(tenant.path("/key-policy"), owner, "{\"max_live_keys\":1000}");
        assertDone(limited, trail, "key_policy.changed", ownerActor, "workspace", tenant.id(), null);
    }

    private void changesOfSessions() {
        Answer signedIn = api.post(
                        "/v1/sessions",
                        null,
                        "{\"email\":\"" + Deployment.OWNER_EMAIL + "\",\"password\":\"" + Deployment.OWNER_PASSWORD
                                + "\"}")
                .expect(201);
        String session =
                eventsOf(signedIn, platformTrail).get(0).at("/target/id").asText();
        assertDone(signedIn, platformTrail, "session.created", ownerActor, "session", session, null);

        Tenant.Person person = tenant.join("viewer");
        Answer changed = api.post(
                        "/v1/me/password",
                        person.session(),
                        "{\"current_password\":\"a password for tests\",\"new_password\":\"another password\"}")
                .expect(204);
        assertDone(
                changed,
                platformTrail,
                "password.changed",
                new Actor("user", person.userId(), "viewer", null),
                "member",
                person.userId(),
                person.email());

        Answer signedOut = api.delete("/v1/sessions/current", signedIn.text("/session_token"));
        assertDone(signedOut, platformTrail, "session.ended", ownerActor, "session", session, null);
    }

    /** The one kind that no request causes: the first start made a key. */
    private String rotationOfSigningKeys() {
        JsonNode event = api.get(platformTrail + "&action=signing_key.rotated", owner)
                .expect(200)
                .json()
                .at("/audit_events/0");

        assertThat(event.at("/actor/type").asText()).isEqualTo("system");
        assertThat(event.path("request_id").isNull()).isTrue();
        assertThat(event.path("source_ip").isNull()).isTrue();
        return event.path("action").asText();
    }

    /** Nor is this one asked for by a request, but by a command. */
    private String rotationOfTheMasterKey() {
        Map<String, String> exchanged = new HashMap<>(DEPLOYMENT.environmentOfFurtherNode());
        exchanged.put("KEYWRIGHT_MASTER_KEY", OTHER_MASTER_KEY);
        exchanged.put("KEYWRIGHT_MASTER_KEY_OTHERS", DEPLOYMENT.setting("KEYWRIGHT_MASTER_KEY"));
        Settings settings =
                Settings.load(new Sources(Map.of(), exchanged, Path.of("").toAbsolutePath(), Optional.empty()));

        new Assembly().rotateMasterKey(settings, 100, line -> {});

        JsonNode event = newest(platformTrail, "master_key.rotated");
        assertThat(event.at("/actor/type").asText()).isEqualTo("system");
        assertThat(event.at("/target/type").asText()).isEqualTo("master_key");
        assertThat(event.at("/target/id").asText())
                .isEqualTo(MasterKey.fromBase64(OTHER_MASTER_KEY).id().value());
        return event.path("action").asText();
    }

    /** Nor does a request finish a rotation: a node does, at its start and each minute from then on. */
    private void restrictionOfAKey() {
        Key key = tenant.serviceKey("viewer");
        api.patch(tenant.path("/api-keys/" + key.clientId()), owner, "{\"token_rate_per_second\":5}")
                .expect(200);
        seen.add(newest(trail, "api_key.restricted").at("/action").asText());
    }

    /** Whoever reports them is nobody that is known. */
    private void leaksThatWereReported() {
        reportLeak(tenant.serviceKey("viewer").clientSecret());
        seen.add(doneBySystem(newest(trail, "api_key.secret_leaked")));

        reportLeak(tenant.join("viewer").session());
        seen.add(doneBySystem(newest(platformTrail, "session.leaked")));

        reportLeak(api.post(tenant.path("/members"), owner, "{\"email\":\"leaked@example.com\",\"role\":\"viewer\"}")
                .expect(201)
                .text("/invitation/token"));
        seen.add(doneBySystem(newest(trail, "invitation.leaked")));
    }

    private void reportLeak(String secret) {
        api.post("/v1/leaks", null, "{\"secret\":\"" + secret + "\"}").expect(202);
    }

    private JsonNode newest(String inTrail, String action) {
        String separator = inTrail.contains("?") ? "&" : "?";
        return api.get(inTrail + separator + "action=" + action, owner)
                .expect(200)
                .json()
                .at("/audit_events/0");
    }

    private static String doneBySystem(JsonNode event) {
        assertThat(event.at("/actor/type").asText()).isEqualTo("system");
        return event.at("/action").asText();
    }

    /** They are recorded after their answer, so that nobody tells by its time whether there was something to record. */
    private void failuresToGetIn() {
        Tenant.Person person = tenant.join("viewer");
        Answer failed = api.post(
                "/v1/sessions", null, "{\"email\":\"" + person.email() + "\",\"password\":\"a wrong password\"}");
        Answers.assertProblem(failed, 401, "unauthenticated");
        for (String toldIn : List.of(trail, platformTrail)) {
            JsonNode event = awaitEventOf(failed, toldIn);
            assertThat(event.path("action").asText()).isEqualTo("session.created");
            assertThat(event.path("outcome").asText()).isEqualTo("refused");
            assertThat(event.at("/target/id").asText()).isEqualTo(person.userId());
            doneBySystem(event);
        }

        Key key = tenant.serviceKey("viewer");
        api.patch(tenant.path("/api-keys/" + key.clientId()), owner, "{\"allowed_networks\":[\"192.0.2.0/24\"]}")
                .expect(200);
        Answer refused = api.requestToken(key).expect(400);
        awaitEventOf(refused, trail);
        JsonNode event = onlyEventOf(refused, trail, "token.issued", actorOf(key));
        assertThat(event.path("outcome").asText()).isEqualTo("refused");
        assertThat(event.path("reason").asText()).isEqualTo(refused.text("/error_description"));
        assertThat(event.at("/target/id").asText()).isEqualTo(key.clientId());
        seen.add("token.issued");
    }

    private JsonNode awaitEventOf(Answer cause, String path) {
        Instant patience = Instant.now().plusSeconds(30);
        List<JsonNode> found;
        do {
            found = eventsOf(cause, path);
        } while (found.isEmpty() && Instant.now().isBefore(patience));
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private String rotationThatFinishesByItself() {
        Key key = tenant.serviceKey("viewer");
        tenant.rotate(key, "{\"until\":\"unused\"}");
        tenant.revoke(key);
        String events = trail + "&action=api_key.rotation_finished&target=" + key.clientId();

        DEPLOYMENT.startNode();
        Instant patience = Instant.now().plusSeconds(30);
        JsonNode found;
        do {
            found = api.get(events, owner).expect(200).json().path("audit_events");
        } while (found.isEmpty() && Instant.now().isBefore(patience));

        assertThat(found.at("/0/actor/type").asText()).isEqualTo("system");
        assertThat(found.at("/0/after/reason").asText()).isEqualTo("key_ended");
        return found.at("/0/action").asText();
    }

    @Test
    void refusalsAreRecordedWithTheirReason() {
        Key weak = tenant.serviceKey("operator");
        Actor weakKey = actorOf(weak);
        String token = api.token(weak);
        String keys = tenant.path("/api-keys");
        String service = "{\"type\":\"service\",\"name\":\"x\",\"role\":\"viewer\"}";

        assertRefused(api.post(keys, token, service).expect(403), trail, "api_key.created", weakKey);
        assertRefused(
                api.patch(tenant.path(""), token, "{\"name\":\"x\"}").expect(403), trail, "workspace.renamed", weakKey);
        assertRefused(
                api.post(tenant.path("/deactivate"), token, "").expect(403), trail, "workspace.deactivated", weakKey);
        assertRefused(
                api.post(tenant.path("/members"), token, "{\"email\":\"a@example.com\",\"role\":\"viewer\"}")
                        .expect(403),
                trail,
                "member.invited",
                weakKey);
        api.post(keys, owner, service).expect(201);
        assertRefused(api.post(keys, owner, service).expect(409), trail, "api_key.created", ownerActor);
        assertRefused(
                api.delete(keys + "/" + UUID.randomUUID(), owner).expect(404), trail, "api_key.revoked", ownerActor);
        String self = tenant.path("/members/" + ownerActor.id());
        assertRefused(api.delete(self, owner).expect(409), trail, "member.removed", ownerActor);
        assertRefused(
                api.patch(self, owner, "{\"role\":\"viewer\"}").expect(409), trail, "member.role_changed", ownerActor);
        assertRefused(
                api.post("/v1/workspaces", token, "{\"name\":\"x\"}").expect(403), trail, "workspace.created", weakKey);
    }

    @Test
    void strangersAreRecordedWhereTheyBelongAndNotWhereTheyTried() {
        Tenant other = Tenant.create(api);
        Tenant.Person stranger = other.join("owner");
        Key strangersKey = other.serviceKey("owner");
        int before = Rows.auditEvents(DEPLOYMENT.database(), tenant.id());

        Answer byKey = api.patch(tenant.path(""), api.token(strangersKey), "{\"name\":\"x\"}")
                .expect(403);
        Answer bySession = api.patch(tenant.path(""), stranger.session(), "{\"name\":\"x\"}")
                .expect(403);

        assertThat(Rows.auditEvents(DEPLOYMENT.database(), tenant.id())).isEqualTo(before);
        assertRefused(
                byKey,
                other.path("/audit-events"),
                "workspace.renamed",
                actorBehind(api.token(strangersKey), strangersKey, other));
        assertRefused(bySession, platformTrail, "workspace.renamed", actorBehind(stranger.session()));
    }

    @Test
    void theListIsFilteredAndPaged() {
        Key key = tenant.serviceKey("owner");
        Key target = tenant.serviceKey("viewer");
        String token = api.token(key);
        for (int i = 0; i < 5; i++) {
            api.patch(tenant.path("/api-keys/" + target.clientId()), token, "{\"description\":\"" + i + "\"}")
                    .expect(200);
        }
        List<JsonNode> all = list(trail);
        List<JsonNode> described = all.stream()
                .filter(event -> event.path("action").asText().equals("api_key.described"))
                .toList();
        assertThat(described).hasSize(5);
        assertThat(described)
                .extracting(event -> event.at("/after/description").asText())
                .containsExactly("4", "3", "2", "1", "0");

        assertThat(list(trail + "&action=api_key.described")).isEqualTo(described);
        assertThat(list(trail + "&actor=" + key.clientId())).isEqualTo(described);
        assertThat(list(trail + "&target=" + target.clientId())).hasSize(6).containsAll(described);
        String third = described.get(2).path("at").asText();
        assertThat(list(trail + "&action=api_key.described&from=" + third)).isEqualTo(described.subList(0, 3));
        assertThat(list(trail + "&action=api_key.described&to=" + third)).isEqualTo(described.subList(3, 5));
        assertThat(list(trail + "&actor=" + ownerActor.id() + "&action=api_key.described"))
                .isEmpty();
        assertThat(pages(tenant.path("/audit-events?limit=3"))).isEqualTo(all);
    }

    private List<JsonNode> pages(String path) {
        List<JsonNode> events = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(path + cursor, owner).expect(200).json();
            assertThat(page.path("audit_events").size()).isBetween(1, 3);
            page.path("audit_events").forEach(events::add);
            cursor = page.path("next_cursor").isNull()
                    ? ""
                    : "&cursor=" + page.path("next_cursor").asText();
        } while (!cursor.isEmpty());
        return events;
    }

    @Test
    void eventsOfOtherWorkspacesNeverShow() {
        Tenant other = Tenant.create(api);
        Key foreign = other.serviceKey("viewer");
        Set<String> own = Set.copyOf(Rows.query(
                DEPLOYMENT.database(), "select id from audit_event where workspace_id = '" + tenant.id() + "'"));

        assertThat(list(trail)).extracting(event -> event.path("id").asText()).containsExactlyInAnyOrderElementsOf(own);
        assertThat(list(trail + "&target=" + foreign.clientId())).isEmpty();
        assertThat(list(trail + "&target=" + other.id())).isEmpty();
        assertThat(list(other.path("/audit-events?target=" + foreign.clientId())))
                .hasSize(1);
        assertThat(list(platformTrail + "&target=" + foreign.clientId())).isEmpty();
    }

    private List<JsonNode> list(String path) {
        return api.get(path, owner)
                .expect(200)
                .json()
                .path("audit_events")
                .valueStream()
                .toList();
    }

    private List<JsonNode> eventsOf(Answer cause, String path) {
        String requestId = Answers.header(cause, "X-Request-Id");
        return list(path).stream()
                .filter(event -> event.path("request_id").asText().equals(requestId))
                .toList();
    }

    private void assertDone(
            Answer cause,
            String path,
            String action,
            Actor actor,
            String targetType,
            String targetId,
            @Nullable String targetName) {
        assertThat(cause.status()).as(cause.body()).isBetween(200, 204);
        JsonNode event = onlyEventOf(cause, path, action, actor);
        assertThat(event.path("outcome").asText()).isEqualTo("done");
        assertThat(event.path("reason").isNull()).isTrue();
        assertThat(event.at("/target/type").asText()).isEqualTo(targetType);
        assertThat(event.at("/target/id").asText()).isEqualTo(targetId);
        assertThat(event.at("/target/name").textValue()).isEqualTo(targetName);
        seen.add(action);
    }

    private void assertChanged(Answer cause, String path, Map<String, String> before, Map<String, String> after) {
        JsonNode event = eventsOf(cause, path).get(0);
        assertThat(fields(event.path("before"))).isEqualTo(before);
        assertThat(fields(event.path("after"))).isEqualTo(after);
    }

    private static Map<String, String> fields(JsonNode object) {
        return object.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText(), (a, b) -> a, HashMap::new));
    }

    private void assertRefused(Answer cause, String path, String action, Actor actor) {
        JsonNode event = onlyEventOf(cause, path, action, actor);
        assertThat(event.path("outcome").asText()).isEqualTo("refused");
        assertThat(event.path("reason").asText()).isEqualTo(cause.text("/detail"));
        assertThat(event.path("before").isEmpty() && event.path("after").isEmpty())
                .isTrue();
    }

    private JsonNode onlyEventOf(Answer cause, String path, String action, Actor actor) {
        List<JsonNode> events = eventsOf(cause, path);
        assertThat(events).as(action).hasSize(1);
        JsonNode event = events.get(0);
        assertThat(event.path("action").asText()).isEqualTo(action);
        assertThat(new Actor(
                        event.at("/actor/type").asText(),
                        event.at("/actor/id").asText(),
                        event.at("/actor/name").asText(),
                        event.at("/actor/secret_id").textValue()))
                .as(action)
                .isEqualTo(actor);
        assertThat(event.path("source_ip").asText()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
        assertThat(Instant.parse(event.path("at").asText()))
                .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        return event;
    }

    private String platform() {
        return api.get("/v1/workspaces", api.token(DEPLOYMENT.bootstrapKey()))
                .expect(200)
                .text("/workspaces/0/id");
    }

    /** Whose session it is. */
    private Actor actorBehind(String session) {
        Answer me = api.get("/v1/me", session).expect(200);
        return new Actor("user", me.text("/id"), me.text("/name"), null);
    }

    private Actor actorOf(Key key) {
        return actorBehind(owner, key, tenant);
    }

    private Actor actorBehind(String bearer, Key key, Tenant home) {
        Answer shown = api.get(home.path("/api-keys/" + key.clientId()), bearer).expect(200);
        return new Actor("api_key", key.clientId(), shown.text("/name"), shown.text("/secrets/0/id"));
    }
}
