package dev.keywright.application.apikey;

import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Change;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.role.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;

final class RevokeApiKeysUseCase implements RevokeApiKeys {

    private static final Duration LAST_DAY = Duration.ofDays(1);

    private final Actors actors;
    private final Changes changes;
    private final ApiKeys apiKeys;
    private final KeyUsage usage;

    RevokeApiKeysUseCase(Actors actors, Changes changes, ApiKeys apiKeys, KeyUsage usage) {
        this.actors = actors;
        this.changes = changes;
        this.apiKeys = apiKeys;
        this.usage = usage;
    }

    @Override
    public Result revoke(Command command) {
        Target attempted = Target.workspace(command.workspace(), null);
        Runnable hold = () -> actors.holdMembers(command.workspace());
        return changes.alone(
                command.workspace(), hold, command.call(), AuditAction.API_KEY_REVOKED, attempted, change -> {
                    change.actor().require(Scope.APIKEY_MANAGE);
                    change.actor().require(Scope.APIKEY_WRITE);
                    List<ListedKey> keys = apiKeys.lockLive(command.workspace(), command.filter(), change.now());
                    Map<ClientId, Long> tokens = usage.totals(
                            keys.stream().map(found -> found.key().clientId()).toList(),
                            change.now().minus(LAST_DAY));
                    return new Result(keys.stream()
                            .map(found -> new Stopped(
                                    command.dryRun() ? found : revoked(found, change),
                                    tokens.getOrDefault(found.key().clientId(), 0L)))
                            .toList());
                });
    }

    private ListedKey revoked(ListedKey found, Change change) {
        ApiKey revoked = found.key().revoked(change.now());
        apiKeys.update(revoked);
        change.record(AuditAction.API_KEY_REVOKED, KeysToChange.target(revoked), Map.of());
        return new ListedKey(
                revoked, found.role(), found.user(), found.policy(), found.rotation(), found.restrictions());
    }
}
