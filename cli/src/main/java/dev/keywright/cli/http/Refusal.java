package dev.keywright.cli.http;

import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an answer that isn't a success into words: what the server said, which field it is about, and what to do next. */
final class Refusal {
    private static final Map<String, String> NEXT = Map.of(
            "owner-role-required", "Ask an Owner of the workspace, or use the credentials of one.",
            "insufficient-scope", "`keywright roles list` shows which role allows it; an Owner can give it to you.",
            "wrong-workspace", "`keywright workspaces list` shows those that you may use.",
            "user-required", "Sign in with `keywright login`, or use a private key.",
            "last-owner", "Make another member an Owner first: `keywright members role MEMBER owner`.",
            "rate-limited", "Wait a little, then try again.",
            "unavailable", "Try again in a moment.",
            "internal-error", "Give the request id to who runs the server: its log has the details.");

    private Refusal() {}

    /** @param signIn what to do where the credentials aren't good */
    static CommandFailure of(Answer answer, String signIn) {
        JsonObject problem = answer.json();
        String message = message(answer, problem);
        List<String> details = new ArrayList<>();
        problem.objects("errors").stream()
                .map(error -> error.text("field").orElse("?") + ": "
                        + error.text("detail").orElse("is not valid"))
                .filter(line -> !message.contains(line))
                .forEach(details::add);
        answer.retryAfter().ifPresent(wait -> details.add("The server asks to wait " + wait.toSeconds() + " s."));
        next(answer, problem, signIn).ifPresent(details::add);
        answer.requestId().ifPresent(id -> details.add("Request id: " + id));
        return new CommandFailure(status(answer, problem), message, details);
    }

    /** The problem's detail (RFC 9457), or the description that OAuth's endpoints give (RFC 6749, section 5.2). */
    private static String message(Answer answer, JsonObject problem) {
        return problem.text("detail")
                .or(() -> problem.text("error_description"))
                .or(() -> problem.text("title"))
                .or(() -> problem.text("error"))
                .orElse("the server answered with status " + answer.status() + ".");
    }

    private static Optional<String> next(Answer answer, JsonObject problem, String signIn) {
        return isUnauthenticated(answer, problem)
                ? Optional.of(signIn)
                : problem.text("type")
                        .map(type -> type.substring(type.lastIndexOf('/') + 1))
                        .map(NEXT::get);
    }

    private static ExitStatus status(Answer answer, JsonObject problem) {
        if (isUnauthenticated(answer, problem)) {
            return ExitStatus.UNAUTHENTICATED;
        }
        if (answer.isTemporary()) {
            return ExitStatus.UNAVAILABLE;
        }
        return answer.status() >= 400 && answer.status() < 500 ? ExitStatus.REFUSED : ExitStatus.UNEXPECTED;
    }

    private static boolean isUnauthenticated(Answer answer, JsonObject problem) {
        return answer.status() == 401
                || problem.text("error").filter("invalid_client"::equals).isPresent();
    }
}
