package dev.keywright.cli.apikey;

import dev.keywright.cli.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that keep a key to less than its role allows. */
final class Restrictions {
    @Option(
            names = "--allowed-network",
            paramLabel = "CIDR",
            description = "Let it be used only from there, such as 192.0.2.0/24; may be repeated.")
    private @Nullable List<String> networks;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description = "Keep it to this of what its role holds; may be repeated.")
    private @Nullable List<String> scopes;

    @Option(names = "--token-rate", paramLabel = "N", description = "Give it at most so many tokens in a second.")
    private @Nullable Integer tokensPerSecond;

    JsonObject addTo(JsonObject request) {
        return request.withGiven("allowed_networks", networks)
                .withGiven("scopes", scopes)
                .withGiven("token_rate_per_second", tokensPerSecond);
    }
}
