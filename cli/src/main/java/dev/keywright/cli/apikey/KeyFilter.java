package dev.keywright.cli.apikey;

import dev.keywright.cli.access.Workspace;
import dev.keywright.cli.failure.CommandFailure;
import dev.keywright.cli.failure.ExitStatus;
import dev.keywright.cli.json.JsonObject;
import dev.keywright.cli.member.MemberSearch;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which keys an incident is about. */
public final class KeyFilter {
    @Option(
            names = "--user",
            paramLabel = "MEMBER",
            description = "This member's private keys: their e-mail address or user id.")
    private @Nullable String user;

    @Option(names = "--role", paramLabel = "ROLE", description = "Only those that have this role now.")
    private @Nullable String role;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only these: private or service.")
    private @Nullable String type;

    @Option(
            names = "--created-before",
            paramLabel = "TIME",
            description = "Only those made before a date, 2026-06-30 (its beginning in UTC), or a time,"
                    + " 2026-06-30T12:00:00Z.")
    private @Nullable String createdBefore;

    @Option(names = "--all", description = "Every key, so that a filter which was forgotten doesn't mean that.")
    private boolean all;

    /** @throws CommandFailure if it names no key, or every key and a filter besides */
    void check() {
        boolean narrow = Stream.of(user, role, type, createdBefore).anyMatch(Objects::nonNull);
        if (all && narrow) {
            throw new CommandFailure(
                    ExitStatus.USAGE, "--all stands for every key and excludes the other filters; keep one.");
        }
        if (!all && !narrow) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    "which keys? Name them by --user, --role, --type or --created-before, or say --all.");
        }
    }

    /** As the server wants it. */
    JsonObject in(Workspace workspace) {
        return JsonObject.empty()
                .withGiven("all", all ? true : null)
                .withGiven("user_id", user == null ? null : MemberSearch.id(workspace, user))
                .withGiven("role", role)
                .withGiven("type", type)
                .withGiven("created_before", createdBefore == null ? null : Moments.time(createdBefore));
    }
}
