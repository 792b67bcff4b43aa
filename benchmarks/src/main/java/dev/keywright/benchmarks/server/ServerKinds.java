package dev.keywright.benchmarks.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All the servers that can be tested. */
public final class ServerKinds {

    private static final String OTHER_CHECKOUT = "keywright@";

    private final List<ServerKind> all;

    public ServerKinds(Checkout checkout) {
        this.all = List.of(
                new KeywrightKind(checkout),
                new KeycloakKind(checkout, KeycloakKind.Database.DEFAULT),
                new KeycloakKind(checkout, KeycloakKind.Database.POSTGRESQL),
                new OidcProviderKind(checkout, OidcProviderKind.Format.JWT),
                new OidcProviderKind(checkout, OidcProviderKind.Format.OPAQUE));
    }

    /**
     * Those with these names, in the order of the names. {@code keywright@PATH} is the Keywright of another checkout, and is called after its
     * commit.
     *
     * @throws IllegalArgumentException if there is one that doesn't exist
     */
    public List<ServerKind> named(List<String> names) {
        return names.stream().map(this::named).toList();
    }

    private ServerKind named(String name) {
        if (name.startsWith(OTHER_CHECKOUT)) {
            return ofCheckout(Path.of(name.substring(OTHER_CHECKOUT.length())));
        }
        return all.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no server " + name + "; there are "
                        + String.join(", ", all.stream().map(ServerKind::name).toList())));
    }

    private static ServerKind ofCheckout(Path path) {
        Checkout checkout = new Checkout(path.toAbsolutePath().normalize());
        if (!Files.isExecutable(checkout.keywright())) {
            throw new IllegalArgumentException(
                    path + " isn't a checkout of Keywright; give the path of one behind keywright@");
        }
        return KeywrightKind.other(checkout);
    }
}
