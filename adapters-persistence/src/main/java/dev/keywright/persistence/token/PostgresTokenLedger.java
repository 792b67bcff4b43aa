package dev.keywright.persistence.token;

import dev.keywright.application.token.TokenLedger;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.token.TokenId;
import dev.keywright.persistence.apikey.LiveKeyRow;
import dev.keywright.persistence.apikey.LiveKeyRowMapper;
import dev.keywright.persistence.apikey.LiveKeys;
import dev.keywright.persistence.internal.AsyncStatements;
import dev.keywright.persistence.internal.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jdbi.v3.core.Handle;
import org.mapstruct.factory.Mappers;

/** Issued tokens in the table {@code token_ledger}. */
public final class PostgresTokenLedger implements TokenLedger {

    private static final LiveKeyRowMapper KEYS = Mappers.getMapper(LiveKeyRowMapper.class);
    private static final HolderRowMapper HOLDERS = Mappers.getMapper(HolderRowMapper.class);

    /**
     * One statement decides, records, and notes the use. Whoever notes a use skips a row that someone else has locked: either that one notes
     * it, or the next token does; and no token waits for another of the same key. The time of use is checked where the row is locked, so
     * that the newest version of the row is what counts.
     */
    private static final String RECORD = """
            with live as (
                select %s
                from api_key k
                %s
                where k.client_id = :key and s.id = :secret and %s
            ), recorded as (
                insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at)
                select :issued_at, :token, client_id, :secret, :expires_at
                from live
            ), idle_key as (
                select client_id
                from api_key
                where client_id = (select client_id from live)
                    and (last_authenticated_at is null or last_authenticated_at <= :now - interval '10 seconds')
                for no key update skip locked
            ), noted_key as (
                update api_key k
                set last_authenticated_at = :now
                from idle_key
                where k.client_id = idle_key.client_id
            ), idle_secret as (
                select id
                from api_key_secret
                where id = :secret
                    and client_id = (select client_id from live)
                    and (last_used_at is null or last_used_at <= :now - interval '10 seconds')
                for no key update skip locked
            ), noted_secret as (
                update api_key_secret s
                set last_used_at = :now
                from idle_secret
                where s.id = idle_secret.id
            )
            select client_id, type, name, workspace_id, platform, user_id, role
            from live
            """.formatted(LiveKeys.COLUMNS, LiveKeys.JOINS, LiveKeys.ARE_LIVE);

    private static final String FIND = """
            select %s, t.secret_id
            from token_ledger t
            join api_key k on k.client_id = t.client_id
            %s
            where t.issued_at = :issued_at and t.token_id = :token and t.revoked_at is null and s.id = t.secret_id and %s
            """.formatted(LiveKeys.COLUMNS, LiveKeys.JOINS, LiveKeys.ARE_LIVE);

    private final Database database;
    private final AsyncStatements statements;

    public PostgresTokenLedger(Database database, AsyncStatements statements) {
        this.database = database;
        this.statements = statements;
    }

    @Override
    public CompletionStage<Optional<LiveKey>> record(Issuance issuance) {
        return statements.submit(() -> database.with(handle -> record(issuance, handle)));
    }

    private static Optional<LiveKey> record(Issuance issuance, Handle handle) {
        return handle.createQuery(RECORD)
                .bind("token", issuance.token())
                .bind("key", issuance.key())
                .bind("secret", issuance.secret())
                .bind("issued_at", issuance.issuedAt())
                .bind("expires_at", issuance.expiresAt())
                .bind("now", issuance.now())
                .mapTo(LiveKeyRow.class)
                .findOne()
                .map(KEYS::toLiveKey);
    }

    @Override
    public CompletionStage<Optional<TokenHolder>> find(TokenId token, Instant issuedAt, Instant now) {
        return statements.submit(() -> database.with(handle -> handle.createQuery(FIND)
                .bind("token", token)
                .bind("issued_at", issuedAt)
                .bind("now", now)
                .mapTo(HolderRow.class)
                .findOne()
                .map(HOLDERS::toHolder)));
    }

    @Override
    public boolean revoke(TokenId token, Instant issuedAt, Instant now) {
        int revoked = database.with(handle -> handle.createUpdate("""
                        update token_ledger
                        set revoked_at = :now
                        where issued_at = :issued_at and token_id = :token and revoked_at is null
                        """)
                .bind("token", token)
                .bind("issued_at", issuedAt)
                .bind("now", now)
                .execute());
        return revoked == 1;
    }
}
