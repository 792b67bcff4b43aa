package dev.keywright.rest.apikey;

import dev.keywright.domain.apikey.Rotation;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Parsed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks for another secret, and says how the older one ends. */
public record RotateApiKeyBody(
        @Nullable Long overlapSeconds,
        @Nullable String reason,
        @Nullable String until) {

    /** @throws dev.keywright.rest.problem.RequestRefusal.Invalid with all that is wrong, if anything is */
    public Rotation parse() {
        Fields fields = new Fields();
        String seconds = overlapSeconds == null ? null : overlapSeconds.toString();
        Parsed<Duration> overlap = fields.optional("overlap_seconds", seconds, ApiKeyValues::overlap);
        Parsed<Boolean> leaked = fields.optional("reason", reason, ApiKeyValues::isLeaked);
        Parsed<Boolean> untilUnused = fields.optional("until", until, ApiKeyValues::isUntilUnused);
        if (until != null && overlapSeconds != null) {
            fields.refuse(
                    "until", "must be left out where overlap_seconds is given: each says when the older secret ends");
        }
        return fields.build(() -> {
            if (leaked.orElse(false)) {
                return new Rotation.Leaked();
            }
            return untilUnused.orElse(false)
                    ? new Rotation.UntilUnused()
                    : new Rotation.Scheduled(overlap.orElse(Rotation.DEFAULT_OVERLAP));
        });
    }
}
