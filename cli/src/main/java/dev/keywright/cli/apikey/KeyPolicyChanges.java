package dev.keywright.cli.apikey;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a workspace demands of its keys, and what not any more. */
final class KeyPolicyChanges {
    @Option(names = "--max-lifetime-days", paramLabel = "N", description = "A key may last so many days at most.")
    private @Nullable Integer lifetime;

    @Option(names = "--any-lifetime", description = "A key may last for any time.")
    private boolean anyLifetime;

    @Option(names = "--expiry-required", description = "A key must have an end.")
    private boolean expiryRequired;

    @Option(names = "--expiry-optional", description = "A key may have no end.")
    private boolean expiryOptional;

    @Option(
            names = "--service-key-role",
            paramLabel = "ROLE",
            description = "Service keys may have this role and those named so besides; may be repeated.")
    private @Nullable List<String> roles;

    @Option(names = "--no-service-keys", description = "There may be no new service keys.")
    private boolean noServiceKeys;

    @Option(names = "--any-service-key-role", description = "Service keys may have any role.")
    private boolean anyRole;

    @Option(
            names = "--allowed-network",
            paramLabel = "CIDR",
            description = "Keys may be used only from there, those that are there too; may be repeated.")
    private @Nullable List<String> networks;

    @Option(names = "--any-network", description = "Keys may be used from anywhere.")
    private boolean anyNetwork;

    @Option(
            names = "--max-live-keys",
            paramLabel = "N",
            description = "There may be so many keys at most that haven't ended; disabled ones count.")
    private @Nullable Integer mostKeys;

    @Option(names = "--any-number-of-keys", description = "There may be any number of keys.")
    private boolean anyNumber;

    /**
     * The request.
     *
     * @throws CommandFailure if nothing shall change, or two options decide the same field
     */
    JsonObject body() {
        JsonObject set = JsonObject.empty()
                .withGiven("max_lifetime_days", lifetime)
                .withGiven("service_key_roles", roles)
                .withGiven("allowed_networks", networks)
                .withGiven("max_live_keys", mostKeys);
        JsonObject body = FieldSwitch.addGiven(set, switches());
        if (body.isEmpty()) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    "what shall change? Give --max-lifetime-days, --expiry-required, --service-key-role,"
                            + " --allowed-network or --max-live-keys, or take one away: --help shows how.");
        }
        return body;
    }

    private List<FieldSwitch> switches() {
        return List.of(
                FieldSwitch.removing("--any-lifetime", anyLifetime, "max_lifetime_days"),
                new FieldSwitch("--expiry-required", expiryRequired, "expiry_required", true),
                FieldSwitch.removing("--expiry-optional", expiryOptional, "expiry_required"),
                FieldSwitch.removing("--any-service-key-role", anyRole, "service_key_roles"),
                new FieldSwitch("--no-service-keys", noServiceKeys, "service_key_roles", List.of()),
                FieldSwitch.removing("--any-network", anyNetwork, "allowed_networks"),
                FieldSwitch.removing("--any-number-of-keys", anyNumber, "max_live_keys"));
    }
}
