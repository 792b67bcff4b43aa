package dev.keywright.application.memory;

import dev.keywright.application.Page;
import dev.keywright.application.PageRequest;
import dev.keywright.application.integration.ListedShare;
import dev.keywright.application.integration.Shares;
import dev.keywright.application.memory.Tables.StoredShare;
import dev.keywright.domain.Name;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.Share;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.integration.ShareRefusal;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryShares implements Shares {
    private final InMemoryTransactions transactions;

    InMemoryShares(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Share share, Instant now) {
        if (shares().anyMatch(other -> other.integration().equals(share.integration())
                && other.destination().equals(share.destination())
                && other.isOpen(now))) {
            throw transactions.fail(new ShareRefusal.AlreadyShared());
        }
        transactions.tables().shares.put(share.id(), new StoredShare(share, null, 0, null));
    }

    private Stream<Share> shares() {
        return transactions.tables().shares.values().stream().map(StoredShare::share);
    }

    private List<Share> sorted(Predicate<Share> wanted) {
        return shares().filter(wanted)
                .sorted(Comparator.comparing(share -> share.id().toString()))
                .toList();
    }

    @Override
    public Optional<Share> lock(ShareId share) {
        return sorted(stored -> stored.id().equals(share)).stream().findFirst();
    }

    @Override
    public Optional<Share> lockAccepted(IntegrationId integration, WorkspaceId destination, Instant now) {
        return lockOpen(integration, now).stream()
                .filter(share ->
                        share.acceptedAt() != null && share.destination().equals(destination))
                .findFirst();
    }

    @Override
    public List<Share> lockOpen(IntegrationId integration, Instant now) {
        return sorted(share -> share.integration().equals(integration) && share.isOpen(now));
    }

    @Override
    public List<Share> lockInUse(WorkspaceId workspace, Instant now) {
        return sorted(share -> share.isUsable(now)
                && (share.source().equals(workspace) || share.destination().equals(workspace)));
    }

    @Override
    public void update(Share share) {
        transactions
                .tables()
                .shares
                .computeIfPresent(
                        share.id(),
                        (id, stored) -> new StoredShare(share, stored.usedOn(), stored.uses(), stored.lastUsedAt()));
    }

    @Override
    public Optional<ListedShare> find(ShareId share, Instant now) {
        return Optional.ofNullable(transactions.tables().shares.get(share)).map(stored -> listed(stored, now));
    }

    @Override
    public List<ListedShare> listOpen(IntegrationId integration, Instant now) {
        return NewestFirst.sort(
                transactions.tables().shares.values().stream()
                        .filter(stored -> stored.share().integration().equals(integration)
                                && stored.share().isOpen(now))
                        .map(stored -> listed(stored, now)),
                found -> NewestFirst.position(
                        found.share().createdAt(), found.share().id().value()));
    }

    @Override
    public Page<ListedShare> listOf(IntegrationId integration, Instant now, PageRequest page) {
        return list(share -> share.integration().equals(integration), now, page);
    }

    @Override
    public Page<ListedShare> listWaiting(WorkspaceId destination, Instant now, PageRequest page) {
        return list(
                share -> share.destination().equals(destination)
                        && share.awaiting() == Share.Side.DESTINATION
                        && share.isOpen(now),
                now,
                page);
    }

    private Page<ListedShare> list(Predicate<Share> wanted, Instant now, PageRequest page) {
        return NewestFirst.page(
                transactions.tables().shares.values().stream()
                        .filter(stored -> wanted.test(stored.share()))
                        .map(stored -> listed(stored, now)),
                found -> NewestFirst.position(
                        found.share().createdAt(), found.share().id().value()),
                page);
    }

    private ListedShare listed(StoredShare stored, Instant now) {
        Share share = stored.share();
        Tables tables = transactions.tables();
        boolean answered = share.acceptedAt() != null || share.state() == ShareState.DECLINED;
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new ListedShare(
                share,
                Objects.requireNonNull(tables.integrations.get(share.integration()))
                        .integration()
                        .name(),
                Objects.requireNonNull(tables.workspaces.get(share.source())).name(),
                answered ? nameOf(share.destination(), tables) : null,
                today.equals(stored.usedOn()) ? stored.uses() : 0,
                stored.lastUsedAt());
    }

    static @Nullable Name nameOf(WorkspaceId workspace, Tables tables) {
        return Optional.ofNullable(tables.workspaces.get(workspace))
                .map(Workspace::name)
                .orElse(null);
    }
}
