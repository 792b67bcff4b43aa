package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keywright.bootstrap.config.LogFormat;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * Lines 53, 54 and 57 of the OAuth checklist: whatever is done with secrets, right or wrong, none is found afterwards in the logs, in the
 * database, or in an answer other than the one that gives it out.
 */
class CanaryTest {

    private static final ServerLogs LOGS = new ServerLogs();
    private static final Deployment DEPLOYMENT = Deployment.start();
    private static final String START = LOGS.take();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String A_LINE = "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} (TRACE|DEBUG|INFO|WARN|ERROR) .*|    .*";

    private final Api api = DEPLOYMENT.api();
    private final Canaries canaries = new Canaries();
    private final List<Given> given = new ArrayList<>();

    /** An answer, and what it gave out. */
    private record Given(Answer answer, Set<String> once) {}

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
        LOGS.close();
    }

    @Test
    void noSecretIsFoundAgain() throws IOException {
        plantWhatTheServerWasGiven();
        String human = START + run(LogFormat.HUMAN);
        String json = run(LogFormat.JSON);

        assertThat(canaries.count()).isGreaterThan(40);
        assertThat(given).hasSizeGreaterThan(300);
        assertThat(given.stream().filter(one -> one.answer().status() >= 500))
                .as("failures that this test makes, and no others")
                .hasSize(2 * 4);
        assertThat(given.stream().map(this::leaked).filter(leak -> !leak.isEmpty()))
                .isEmpty();
        Rows.all(DEPLOYMENT.database())
                .forEach((table, rows) ->
                        assertThat(canaries.foundIn(rows.toString())).as(table).isEmpty());
        plantWhatIsStored();
        assertThat(human.lines().filter(this::holdsSecret)).isEmpty();
        assertThat(json.lines().filter(this::holdsSecret)).isEmpty();
        assertThat(human.lines()).isNotEmpty().allMatch(line -> line.matches(A_LINE));
        assertThat(json.lines())
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(new JsonMapper().readTree(line).isObject()).isTrue());
    }

    private boolean holdsSecret(String line) {
        return !canaries.foundIn(line).isEmpty();
    }

    /** What an answer tells that it shouldn't, with the answer; or nothing. */
    private String leaked(Given one) {
        Set<String> found =
                canaries.foundIn(one.answer().headers().map() + one.answer().body());
        found.removeAll(one.once());
        return found.isEmpty()
                ? ""
                : found + " in " + one.answer().status() + " " + one.answer().body();
    }

    private void plantWhatTheServerWasGiven() {
        canaries.plantKey("master key", DEPLOYMENT.setting("KEYWRIGHT_MASTER_KEY"));
        canaries.plant("database password", DEPLOYMENT.database().password());
        canaries.plant("owner's password", Deployment.OWNER_PASSWORD);
        canaries.plant("bootstrap secret", DEPLOYMENT.bootstrapKey().clientSecret());
    }

    /** Digests belong into the database, and nowhere else. */
    private void plantWhatIsStored() {
        TestDatabases.Database database = DEPLOYMENT.database();
        Rows.query(database, "select password_hash from app_user where password_hash is not null")
                .forEach(hash -> canaries.plant("password hash", hash));
        for (String table : List.of("session", "api_key_secret")) {
            List<String> digests = Rows.query(database, "select encode(digest, 'hex') from " + table);
            assertThat(digests).isNotEmpty().allSatisfy(digest -> canaries.plant("digest of " + table, digest));
        }
    }

    private String run(LogFormat format) throws IOException {
        LOGS.use(format);
        useSecretsRightly(format.name());
        for (SecretPrefix prefix : SecretPrefix.values()) {
            useWrongly(canaries.plant("wrong " + prefix + format, newSecret(prefix)));
        }
        useWrongly(canaries.plant(
                "mistyped" + format, newSecret(SecretPrefix.SERVICE_KEY).replaceFirst(".$", "!")));
        useWrongly(canaries.plant("guess" + format, "a.guess-" + UUID.randomUUID()));
        failAndRecover(format.name());
        LoggerFactory.getLogger("dev.keywright.canary").trace("The end of this format");
        String written = LOGS.take();
        assertThat(written).contains("The end of this format");
        return written;
    }

    private static String newSecret(SecretPrefix prefix) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Secret.of(prefix, random).reveal();
    }

    private void useSecretsRightly(String run) {
        String owner = give(
                "owner's session" + run, "/session_token", signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD));
        Answer workspace = keep(api.post("/v1/workspaces", owner, "{\"name\":\"Canary\",\"provisioning_key\":true}"));
        String provisioned = workspace.text("/api_key/client_secret");
        giveOnce("provisioned secret" + run, provisioned);
        String path = "/v1/workspaces/" + workspace.text("/id");

        String email = "canary" + run.toLowerCase(Locale.ROOT) + "@example.com";
        String invitation = give(
                "invitation" + run,
                "/invitation/token",
                api.post(path + "/members", owner, "{\"email\":\"" + email + "\",\"role\":\"owner\"}"));
        String password = canaries.plant("password" + run, "pass word " + UUID.randomUUID());
        keep(accept(invitation, password)).expect(200);
        keep(accept(invitation, password)).expect(400);
        String session = give("session" + run, "/session_token", signIn(email, password));

        Key mine = giveKey(
                "private secret" + run, api.post(path + "/api-keys", session, "{\"type\":\"private\",\"name\":\"p\"}"));
        Key service = giveKey(
                "service secret" + run,
                api.post(path + "/api-keys", session, "{\"type\":\"service\",\"name\":\"s\",\"role\":\"operator\"}"));
        for (Key key : List.of(
                DEPLOYMENT.bootstrapKey(), mine, service, new Key(workspace.text("/api_key/client_id"), provisioned))) {
            canaries.plant("credentials of " + key.clientId(), basic(key.clientId(), key.clientSecret()));
            String token = give("token of " + key.clientId() + run, "/access_token", api.requestToken(key));
            keep(api.introspect(key, token)).expect(200);
            keep(api.get("/v1/me", token)).expect(200);
            keep(api.get(path + "/api-keys/" + key.clientId(), token));
            keep(api.get("/v1/me", canaries.plant("tampered token" + key.clientId() + run, tampered(token))));
            keep(api.revoke(service, token));
            keep(api.revoke(key, token)).expect(200);
            keep(api.get("/v1/me", token)).expect(401);
        }
        for (String list : List.of("/api-keys", "/members", "/audit-events", "/roles", "")) {
            keep(api.get(path + list, session)).expect(200);
        }
        useIntegrations(path, session, run);
        String rotate = path + "/api-keys/" + service.clientId() + "/rotate";
        Key renewed = giveKey("rotated secret" + run, api.post(rotate, session, "{}"));
        keep(api.post(rotate, session, "{}")).expect(409);
        give("token of the rotated secret" + run, "/access_token", api.requestToken(renewed));
        keep(api.get(path + "/audit-events", session)).expect(200);
        keep(api.delete(path + "/api-keys/" + service.clientId(), session)).expect(204);
        keep(api.requestToken(service)).expect(401);
        keep(api.delete("/v1/sessions/current", session)).expect(204);
        keep(api.get("/v1/me", session)).expect(401);
    }

    private void useIntegrations(String workspace, String session, String run) {
        Key held = giveKey(
                "held secret" + run,
                api.post(
                        workspace + "/api-keys",
                        session,
                        "{\"type\":\"service\",\"name\":\"held\",\"role\":\"operator\"}"));
        String integrations = workspace + "/integrations";
        String credential = "{\"name\":\"warehouse\",\"client_id\":\"" + held.clientId() + "\",\"client_secret\":\""
                + held.clientSecret() + "\"}";
        String integration = integrations + "/"
                + keep(api.post(integrations, session, credential)).expect(201).text("/id");
        keep(api.post(integrations, session, credential)).expect(409);
        keep(api.post(
                        integrations,
                        session,
                        credential.replace(held.clientId(), UUID.randomUUID().toString())))
                .expect(400);
        String secret = "{\"client_secret\":\"" + held.clientSecret() + "\"}";
        keep(api.patch(integration, session, secret)).expect(200);
        keep(api.get(integrations, session)).expect(200);
        keep(api.get(integration, session)).expect(200);
        String token = give(
                "token through an integration" + run, "/access_token", api.post(integration + "/token", session, "{}"));
        keep(api.get("/v1/me", token)).expect(200);
        keep(api.post(integration + "/rotate", session, "{\"overlap_seconds\":0}"))
                .expect(200);
        keep(api.get("/v1/me", token)).expect(401);
        keep(api.patch(integration, session, secret)).expect(400);
        give("token after the rotation" + run, "/access_token", api.post(integration + "/token", session, "{}"));
        keep(api.get(workspace + "/api-keys/" + held.clientId() + "/dependents", session))
                .expect(200);
        keep(api.delete(integration, session)).expect(204);
    }

    private void useWrongly(String canary) {
        String session = api.signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD);
        String workspace = api.get("/v1/workspaces", session).expect(200).text("/workspaces/0/id");
        for (String path : List.of("/oauth2/token", "/v1/auth/token", "/oauth2/introspect", "/oauth2/revoke")) {
            inForms(path, canary);
        }
        asBearer(canary);
        inQueriesAndPaths("/v1/workspaces/" + workspace, session, canary);
        inJson("/v1/workspaces/" + workspace, session, canary);
        inRawRequests(canary);
    }

    private void inForms(String path, String canary) {
        String id = DEPLOYMENT.bootstrapKey().clientId();
        String form = "grant_type=client_credentials&token=any";
        keep(postForm(path, form, "Basic " + basic(id, canary)));
        keep(postForm(path, form, "Basic " + basic(canary, canary)));
        keep(postForm(path, form, "Basic " + canary));
        keep(postForm(path, form, "Bearer " + canary));
        keep(postForm(path, form, canary));
        keep(postForm(path, form + "&client_id=" + id + "&client_secret=" + canary, ""));
        keep(postForm(path, form + "&client_id=" + canary + "&client_secret=" + canary, ""));
        keep(postForm(path, form + "&client_secret=" + canary + "&client_secret=" + canary, ""));
        keep(postForm(path, form + "&client_secret=" + canary + "%zz", ""));
        keep(postForm(path, form + "&client_secret=" + (canary + "x").repeat(2_000), ""));
        keep(postForm(path + "?client_secret=" + canary, form, ""));
        keep(postForm(path + "?x=" + canary, form, ""));
        Key key = DEPLOYMENT.bootstrapKey();
        keep(api.form(path, key, Map.of("grant_type", canary, "token", canary)));
        keep(api.form(path, key, Map.of("grant_type", canary, "token_type_hint", canary)));
        echoed(canary, api.form(path, key, Map.of("grant_type", "client_credentials", "scope", canary)));
        keep(api.form(
                path, key, Map.of("grant_type", "client_credentials", "scope", canary + "\n\"", "token", canary)));
    }

    private void asBearer(String canary) {
        for (String header : List.of(
                "Bearer " + canary, "bearer  " + canary, canary, "Basic " + canary, "Bearer " + canary + ",x")) {
            keep(api.send(api.request("/v1/me").header("Authorization", header)));
        }
        keep(api.send(api.request("/v1/me").header("Authorization", "Bearer " + (canary + "x").repeat(100))));
        keep(api.send(
                api.request("/v1/me").header("Authorization", "Bearer a").header("Authorization", "Bearer " + canary)));
        for (String name : List.of(
                "Accept",
                "Content-Type",
                "Cookie",
                "If-None-Match",
                "X-Request-Id",
                "X-Forwarded-For",
                "Forwarded",
                "User-Agent",
                "Accept-Language",
                "Range")) {
            keep(api.send(api.request("/openapi.json").header(name, canary)));
            keep(api.send(api.request("/v1/me").header(name, canary)));
        }
    }

    private void inQueriesAndPaths(String workspace, String session, String canary) {
        for (String path : List.of(
                "/" + canary,
                "/v1/me?access_token=" + canary,
                "/v1/workspaces?limit=" + canary,
                "/v1/workspaces?cursor=" + canary,
                "/v1/workspaces/" + canary,
                workspace + "/api-keys?q=" + canary,
                workspace + "/api-keys?type=" + canary + "&status=" + canary + "&role=" + canary,
                workspace + "/api-keys/" + canary,
                workspace + "/api-keys/" + canary + "%0d%0aSet-Cookie:%20a",
                workspace + "/members/" + canary,
                workspace + "/audit-events?actor=" + canary + "&action=" + canary + "&from=" + canary,
                workspace + "/audit-events?target=" + canary)) {
            keep(api.get(path, session));
            keep(api.get(path, null));
            keep(api.delete(path, session));
        }
    }

    private void inJson(String workspace, String session, String canary) {
        for (String body : List.of(
                "{\"email\":\"a@example.com\",\"password\":\"" + canary + "\"}",
                "{\"email\":\"" + canary + "\",\"password\":\"" + canary + "\"}",
                "{\"email\":\"a@example.com\",\"password\":[\"" + canary + "\"]}",
                "{\"email\":\"a@example.com\",\"password\":\"" + (canary + "x").repeat(5) + "\"}",
                "{\"password\":\"" + canary + "\",\"password\":\"" + canary + "\"}",
                "{\"token\":\"" + canary + "\",\"display_name\":\"a\",\"password\":\"" + canary + "\"}",
                "{\"token\":\"" + canary + "\"",
                "{\"password\":" + canary + "}",
                "{\"x\":\"" + canary + "\"}",
                "\"" + canary,
                canary,
                "{\"password\":\"" + (canary + "x").repeat(2_000) + "\"}")) {
            keep(api.post("/v1/sessions", null, body));
            keep(api.post("/v1/invitations/accept", null, body));
            keep(api.post("/v1/workspaces", session, body));
            keep(api.patch(workspace, session, body));
        }
        keep(api.post(workspace + "/members", session, "{\"email\":\"" + canary + "\",\"role\":\"viewer\"}"));
        keep(api.post(
                workspace + "/api-keys", session, "{\"type\":\"" + canary + "\",\"expires_at\":\"" + canary + "\"}"));
        echoed(canary, api.post(workspace + "/roles", session, "{\"name\":\"any\",\"scopes\":[\"" + canary + "\"]}"));
        echoed(
                canary,
                api.post(
                        workspace + "/api-keys",
                        session,
                        "{\"type\":\"service\",\"name\":\"any\",\"role\":\"viewer\",\"scopes\":[\"" + canary + "\"]}"));
    }

    private void inRawRequests(String canary) {
        for (String request : List.of(
                "GET /" + canary + "%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/me?x=" + canary + "%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                canary + " / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / " + canary + "\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: " + canary + " b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n" + canary + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + canary + "\u0000\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + (canary + "x").repeat(200) + "\r\n\r\n",
                "GET /" + (canary + "x").repeat(200) + " HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: " + canary + "\r\n\r\n",
                "POST /v1/sessions HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + canary + "\r\n")) {
            RawConnection.exchange(api, request).ifPresent(this::keep);
        }
    }

    /** What storage fails at is logged with its cause, which a database's message makes the likeliest place of all. */
    private void failAndRecover(String run) {
        String session = api.signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD);
        String workspace = api.get("/v1/workspaces", session).text("/workspaces/0/id");
        String keys = "/v1/workspaces/" + workspace + "/api-keys";
        String invitation = give(
                "invitation that failed" + run,
                "/invitation/token",
                api.post(
                        "/v1/workspaces/" + workspace + "/members",
                        session,
                        "{\"email\":\"failing" + run + "@example.com\",\"role\":\"viewer\"}"));
        String password = canaries.plant("password that failed" + run, "failing " + UUID.randomUUID());
        List<String> constraints = List.of(
                "api_key add constraint planted check (description not like 'x%')",
                "session add constraint planted check (id is null) not valid",
                "api_key_secret add constraint planted check (id is null) not valid",
                "app_user add constraint planted check (password_hash is null) not valid");
        for (String constraint : constraints) {
            DEPLOYMENT.database().execute("alter table " + constraint);
        }
        String forged =
                "{\"type\":\"private\",\"name\":\"f\",\"description\":\"x\\n12:00:00.000 INFO  Audit all is well\"}";
        assertThat(keep(api.post(keys, session, forged)).status()).isEqualTo(500);
        assertThat(keep(api.post(keys, session, "{\"type\":\"private\",\"name\":\"f\"}"))
                        .status())
                .isEqualTo(500);
        assertThat(keep(signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD))
                        .status())
                .isEqualTo(500);
        assertThat(keep(accept(invitation, password)).status()).isEqualTo(500);
        for (String constraint : constraints) {
            DEPLOYMENT
                    .database()
                    .execute("alter table " + constraint.replaceFirst(" .*", "") + " drop constraint planted");
        }
    }

    @Test
    void aSecretThatDidGetOutIsFound() {
        String canary = canaries.plant("planted", newSecret(SecretPrefix.SERVICE_KEY));
        LOGS.use(LogFormat.HUMAN);
        LoggerFactory.getLogger("dev.keywright.canary").trace("A request with {}", canary);
        DEPLOYMENT
                .database()
                .execute(
                        "insert into audit_event values (gen_random_uuid(), now(), null, 'user', null, 'planted', null, 'x', 'x', null,"
                                + " null, 'done', null, null, null, '{}', '{\"description\":\"" + canary + "\"}')");

        assertThat(canaries.foundIn(LOGS.take())).containsExactly("planted");
        assertThat(canaries.foundIn(Rows.all(DEPLOYMENT.database()).toString())).containsExactly("planted");
        assertThat(canaries.foundIn(canary.substring(4, 47))).containsExactly("planted");
        assertThat(canaries.foundIn(
                        "client_secret=" + Base64.getEncoder().encodeToString(canary.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("planted");
    }

    private Answer keep(Answer answer) {
        Answers.assertSound(answer);
        given.add(new Given(answer, Set.of()));
        return answer;
    }

    /** A scope that the role doesn't hold is named to who asked for it, whatever it is; nothing else may be. */
    private void echoed(String canary, Answer answer) {
        given.add(new Given(Answers.assertSound(answer), canaries.foundIn(canary)));
    }

    /** Of the same form, and with another beginning of its signature. */
    private static String tampered(String token) {
        int signature = token.lastIndexOf('.') + 1;
        return token.substring(0, signature) + "AAAA" + token.substring(signature + 4);
    }

    /** The secret of an answer that gives it out. */
    private String give(String what, String pointer, Answer answer) {
        keep(answer);
        assertThat(answer.text(pointer)).as(answer.body()).isNotEmpty();
        giveOnce(what, answer.text(pointer));
        return answer.text(pointer);
    }

    private void giveOnce(String what, String secret) {
        canaries.plant(what, secret);
        Given last = given.remove(given.size() - 1);
        given.add(new Given(last.answer(), Set.of(what)));
    }

    private Key giveKey(String what, Answer created) {
        return new Key(created.text("/client_id"), give(what, "/client_secret", created));
    }

    private Answer signIn(String email, String password) {
        return api.post("/v1/sessions", null, "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private Answer accept(String invitation, String password) {
        return api.post(
                "/v1/invitations/accept",
                null,
                "{\"token\":\"" + invitation + "\",\"display_name\":\"Canary\",\"password\":\"" + password + "\"}");
    }

    private Answer postForm(String path, String form, String authorization) {
        HttpRequest.Builder request = api.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return api.send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    private static String basic(String id, String secret) {
        return Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
