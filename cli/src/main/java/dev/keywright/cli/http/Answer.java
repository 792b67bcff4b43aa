package dev.keywright.cli.http;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.json.MalformedJson;
import java.time.Duration;
import java.util.Optional;

/**
 * What a server answered.
 *
 * @param requestId by which its logs and its audit trail know the request
 * @param retryAfter how long it asks to wait
 */
public record Answer(int status, String body, Optional<String> requestId, Optional<Duration> retryAfter) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    boolean isTemporary() {
        return status == 429 || (status >= 502 && status <= 504);
    }

    /** @throws CommandFailure if the body is no JSON object, so that no Keywright is likely to have sent it */
    public JsonObject json() {
        try {
            return JsonObject.parse(body);
        } catch (MalformedJson e) {
            throw new CommandFailure(
                    isTemporary() ? ExitStatus.UNAVAILABLE : ExitStatus.UNEXPECTED,
                    "the answer (status " + status + ") isn't one of Keywright's.",
                    "Is the address right? Something on the way, a proxy say, may have answered in its place.");
        }
    }

    /** Without the body, which may hold a secret. */
    @Override
    public String toString() {
        return "Answer[status=" + status + "]";
    }
}
