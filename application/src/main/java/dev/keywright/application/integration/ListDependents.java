package dev.keywright.application.integration;

import dev.keywright.application.access.Call;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells what depends on a key, before it is revoked or rotated: the integrations that hold a secret of it, and who uses these, and when last. */
@FunctionalInterface
public interface ListDependents {

    /**
     * @return those that hold the key, the newest first
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.read}
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     */
    List<Dependent> list(Query query);

    record Query(Call call, WorkspaceId workspace, ClientId key) {}

    /**
     * @param secret which of the key's secrets it holds
     * @param lastUsedAt when a token was last had through it, by whomever, to about 10 seconds, or null for never
     * @param shares those that are accepted, or may still be, the newest first
     */
    record Dependent(
            IntegrationId integration,
            Name name,
            SecretId secret,
            @Nullable Instant lastUsedAt,
            List<ListedShare> shares) {
        public Dependent {
            shares = List.copyOf(shares);
        }
    }
}
