package dev.keywright.rest.integration;

import dev.keywright.application.access.Call;
import dev.keywright.application.integration.ShareIntegration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ShareTerms;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import dev.keywright.rest.request.Fields;
import dev.keywright.rest.request.Parsed;
import dev.keywright.rest.request.Values;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Turns what requests about shares hold into commands. Each throws {@code RequestRefusal.Invalid} with all that is wrong. */
final class ShareRequests {

    private ShareRequests() {}

    static ShareIntegration.Command offer(
            Call call, WorkspaceId workspace, IntegrationId integration, CreateShareBody body) {
        Fields fields = new Fields();
        Parsed<WorkspaceId> destination = fields.required(
                "destination_workspace_id", body.destinationWorkspaceId(), text -> new WorkspaceId(Values.uuid(text)));
        Parsed<Instant> expiresAt = fields.optional("expires_at", body.expiresAt(), Values::time);
        Parsed<SortedSet<Scope>> scopes = scopes(fields, body.scope());
        Parsed<Integer> usesPerDay = fields.optional("uses_per_day", text(body.usesPerDay()), ShareRequests::uses);
        return fields.build(() -> new ShareIntegration.Command(
                call,
                workspace,
                integration,
                destination.get(),
                new ShareTerms(expiresAt.orNull(), scopes.orNull(), usesPerDay.orNull())));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }

    private static Integer uses(String text) {
        return Objects.requireNonNull(new ShareTerms(null, null, Integer.valueOf(text)).usesPerDay());
    }

    /** Spaces alone aren't a list of scopes (RFC 6749, section 3.3), and mustn't pass for all. */
    static Parsed<SortedSet<Scope>> scopes(Fields fields, @Nullable String scope) {
        return fields.optional("scope", scope, text -> {
            SortedSet<Scope> scopes = Scope.parseList(text);
            if (scopes.isEmpty()) {
                throw new IllegalArgumentException("must hold a scope, or be left out");
            }
            return scopes;
        });
    }
}
