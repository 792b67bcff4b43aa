package dev.keywright.rest.apikey;

import dev.keywright.domain.apikey.Rotation;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Parsed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks for another secret, and says how the older one ends. */
record RotateApiKeyBody(
        @Nullable Long overlapSeconds, @Nullable String reason) {

    /** @throws dev.keywright.rest.problem.RequestRefusal.Invalid with all that is wrong, if anything is */
    Rotation parse() {
        Fields fields = new Fields();
        String seconds = overlapSeconds == null ? null : overlapSeconds.toString();
        Parsed<Duration> overlap = fields.optional("overlap_seconds", seconds, ApiKeyValues::overlap);
        Parsed<Rotation.Reason> why = fields.optional("reason", reason, ApiKeyValues::rotationReason);
        return fields.build(
                () -> new Rotation(why.orElse(Rotation.Reason.SCHEDULED), overlap.orElse(Rotation.DEFAULT_OVERLAP)));
    }
}
