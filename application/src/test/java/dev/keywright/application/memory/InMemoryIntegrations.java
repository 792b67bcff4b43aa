package dev.keywright.application.memory;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.integration.Integrations;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.integration.SealedSecret;
import dev.keywright.application.integration.Sharing;
import dev.keywright.application.integration.Sharing.Direction;
import dev.keywright.application.integration.Sharing.Partner;
import dev.keywright.application.memory.Tables.StoredIntegration;
import dev.keywright.application.memory.Tables.StoredShare;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.integration.Integration;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryIntegrations implements Integrations {
    private final InMemoryTransactions transactions;

    InMemoryIntegrations(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Integration integration, SealedSecret secret) {
        requireFreeName(integration);
        transactions.tables().integrations.put(integration.id(), new StoredIntegration(integration, secret, null));
    }

    private void requireFreeName(Integration integration) {
        boolean taken = transactions.tables().integrations.values().stream()
                .map(StoredIntegration::integration)
                .anyMatch(other -> other.workspace().equals(integration.workspace())
                        && other.name().equals(integration.name())
                        && !other.id().equals(integration.id()));
        if (taken) {
            throw transactions.fail(new IntegrationRefusal.NameTaken(integration.name()));
        }
    }

    @Override
    public Optional<ListedIntegration> find(WorkspaceId workspace, IntegrationId integration, Instant now) {
        return seenBy(workspace, now)
                .filter(listed -> listed.id().equals(integration))
                .findFirst();
    }

    private Stream<ListedIntegration> seenBy(WorkspaceId workspace, Instant now) {
        Tables tables = transactions.tables();
        Stream<ListedIntegration> own = tables.integrations.values().stream()
                .filter(stored -> stored.integration().workspace().equals(workspace))
                .map(stored -> listed(stored, now, tables));
        Stream<ListedIntegration> incoming = tables.shares.values().stream()
                .filter(stored -> stored.share().destination().equals(workspace)
                        && stored.share().acceptedAt() != null
                        && stored.share().isOpen(now))
                .map(stored -> incoming(stored, tables));
        return Stream.concat(own, incoming);
    }

    @Override
    public Optional<Integration> lock(WorkspaceId workspace, IntegrationId integration) {
        return Optional.ofNullable(transactions.tables().integrations.get(integration))
                .map(StoredIntegration::integration)
                .filter(found -> found.workspace().equals(workspace));
    }

    @Override
    public void rename(Integration integration) {
        requireFreeName(integration);
        transactions
                .tables()
                .integrations
                .computeIfPresent(
                        integration.id(),
                        (id, stored) -> new StoredIntegration(
                                stored.integration().renamed(integration.name()),
                                stored.secret(),
                                stored.lastUsedAt()));
    }

    @Override
    public void replaceSecret(Integration integration, SealedSecret secret) {
        transactions
                .tables()
                .integrations
                .computeIfPresent(
                        integration.id(),
                        (id, stored) -> new StoredIntegration(
                                integration.renamed(stored.integration().name()), secret, stored.lastUsedAt()));
    }

    @Override
    public List<Holder> holding(ClientId key) {
        return NewestFirst.sort(
                transactions.tables().integrations.values().stream()
                        .filter(stored -> stored.integration().key().equals(key))
                        .map(stored -> new Holder(stored.integration(), stored.lastUsedAt())),
                found -> NewestFirst.position(
                        found.integration().createdAt(),
                        found.integration().id().value()));
    }

    @Override
    public void remove(IntegrationId integration) {
        Tables tables = transactions.tables();
        tables.integrations.remove(integration);
        tables.shares.values().removeIf(stored -> stored.share().integration().equals(integration));
    }

    @Override
    public Page<ListedIntegration> list(WorkspaceId workspace, Instant now, PageRequest page) {
        return NewestFirst.page(
                seenBy(workspace, now),
                found -> NewestFirst.position(found.createdAt(), found.id().value()),
                page);
    }

    private static ListedIntegration listed(StoredIntegration stored, Instant now, Tables tables) {
        Integration integration = stored.integration();
        List<Partner> partners = tables.shares.values().stream()
                .map(StoredShare::share)
                .filter(share -> share.integration().equals(integration.id()) && share.isOpen(now))
                .sorted(Comparator.comparing(Share::createdAt)
                        .thenComparing(share -> share.id().toString()))
                .map(share -> new Partner(
                        share.destination(),
                        share.acceptedAt() == null ? null : InMemoryShares.nameOf(share.destination(), tables),
                        share.state()))
                .toList();
        return new ListedIntegration(
                integration.id(),
                integration.name(),
                integration.key(),
                integration.createdBy(),
                integration.createdAt(),
                stored.lastUsedAt(),
                secretExpiresAt(integration, tables),
                partners.isEmpty() ? Sharing.NONE : new Sharing(Direction.OUTGOING, partners));
    }

    private static ListedIntegration incoming(StoredShare stored, Tables tables) {
        Share share = stored.share();
        Integration integration = Objects.requireNonNull(tables.integrations.get(share.integration()))
                .integration();
        Partner source = new Partner(share.source(), InMemoryShares.nameOf(share.source(), tables), share.state());
        return new ListedIntegration(
                integration.id(),
                integration.name(),
                integration.key(),
                null,
                share.createdAt(),
                stored.lastUsedAt(),
                null,
                new Sharing(Direction.INCOMING, List.of(source)));
    }

    private static @Nullable Instant secretExpiresAt(Integration integration, Tables tables) {
        return Optional.ofNullable(tables.apiKeys.get(integration.key())).stream()
                .flatMap(key -> key.secrets().stream())
                .filter(secret -> secret.id().equals(integration.secret()))
                .findFirst()
                .map(KeySecret::end)
                .orElse(null);
    }
}
