package dev.keywright.benchmarks.server;

import java.util.List;

/** All the servers that can be tested. */
public final class ServerKinds {

    private final List<ServerKind> all;

    public ServerKinds(Checkout checkout) {
        this.all = List.of(
                new KeywrightKind(checkout),
                new KeycloakKind(checkout, KeycloakKind.Database.DEFAULT),
                new KeycloakKind(checkout, KeycloakKind.Database.POSTGRESQL),
                new OidcProviderKind(checkout, OidcProviderKind.Format.JWT),
                new OidcProviderKind(checkout, OidcProviderKind.Format.OPAQUE));
    }

    /** Those with these names, in the order of the names. */
    public List<ServerKind> named(List<String> names) {
        return names.stream().map(this::named).toList();
    }

    private ServerKind named(String name) {
        return all.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no server " + name + "; there are "
                        + String.join(", ", all.stream().map(ServerKind::name).toList())));
    }
}
