package dev.keywright.bootstrap.e2e;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** A workspace with people and keys, made through the API. */
final class Tenant {

    private static final AtomicInteger COUNT = new AtomicInteger();
    static final String PASSWORD = "a password for tests";

    private final Api api;
    private final String id;
    private final String ownerSession;

    private Tenant(Api api, String id, String ownerSession) {
        this.api = api;
        this.id = id;
        this.ownerSession = ownerSession;
    }

    /** A new workspace, whose Owner is the deployment's first Owner. */
    static Tenant create(Api api) {
        String session = api.signIn(Deployment.OWNER_EMAIL, Deployment.OWNER_PASSWORD);
        String name = "Tenant " + COUNT.incrementAndGet();
        String id = api.post("/v1/workspaces", session, "{\"name\":\"" + name + "\"}")
                .expect(201)
                .text("/id");
        return new Tenant(api, id, session);
    }

    String id() {
        return id;
    }

    /** The path of something in this workspace. */
    String path(String rest) {
        return "/v1/workspaces/" + id + rest;
    }

    String ownerSession() {
        return ownerSession;
    }

    /** A custom role, and its name. */
    String role(String... scopes) {
        String name = "role " + COUNT.incrementAndGet();
        api.post(path("/roles"), ownerSession, roleBody(name, scopes)).expect(201);
        return name;
    }

    /** What creates a custom role. */
    static String roleBody(String name, String... scopes) {
        return "{\"name\":\"" + name + "\"," + scopesBody(scopes).substring(1);
    }

    /** What gives a role these scopes. */
    static String scopesBody(String... scopes) {
        return Arrays.stream(scopes).map(scope -> "\"" + scope + "\"").collect(joining(",", "{\"scopes\":[", "]}"));
    }

    /** The path of a role. */
    String rolePath(String name) {
        return path("/roles/" + name.replace(" ", "%20"));
    }

    /** Someone who joined with that role. */
    Person join(String role) {
        String email = role.replace(" ", ".") + COUNT.incrementAndGet() + "@example.com";
        Answer invited = api.post(
                        path("/members"), ownerSession, "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}")
                .expect(201);
        String acceptance = "{\"token\":\"" + invited.text("/invitation/token") + "\",\"display_name\":\"" + role
                + "\",\"password\":\"" + PASSWORD + "\"}";
        api.post("/v1/invitations/accept", null, acceptance).expect(200);
        return new Person(invited.text("/user/id"), email, api.signIn(email, PASSWORD));
    }

    /** Gives a member another role. */
    void setRole(Person member, String role) {
        changeMember(member, "{\"role\":\"" + role + "\"}");
    }

    /** @param status active or disabled */
    void setStatus(Person member, String status) {
        changeMember(member, "{\"status\":\"" + status + "\"}");
    }

    private void changeMember(Person member, String body) {
        api.patch(path("/members/" + member.userId()), ownerSession, body).expect(200);
    }

    void remove(Person member) {
        api.delete(path("/members/" + member.userId()), ownerSession).expect(204);
    }

    /** Makes someone a member again who was removed, and has a password from before. */
    void inviteAgain(Person person, String role) {
        api.post(path("/members"), ownerSession, "{\"email\":\"" + person.email() + "\",\"role\":\"" + role + "\"}")
                .expect(201);
    }

    void revoke(Key key) {
        api.delete(path("/api-keys/" + key.clientId()), ownerSession).expect(204);
    }

    void disable(Key key) {
        api.post(path("/api-keys/" + key.clientId() + "/disable"), ownerSession, "")
                .expect(200);
    }

    void enable(Key key) {
        api.post(path("/api-keys/" + key.clientId() + "/enable"), ownerSession, "")
                .expect(200);
    }

    /** The id of the key's newest secret. */
    String secretOf(Key key) {
        return api.get(path("/api-keys/" + key.clientId()), ownerSession)
                .expect(200)
                .text("/secrets/0/id");
    }

    /** The key with its new secret. */
    Key rotate(Key key, String body) {
        Answer rotated = api.post(path("/api-keys/" + key.clientId() + "/rotate"), ownerSession, body)
                .expect(200);
        return new Key(key.clientId(), rotated.text("/client_secret"));
    }

    /** As {@link #rotate}, by the person whose private key it is, if it is one. */
    Key rotateOwn(Person member, Key key, String body) {
        boolean isPrivate = api.get(path("/api-keys/" + key.clientId()), ownerSession)
                .expect(200)
                .text("/type")
                .equals("private");
        Answer rotated = api.post(
                        path("/api-keys/" + key.clientId() + "/rotate"),
                        isPrivate ? member.session() : ownerSession,
                        body)
                .expect(200);
        return new Key(key.clientId(), rotated.text("/client_secret"));
    }

    void endSecret(Key key, String secret) {
        api.delete(path("/api-keys/" + key.clientId() + "/secrets/" + secret), ownerSession)
                .expect(204);
    }

    void deactivate() {
        api.send("POST", path("/deactivate"), ownerSession, null).expect(200);
    }

    void reactivate() {
        api.send("POST", path("/reactivate"), ownerSession, null).expect(200);
    }

    /** The same workspace, for changes by way of another node. */
    Tenant through(Api node) {
        return new Tenant(node, id, ownerSession);
    }

    /** A private key, made with the session or token of whoever's it shall be. */
    Key privateKey(String bearer) {
        String body = "{\"type\":\"private\",\"name\":\"private " + COUNT.incrementAndGet() + "\"}";
        return keyOf(api.post(path("/api-keys"), bearer, body));
    }

    /** A service key with that role, made by the workspace's Owner. */
    Key serviceKey(String role) {
        String body =
                "{\"type\":\"service\",\"name\":\"service " + COUNT.incrementAndGet() + "\",\"role\":\"" + role + "\"}";
        return keyOf(api.post(path("/api-keys"), ownerSession, body));
    }

    /** An integration that holds a new service key, made by the workspace's Owner; answers with its id. */
    String integration(String name) {
        String body = "{\"name\":\"" + name + "\",\"from_new_service_key\":{\"name\":\"service "
                + COUNT.incrementAndGet() + "\",\"role\":\"operator\"}}";
        return api.post(path("/integrations"), ownerSession, body).expect(201).text("/id");
    }

    private static Key keyOf(Answer created) {
        created.expect(201);
        return new Key(created.text("/client_id"), created.text("/client_secret"));
    }

    /** A member, signed in. */
    record Person(String userId, String email, String session) {}
}
