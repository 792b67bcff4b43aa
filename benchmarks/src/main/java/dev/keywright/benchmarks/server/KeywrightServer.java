package dev.keywright.benchmarks.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.keywright.benchmarks.process.ChildProcess;
import dev.keywright.benchmarks.process.ProcessTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Keywright in a process of its own. Its clients are service keys of the platform workspace, made by the management API. */
final class KeywrightServer implements RunningServer {

    private final ChildProcess process;
    private final Path data;
    private final int port;
    private final Client owner;

    KeywrightServer(ChildProcess process, Path data, int port, Client owner) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.owner = owner;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String tokenPath() {
        return "/oauth2/token";
    }

    @Override
    public String introspectionPath() {
        return "/oauth2/introspect";
    }

    @Override
    public Client firstClient() {
        return owner;
    }

    @Override
    public List<Client> clients(int count) {
        Endpoints endpoints = new Endpoints(port);
        String token =
                endpoints.token(tokenPath(), owner).required("access_token").asText();
        String workspace = endpoints
                .get("/v1/workspaces", token)
                .required("workspaces")
                .required(0)
                .required("id")
                .asText();
        return Stream.generate(() -> serviceKey(endpoints, token, workspace))
                .limit(count)
                .toList();
    }

    private static Client serviceKey(Endpoints endpoints, String token, String workspace) {
        JsonNode key = endpoints.post(
                "/v1/workspaces/" + workspace + "/api-keys",
                token,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "service")
                        .put("name", "benchmark " + UUID.randomUUID())
                        .put("role", "operator"));
        return new Client(
                key.required("client_id").asText(),
                key.required("client_secret").asText());
    }

    @Override
    public ProcessTree processes() {
        return process.tree();
    }

    @Override
    public Optional<ProcessTree> database() {
        return Optional.of(PostgresProcesses.of(data));
    }

    @Override
    public void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keywright ended:\n" + process.lastWords());
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
