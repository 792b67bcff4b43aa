package dev.keywright.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Keywright's management API, as a key of an Owner uses it in its workspace for an hour. */
public final class Management {

    private static final int LARGEST_PAGE = 200;

    private final Endpoints endpoints;
    private final String bearer;
    private final String workspace;

    private Management(Endpoints endpoints, String bearer) {
        this.endpoints = endpoints;
        this.bearer = bearer;
        this.workspace = endpoints
                .get("/v1/workspaces", bearer)
                .required("workspaces")
                .required(0)
                .required("id")
                .asText();
    }

    static Management of(RunningServer server, Client owner) {
        Endpoints endpoints = new Endpoints(server.port());
        String bearer = endpoints
                .token(server.tokenPath(), owner)
                .required("access_token")
                .asText();
        return new Management(endpoints, bearer);
    }

    /** The access token that it uses. */
    public String bearer() {
        return bearer;
    }

    public String workspace() {
        return workspace;
    }

    /** The id of the person whose key it is. */
    public String user() {
        return endpoints.get("/v1/me", bearer).required("user").required("id").asText();
    }

    /** Where the workspace's keys are. */
    public String keysPath() {
        return "/v1/workspaces/" + workspace + "/api-keys";
    }

    /** What to post there for a service key, as JSON in ASCII. */
    public static ObjectNode serviceKey(String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "service")
                .put("name", name)
                .put("role", "operator");
    }

    Client createServiceKey(String name) {
        JsonNode key = endpoints.post(keysPath(), bearer, serviceKey(name));
        return new Client(
                key.required("client_id").asText(),
                key.required("client_secret").asText());
    }

    /** The client IDs of the keys that were created last, the newest first. */
    public List<String> newestKeys(int count) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (ids.size() < count) {
            int limit = Math.min(LARGEST_PAGE, count - ids.size());
            JsonNode page = endpoints.get(keysPath() + "?limit=" + limit + cursor, bearer);
            page.required("api_keys")
                    .forEach(key -> ids.add(key.required("client_id").asText()));
            cursor = "&cursor=" + page.required("next_cursor").asText();
        }
        return ids;
    }
}
