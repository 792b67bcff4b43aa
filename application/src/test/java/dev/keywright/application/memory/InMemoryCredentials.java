package dev.keywright.application.memory;

import dev.keywright.application.integration.Credentials;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.ApiKey;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.PrivateKey;
import dev.keywright.domain.integration.Credential;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.workspace.Workspace;
import java.util.List;
import java.util.Optional;

final class InMemoryCredentials implements Credentials {
    private final InMemoryTransactions transactions;

    InMemoryCredentials(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Credential> find(ClientId id, List<SecretDigest> digests) {
        Tables tables = transactions.tables();
        return Optional.ofNullable(tables.apiKeys.get(id))
                .flatMap(key -> key.secrets().stream()
                        .filter(secret -> digests.stream().anyMatch(secret.digest()::matches))
                        .findFirst()
                        .map(secret -> credential(key, secret, tables)));
    }

    @Override
    public Optional<Credential> find(ClientId id, SecretId wanted) {
        Tables tables = transactions.tables();
        return Optional.ofNullable(tables.apiKeys.get(id))
                .flatMap(key -> key.secrets().stream()
                        .filter(secret -> secret.id().equals(wanted))
                        .findFirst()
                        .map(secret -> credential(key, secret, tables)));
    }

    private static Credential credential(ApiKey key, KeySecret secret, Tables tables) {
        boolean workspaceActive = Optional.ofNullable(tables.workspaces.get(key.workspace()))
                .filter(Workspace::isActive)
                .isPresent();
        boolean memberActive = !(key instanceof PrivateKey own)
                || tables.member(own.workspace(), own.user())
                        .filter(Member::isActive)
                        .isPresent();
        return new Credential(
                key.clientId(),
                secret.id(),
                key.workspace(),
                key.lifecycle(),
                secret.expiresAt(),
                secret.endedAt() != null,
                workspaceActive,
                memberActive);
    }
}
