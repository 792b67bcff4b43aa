package dev.keywright.application.memory;

import dev.keywright.application.integration.IntegrationUses;
import dev.keywright.application.memory.Tables.GoodToken;
import dev.keywright.application.memory.Tables.StoredIntegration;
import dev.keywright.application.memory.Tables.StoredShare;
import dev.keywright.application.token.LiveCredential;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class InMemoryIntegrationUses implements IntegrationUses {
    private final InMemoryTransactions transactions;

    InMemoryIntegrationUses(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Usable> find(WorkspaceId using, IntegrationId integration) {
        Tables tables = transactions.tables();
        Optional<StoredIntegration> found = Optional.ofNullable(tables.integrations.get(integration));
        if (found.filter(stored -> stored.integration().workspace().equals(using))
                .isPresent()) {
            return found.map(stored -> new Usable(stored.integration(), stored.secret(), null));
        }
        return found.flatMap(stored -> tables.shares.values().stream()
                .map(StoredShare::share)
                .filter(share -> share.integration().equals(integration)
                        && share.destination().equals(using)
                        && share.acceptedAt() != null
                        && isStoredOpen(share))
                .findFirst()
                .map(share -> new Usable(stored.integration(), stored.secret(), share)));
    }

    private static boolean isStoredOpen(Share share) {
        return share.state() == ShareState.ACCEPTED || share.state() == ShareState.PENDING;
    }

    @Override
    public Optional<LiveCredential> record(Use use) {
        Tables tables = transactions.tables();
        StoredIntegration stored = tables.integrations.get(use.integration());
        if (stored == null || !stored.integration().key().equals(use.key()) || !isPermitted(use, stored, tables)) {
            return Optional.empty();
        }
        Optional<LiveCredential> live = tables.liveKey(use.key(), use.secret(), use.now());
        live.ifPresent(found -> {
            note(use, stored, tables);
            GoodToken good = new GoodToken(
                    use.token(), use.issuedAt(), use.key(), found.secret(), use.integration(), use.share());
            tables.goodTokens.put(use.token(), good);
            tables.issuedTokens.add(good);
            tables.apiKeys.computeIfPresent(use.key(), (id, key) -> KeyUse.noted(key, found.secret(), use.now()));
        });
        return live;
    }

    private static boolean isPermitted(Use use, StoredIntegration stored, Tables tables) {
        if (use.share() == null) {
            return stored.integration().workspace().equals(use.usedIn());
        }
        return Optional.ofNullable(tables.shares.get(use.share()))
                        .filter(share -> share.share().integration().equals(use.integration())
                                && share.share().destination().equals(use.usedIn())
                                && share.share().isUsable(use.now())
                                && hasUsesLeft(share, use.now()))
                        .isPresent()
                && Optional.ofNullable(tables.workspaces.get(use.usedIn()))
                        .filter(Workspace::isActive)
                        .isPresent();
    }

    private static boolean hasUsesLeft(StoredShare share, Instant now) {
        Integer most = share.share().terms().usesPerDay();
        return most == null || usesOn(day(now), share) < most;
    }

    private static int usesOn(LocalDate day, StoredShare share) {
        return share.usedOn() != null && !share.usedOn().isBefore(day) ? share.uses() : 0;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static void note(Use use, StoredIntegration stored, Tables tables) {
        tables.integrations.put(
                use.integration(),
                new StoredIntegration(
                        stored.integration(), stored.secret(), KeyUse.later(stored.lastUsedAt(), use.now())));
        if (use.share() != null) {
            tables.shares.computeIfPresent(
                    use.share(),
                    (id, share) -> new StoredShare(
                            share.share(),
                            later(share.usedOn(), day(use.now())),
                            usesOn(day(use.now()), share) + 1,
                            use.now()));
        }
    }

    private static LocalDate later(@Nullable LocalDate noted, LocalDate day) {
        return noted != null && noted.isAfter(day) ? noted : day;
    }

    @Override
    public void revokeTokens(IntegrationId integration, @Nullable ShareId share, Instant now) {
        transactions
                .tables()
                .goodTokens
                .values()
                .removeIf(token ->
                        integration.equals(token.integration()) && (share == null || share.equals(token.share())));
    }
}
