package dev.keywright.cli.output;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** An answer with a new secret in it. It has no {@code toString}. */
final class Credentials {
    private static final String SECRET = "client_secret";

    private final JsonObject answer;
    private final @Nullable String holder;
    private final JsonObject held;

    private Credentials(JsonObject answer, @Nullable String holder, JsonObject held) {
        this.answer = answer;
        this.holder = holder;
        this.held = held;
    }

    static Credentials in(JsonObject answer, @Nullable String holder) {
        JsonObject held = holder == null ? answer : answer.object(holder).orElseThrow(() -> missing(holder));
        return new Credentials(answer, holder, held);
    }

    JsonObject answer() {
        return answer;
    }

    JsonObject answerWithoutSecret() {
        return holder == null ? answer.without(SECRET) : answer.with(holder, held.without(SECRET));
    }

    String clientId() {
        return held.text("client_id").orElseThrow(() -> missing("client_id"));
    }

    String secret() {
        return held.text(SECRET).orElseThrow(() -> missing(SECRET));
    }

    private static CommandFailure missing(String field) {
        return new CommandFailure(ExitStatus.UNEXPECTED, "the server's answer has no " + field + ".");
    }
}
