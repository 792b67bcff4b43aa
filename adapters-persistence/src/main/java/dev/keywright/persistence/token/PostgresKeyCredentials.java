package dev.keywright.persistence.token;

import dev.keywright.application.token.KeyCredential;
import dev.keywright.application.token.KeyCredentials;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeySecret;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.persistence.apikey.KeySecrets;
import dev.keywright.persistence.apikey.LiveKeys;
import dev.keywright.persistence.internal.AsyncStatements;
import dev.keywright.persistence.internal.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Credentials as {@code api_key_secret} has them: every key has at least one secret. */
public final class PostgresKeyCredentials implements KeyCredentials {

    private final Database database;
    private final AsyncStatements statements;

    public PostgresKeyCredentials(Database database, AsyncStatements statements) {
        this.database = database;
        this.statements = statements;
    }

    @Override
    public CompletionStage<Optional<KeyCredential>> find(ClientId key) {
        return statements.submit(() -> {
            List<KeySecret> secrets = database.with(handle -> KeySecrets.findOf(key, handle));
            return secrets.isEmpty() ? Optional.empty() : Optional.of(new KeyCredential(key, secrets));
        });
    }

    @Override
    public CompletionStage<Optional<LiveKey>> findLive(ClientId key, SecretId secret, Instant now) {
        return statements.submit(() -> database.with(handle -> LiveKeys.find(key, secret, now, handle)));
    }
}
