package dev.keywright.application.memory;

import dev.keywright.application.Page;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.ApiKeys;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.apikey.RevokeApiKeys;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.KeyStatus;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryApiKeys implements ApiKeys {
    private final InMemoryTransactions transactions;

    InMemoryApiKeys(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(ApiKey key, Instant now) {
        Tables tables = transactions.tables();
        if (tables.apiKeys.values().stream().anyMatch(other -> holdsNameOf(key, other, now))) {
            throw transactions.fail(new ApiKeyRefusal.NameTaken(key.name()));
        }
        tables.apiKeys.put(key.clientId(), key);
    }

    private static boolean holdsNameOf(ApiKey key, ApiKey other, Instant now) {
        KeyStatus status = other.status(now);
        return status != KeyStatus.REVOKED
                && status != KeyStatus.EXPIRED
                && other.workspace().equals(key.workspace())
                && other.name().equals(key.name())
                && other.type() == key.type()
                && (!(key instanceof PrivateKey privateKey) || other.belongsTo(privateKey.user()));
    }

    @Override
    public Optional<ListedKey> find(WorkspaceId workspace, ClientId key) {
        return lock(workspace, key).map(found -> listed(found, transactions.tables()));
    }

    @Override
    public Optional<ApiKey> lock(WorkspaceId workspace, ClientId key) {
        return Optional.ofNullable(transactions.tables().apiKeys.get(key))
                .filter(found -> found.workspace().equals(workspace));
    }

    @Override
    public void update(ApiKey key) {
        transactions.tables().apiKeys.computeIfPresent(key.clientId(), (id, stored) -> StoredKey.updated(stored, key));
    }

    @Override
    public List<PrivateKey> revokeAllOf(WorkspaceId workspace, UserId user, Instant now) {
        Tables tables = transactions.tables();
        List<PrivateKey> revoked = tables.apiKeys.values().stream()
                .filter(key -> key.workspace().equals(workspace) && key.belongsTo(user))
                .filter(key -> key.status(now) != KeyStatus.REVOKED)
                .map(key -> ((PrivateKey) key).revoked(now))
                .toList();
        revoked.forEach(key -> tables.apiKeys.put(key.clientId(), key));
        return revoked;
    }

    @Override
    public List<ListedKey> lockLive(WorkspaceId workspace, RevokeApiKeys.Filter filter, Instant now) {
        Tables tables = transactions.tables();
        return tables.apiKeys.values().stream()
                .filter(key -> key.workspace().equals(workspace))
                .filter(key -> key.status(now) == KeyStatus.ACTIVE || key.status(now) == KeyStatus.DISABLED)
                .map(key -> listed(key, tables))
                .filter(found -> fits(found, filter))
                .sorted(Comparator.comparing(
                                (ListedKey found) -> found.key().lifecycle().createdAt())
                        .thenComparing(found -> found.key().clientId().toString())
                        .reversed())
                .toList();
    }

    private static boolean fits(ListedKey found, RevokeApiKeys.Filter filter) {
        Instant createdBefore = filter.createdBefore();
        return isWanted(filter.type(), found.key().type())
                && isWanted(filter.role(), found.role())
                && (filter.user() == null || found.key().belongsTo(filter.user()))
                && (createdBefore == null || found.key().lifecycle().createdAt().isBefore(createdBefore));
    }

    @Override
    public void restrict(ClientId key, KeyRestrictions restrictions) {
        transactions.tables().restrictions.put(key, restrictions);
    }

    @Override
    public Page<ListedKey> list(ApiKeyQuery query) {
        Tables tables = transactions.tables();
        return new KeysInOrder(query.order(), tables).page(find(query, tables), query.page());
    }

    @Override
    public int count(ApiKeyQuery query) {
        return (int) find(query, transactions.tables()).count();
    }

    private static Stream<ListedKey> find(ApiKeyQuery query, Tables tables) {
        return tables.apiKeys.values().stream()
                .filter(key -> key.workspace().equals(query.workspace())
                        && query.visibility().shows(key))
                .map(key -> listed(key, tables))
                .filter(key -> matches(key, query.filter(), query.now()));
    }

    private static boolean matches(ListedKey found, ApiKeyQuery.Filter filter, Instant now) {
        return isWanted(filter.type(), found.key().type())
                && isWanted(filter.status(), found.key().status(now))
                && isWanted(filter.role(), found.role())
                && (filter.text() == null || holdsText(found.key(), filter.text()))
                && (filter.user() == null || found.key().belongsTo(filter.user()))
                && (filter.endingBefore() == null || endsBefore(filter.endingBefore(), found.key(), now));
    }

    private static boolean endsBefore(Instant time, ApiKey key, Instant now) {
        KeyStatus status = key.status(now);
        Instant end = key.lifecycle().expiresAt();
        return end != null && end.isBefore(time) && (status == KeyStatus.ACTIVE || status == KeyStatus.DISABLED);
    }

    private static boolean isWanted(@Nullable Object wanted, @Nullable Object actual) {
        return wanted == null || wanted.equals(actual);
    }

    private static boolean holdsText(ApiKey key, String text) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return key.name().value().toLowerCase(Locale.ROOT).contains(lowerCase)
                || key.clientId().toString().contains(lowerCase);
    }

    private static ListedKey listed(ApiKey key, Tables tables) {
        return new ListedKey(
                key,
                tables.roleOf(key),
                key instanceof PrivateKey privateKey ? tables.users.get(privateKey.user()) : null,
                tables.policyOf(key.workspace()),
                tables.rotations.get(key.clientId()),
                tables.restrictionsOf(key));
    }

    @Override
    public Optional<SecretPlace> findSecret(List<SecretDigest> digests) {
        return transactions.tables().apiKeys.values().stream()
                .flatMap(key -> key.secrets().stream()
                        .filter(secret -> digests.stream().anyMatch(secret.digest()::matches))
                        .map(secret -> new SecretPlace(key.workspace(), key.clientId(), secret.id())))
                .findFirst();
    }
}
