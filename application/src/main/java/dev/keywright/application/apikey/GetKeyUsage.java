package dev.keywright.application.apikey;

import dev.keywright.application.access.Call;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.UsagePeriod;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** Tells how many tokens a key was issued, by the hour or by the day of UTC. */
@FunctionalInterface
public interface GetKeyUsage {

    /**
     * @throws dev.keywright.domain.access.AccessRefusal.WrongWorkspace if the caller doesn't act in that workspace
     * @throws dev.keywright.domain.access.AccessRefusal.InsufficientScope without {@code apikey.read}
     * @throws dev.keywright.domain.apikey.ApiKeyRefusal.ApiKeyNotFound if there is no such key there, or the caller may not see it
     */
    Result get(Query query);

    record Query(Call call, WorkspaceId workspace, ClientId key, UsagePeriod period) {}

    /**
     * @param sums of all hours or days of the period, oldest first, also of those without any tokens
     * @param countedTo up to when tokens are counted, which is a few minutes ago
     */
    record Result(List<Sum> sums, Instant countedTo) {}

    /** @param from when the hour or day begins */
    record Sum(Instant from, long tokens) {}
}
