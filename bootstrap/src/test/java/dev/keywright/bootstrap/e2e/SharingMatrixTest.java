package dev.keywright.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who may do what with an integration that one workspace shares with another, and what a third one learns of it: nothing. */
class SharingMatrixTest {

    /** What each is answered who tries it in their own workspace: an Owner, a Contributor, a Viewer and an Operator's service key. */
    private static final String TABLE = """
                   |     source      |   destination   |      third
                   | own con vie key | own con vie key | own con vie key
            list   | 200 200 200 200 | 200 200 200 200 | 200 200 200 200
            get    | 200 200 200 200 | 200 200 200 200 | 404 404 404 404
            create | 201 201 403 403 | 400 400 403 403 | 400 400 403 403
            change | 200 200 403 403 | 409 409 403 403 | 404 404 403 403
            delete | 204 204 403 403 | 409 409 403 403 | 404 404 403 403
            use    | 200 200 403 200 | 200 200 403 200 | 404 404 403 404
            rotate | 200 404 403 403 | 409 409 403 403 | 404 404 403 403
            needed | 200 404 403 404 | 404 404 403 404 | 404 404 403 404
            share  | 201 403 403 403 | 409 403 403 403 | 404 403 403 403
            shares | 200 200 200 200 | 409 409 409 409 | 404 404 404 404
            end    | 204 403 403 403 | 404 403 403 403 | 404 403 403 403
            confirm| 409 403 403 403 | 404 403 403 403 | 404 403 403 403
            asked  | 200 200 200 200 | 200 200 200 200 | 200 200 200 200
            accept | 404 403 403 403 | 200 403 403 403 | 404 403 403 403
            decline| 404 403 403 403 | 200 403 403 403 | 404 403 403 403
            leave  | 404 403 403 403 | 204 403 403 403 | 404 403 403 403
            """;

    private static final Deployment DEPLOYMENT = Deployment.start();

    private final Api api = DEPLOYMENT.api();
    private final Tenant source = Tenant.create(api);
    private final Tenant destination = Tenant.create(api);
    private final Tenant third = Tenant.create(api);
    private final Map<Tenant, List<String>> actors = new LinkedHashMap<>();

    @AfterAll
    static void stop() {
        DEPLOYMENT.close();
    }

    /** One try, by one actor, with an integration and a share of their own. */
    @FunctionalInterface
    private interface Attempt {
        Answer by(String bearer, Tenant workspace, Scene scene);
    }

    /**
     * @param share accepted
     * @param offered another integration's share that waits
     */
    private record Scene(String integration, Key key, String share, String offered) {}

    @Test
    void everyoneMayDoWhatTheTableSaysAndNothingElse() {
        for (Tenant workspace : List.of(source, destination, third)) {
            actors.put(
                    workspace,
                    List.of(
                            workspace.join("owner").session(),
                            workspace.join("contributor").session(),
                            workspace.join("viewer").session(),
                            api.token(workspace.serviceKey("operator"))));
        }

        String actual = TABLE.lines().limit(2).map(line -> line + "\n").collect(Collectors.joining())
                + attempts().entrySet().stream()
                        .map(attempt -> row(attempt.getKey(), attempt.getValue()))
                        .collect(Collectors.joining());

        assertThat(actual).isEqualTo(TABLE);
    }

    private String row(String name, Attempt attempt) {
        String cells = actors.entrySet().stream()
                .map(workspace -> workspace.getValue().stream()
                        .map(bearer -> attempt.by(bearer, workspace.getKey(), scene()))
                        .map(Answers::assertSound)
                        .map(answer -> String.valueOf(answer.status()))
                        .collect(Collectors.joining(" ", " ", "")))
                .collect(Collectors.joining(" |"));
        return String.format("%-7s|%s%n", name, cells);
    }

    private Scene scene() {
        Key key = source.serviceKey("operator");
        String shared = integration(key);
        String share = offer(shared);
        api.send("POST", destination.path("/share-requests/" + share + "/accept"), owner(destination), null)
                .expect(200);
        return new Scene(shared, key, share, offer(integration(key)));
    }

    private String integration(Key key) {
        return api.post(source.path("/integrations"), owner(source), credential(key))
                .expect(201)
                .text("/id");
    }

    private static String credential(Key key) {
        return "{\"name\":\"" + UUID.randomUUID() + "\",\"client_id\":\"" + key.clientId() + "\",\"client_secret\":\""
                + key.clientSecret() + "\"}";
    }

    /** By an Owner of the source who has no part in the destination: so it waits. */
    private String offer(String integration) {
        Answer offered = api.post(
                        source.path("/integrations/" + integration + "/shares"), owner(source), sharedWith(destination))
                .expect(201);
        assertThat(offered.text("/state")).isEqualTo("pending");
        return offered.text("/id");
    }

    private static String sharedWith(Tenant destination) {
        return "{\"destination_workspace_id\":\"" + destination.id() + "\"}";
    }

    private String owner(Tenant workspace) {
        return actors.getOrDefault(workspace, List.of()).get(0);
    }

    private Map<String, Attempt> attempts() {
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        attempts.put("list", (bearer, in, scene) -> api.get(in.path("/integrations"), bearer));
        attempts.put("get", (bearer, in, scene) -> api.get(path(in, scene, ""), bearer));
        attempts.put(
                "create", (bearer, in, scene) -> api.post(in.path("/integrations"), bearer, credential(scene.key())));
        attempts.put(
                "change",
                (bearer, in, scene) ->
                        api.patch(path(in, scene, ""), bearer, "{\"name\":\"" + UUID.randomUUID() + "\"}"));
        attempts.put("delete", (bearer, in, scene) -> api.delete(path(in, scene, ""), bearer));
        attempts.put("use", (bearer, in, scene) -> api.post(path(in, scene, "/token"), bearer, "{}"));
        attempts.put("rotate", (bearer, in, scene) -> api.post(path(in, scene, "/rotate"), bearer, "{}"));
        attempts.put(
                "needed",
                (bearer, in, scene) ->
                        api.get(in.path("/api-keys/" + scene.key().clientId() + "/dependents"), bearer));
        attempts.put(
                "share",
                (bearer, in, scene) -> api.post(path(in, scene, "/shares"), bearer, sharedWith(Tenant.create(api))));
        attempts.put("shares", (bearer, in, scene) -> api.get(path(in, scene, "/shares"), bearer));
        attempts.put("end", (bearer, in, scene) -> api.delete(path(in, scene, "/shares/" + scene.share()), bearer));
        attempts.put(
                "confirm",
                (bearer, in, scene) -> post(path(in, scene, "/shares/" + scene.share() + "/confirm"), bearer));
        attempts.put("asked", (bearer, in, scene) -> api.get(in.path("/share-requests"), bearer));
        attempts.put(
                "accept",
                (bearer, in, scene) -> post(in.path("/share-requests/" + scene.offered() + "/accept"), bearer));
        attempts.put(
                "decline",
                (bearer, in, scene) -> post(in.path("/share-requests/" + scene.offered() + "/decline"), bearer));
        attempts.put("leave", (bearer, in, scene) -> post(path(in, scene, "/leave"), bearer));
        return attempts;
    }

    private static String path(Tenant in, Scene scene, String rest) {
        return in.path("/integrations/" + scene.integration() + rest);
    }

    private Answer post(String path, String bearer) {
        return api.send("POST", path, bearer, null);
    }
}
