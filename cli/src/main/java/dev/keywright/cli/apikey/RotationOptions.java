package dev.keywright.cli.apikey;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how the older secret of a rotated key ends. */
public final class RotationOptions {
    @Option(
            names = "--overlap",
            paramLabel = "DURATION",
            description = "How long the old secret works beside the new one: 0s to 7d (default: 24h).")
    private @Nullable String overlap;

    @Option(
            names = "--until-unused",
            description = "Instead, end the old secret when nobody has used it for a day, in 30 days at most.")
    private boolean untilUnused;

    @Option(names = "--leaked", description = "End the old secret at once: somebody else may have it.")
    private boolean leaked;

    /** The request. */
    public JsonObject body() {
        if ((overlap != null ? 1 : 0) + (untilUnused ? 1 : 0) + (leaked ? 1 : 0) > 1) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "--overlap, --until-unused and --leaked exclude each other; keep one.");
        }
        Long seconds =
                overlap == null ? null : Durations.parse(overlap, "--overlap").toSeconds();
        return JsonObject.empty()
                .withGiven("overlap_seconds", seconds)
                .withGiven("until", untilUnused ? "unused" : null)
                .withGiven("reason", leaked ? "leaked" : null);
    }
}
