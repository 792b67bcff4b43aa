package dev.keywright.benchmarks.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keywright.benchmarks.process.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The node oidc-provider with its in-memory store: nothing that it issues outlives it. One process, since that is where the store is. */
final class OidcProviderKind implements ServerKind {

    /** What its access tokens are. */
    enum Format {
        JWT,
        OPAQUE;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final PeerServer.Paths PATHS = new PeerServer.Paths("/token", "/token/introspection");

    private final DeclaredClients clients = new DeclaredClients();
    private final Checkout checkout;
    private final Format format;

    OidcProviderKind(Checkout checkout, Format format) {
        this.checkout = checkout;
        this.format = format;
    }

    @Override
    public String name() {
        return "oidc-provider-" + format.title();
    }

    @Override
    public String description() {
        return "oidc-provider " + version() + " on node " + nodeVersion() + ", in memory, "
                + (format == Format.JWT ? "JWTs" : "opaque tokens");
    }

    private String version() {
        try {
            return new ObjectMapper()
                    .readTree(sources().resolve("package.json").toFile())
                    .required("dependencies")
                    .required("oidc-provider")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String nodeVersion() {
        return Command.output(checkout.root(), "node", "--version");
    }

    @Override
    public void install() {
        Path log = checkout.target().resolve("oidc-provider-install.log");
        ChildProcess.run(sources(), log, Map.of(), List.of("npm", "ci"));
    }

    private Path sources() {
        return checkout.peers().resolve("oidc-provider");
    }

    @Override
    public void prepare(Path folder) {
        try {
            new ObjectMapper().writeValue(declared(folder).toFile(), clients.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path declared(Path folder) {
        return folder.resolve("clients.json");
    }

    @Override
    public RunningServer start(Path folder) {
        int port = FreePort.find();
        ChildProcess process = ChildProcess.start(
                sources(),
                folder.resolve("server.log"),
                Map.of("NODE_ENV", "production"),
                List.of(
                        "node",
                        "server.js",
                        Integer.toString(port),
                        format.title(),
                        declared(folder).toString()));
        return new PeerServer("oidc-provider", process, null, port, PATHS, clients);
    }

    @Override
    public Duration warmUp() {
        return Duration.ofSeconds(20);
    }

    @Override
    public boolean issuesJwts() {
        return format == Format.JWT;
    }

    /** Of the JWTs that it issues it wants to know nothing ("unsupported_token_type"). */
    @Override
    public boolean introspects() {
        return format == Format.OPAQUE;
    }
}
