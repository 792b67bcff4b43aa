package dev.keywright.benchmarks.cli;

import dev.keywright.benchmarks.server.ServerKind;
import dev.keywright.benchmarks.server.ServerKinds;
import java.util.List;
import picocli.CommandLine.Option;

/** Which servers to measure. */
final class ServersOption {

    @Option(
            names = "--servers",
            split = ",",
            paramLabel = "NAME",
            description = "Of keywright, keycloak, keycloak-postgresql, oidc-provider-jwt, oidc-provider-opaque;"
                    + " keywright@PATH is that of another checkout.")
    private List<String> names = List.of("keywright", "keycloak", "oidc-provider-jwt", "oidc-provider-opaque");

    /** @throws IllegalArgumentException if there is one that doesn't exist */
    List<ServerKind> kinds(ServerKinds all) {
        return all.named(names);
    }
}
