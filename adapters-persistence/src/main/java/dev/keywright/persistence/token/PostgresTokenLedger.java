package dev.keywright.persistence.token;

import dev.keywright.application.token.LiveCredential;
import dev.keywright.application.token.TokenLedger;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.token.TokenId;
import dev.keywright.persistence.apikey.LiveCredentials;
import dev.keywright.persistence.apikey.LiveKeys;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.FrequentStatement;
import dev.keywright.persistence.internal.Gatherer;
import dev.keywright.persistence.internal.Gatherer.Limits;
import dev.keywright.persistence.internal.Gatherers;
import dev.keywright.persistence.internal.Latest;
import dev.keywright.persistence.internal.Parameter;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Issued tokens in the table {@code token_ledger}. */
public final class PostgresTokenLedger implements TokenLedger {

    /** How many statements that look tokens up run at the same time. */
    private static final int LOOK_UPS = 1;

    /** How many connections are used at the same time. */
    public static final int STATEMENTS = Issuances.STATEMENTS + LOOK_UPS;

    /**
     * The bounds spare PostgreSQL all partitions but one or two before it begins. Were they not kept apart from the rest, by {@code offset 0},
     * a plan that is made while the tables are empty would read all tokens between them, or all keys.
     */
    private static final FrequentStatement FIND =
            new FrequentStatement("""
            select (asked.number - 1)::int as question, %s, t.secret_id
            from unnest(:issued_at_seconds, :tokens) with ordinality as asked (issued_at, token_id, number)
            cross join lateral (
                select client_id, secret_id
                from token_ledger
                where issued_at = to_timestamp(asked.issued_at)
                    and token_id = asked.token_id
                    and issued_at between :first_issued_at and :last_issued_at
                    and revoked_at is null
                offset 0
            ) t
            cross join lateral (select * from api_key where client_id = t.client_id offset 0) k
            %s
            where s.id = t.secret_id
                and %s
            """.formatted(LiveKeys.COLUMNS, LiveKeys.JOINS, LiveKeys.ARE_LIVE));

    private final Database database;
    private final Issuances issuances;
    private final Gatherer<Asked, Optional<LiveCredential>> lookUps;

    /**
     * @param database for what takes part in transactions
     * @param tokenPath for all else
     */
    public PostgresTokenLedger(Database database, Database tokenPath, Gatherers gatherers) {
        this.database = database;
        this.issuances = new Issuances(tokenPath, gatherers);
        this.lookUps = gatherers.gatherer(Limits.ofStatements(LOOK_UPS), all -> findAll(all, tokenPath));
    }

    private record Asked(TokenId token, Instant issuedAt, Instant now) {}

    @Override
    public CompletionStage<Optional<LiveCredential>> record(Issuance issuance) {
        return issuances.record(issuance);
    }

    @Override
    public Optional<LiveKey> expected(Issuance issuance) {
        return issuances.expected(issuance);
    }

    @Override
    public CompletionStage<Optional<LiveCredential>> find(TokenId token, Instant issuedAt, Instant now) {
        return lookUps.ask(new Asked(token, issuedAt, now));
    }

    private static List<Optional<LiveCredential>> findAll(List<Asked> all, Database tokenPath) {
        List<Instant> issuedAt = all.stream().map(Asked::issuedAt).toList();
        return LiveCredentials.answers(
                all.size(),
                tokenPath,
                FIND,
                Map.of(
                        "issued_at_seconds",
                        Parameter.ofLongs(
                                issuedAt.stream().map(Instant::getEpochSecond).toList()),
                        "tokens",
                        Parameter.ofIds(all, asked -> asked.token().value()),
                        "first_issued_at",
                        Parameter.of(Collections.min(issuedAt)),
                        "last_issued_at",
                        Parameter.of(Collections.max(issuedAt)),
                        "now",
                        Parameter.of(Latest.of(all, Asked::now))));
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
