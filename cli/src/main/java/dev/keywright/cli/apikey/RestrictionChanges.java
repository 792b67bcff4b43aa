package dev.keywright.cli.apikey;

import dev.keywright.cli.json.JsonObject;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that keep a key to less, or to no less any more, than its role allows. */
final class RestrictionChanges {
    @Mixin
    private final Restrictions restrictions = new Restrictions();

    @Option(names = "--any-network", description = "Let it be used from anywhere.")
    private boolean anyNetwork;

    @Option(names = "--all-scopes", description = "Let it do all that its role holds.")
    private boolean allScopes;

    @Option(names = "--any-token-rate", description = "Give it any number of tokens.")
    private boolean anyRate;

    JsonObject addTo(JsonObject changes) {
        return FieldSwitch.addGiven(
                restrictions.addTo(changes),
                List.of(
                        FieldSwitch.removing("--any-network", anyNetwork, "allowed_networks"),
                        FieldSwitch.removing("--all-scopes", allScopes, "scopes"),
                        FieldSwitch.removing("--any-token-rate", anyRate, "token_rate_per_second")));
    }
}
