package dev.keywright.cli.apikey;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say until when a key, or a share, is good. */
public final class Expiry {
    @Option(
            names = "--expires-at",
            paramLabel = "TIME",
            description =
                    "A date, 2027-06-30 (its beginning in UTC), or a time, 2027-06-30T12:00:00Z (default: never).")
    private @Nullable String at;

    @Option(names = "--expires-in", paramLabel = "DURATION", description = "The same from now on: 90d, 12h or 30m.")
    private @Nullable String in;

    /** As the server wants it; empty for never. */
    public Optional<String> time(Clock clock) {
        if (at != null && in != null) {
            throw new CommandFailure(ExitStatus.USAGE, "--expires-at and --expires-in are both given; keep one.");
        }
        return Optional.ofNullable(in)
                .map(text -> clock.instant()
                        .plus(Durations.parse(text, "--expires-in"))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString())
                .or(() -> Optional.ofNullable(at).map(Moments::time));
    }
}
