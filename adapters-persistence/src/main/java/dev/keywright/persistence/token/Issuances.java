package dev.keywright.persistence.token;

import dev.keywright.application.token.LiveCredential;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.domain.apikey.LiveKey;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.persistence.apikey.LiveCredentials;
import dev.keywright.persistence.apikey.LiveKeys;
import dev.keywright.persistence.apikey.PresentedSecrets;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.FrequentStatement;
import dev.keywright.persistence.internal.Gatherer;
import dev.keywright.persistence.internal.Gatherer.Limits;
import dev.keywright.persistence.internal.Gatherers;
import dev.keywright.persistence.internal.Latest;
import dev.keywright.persistence.internal.Parameter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Issues tokens: those that are asked for at the same time by one statement, and so by one commit. */
final class Issuances {

    /** One is enough: more would share the requests that wait, and commit more often for as many tokens. */
    static final int STATEMENTS = 1;

    /**
     * While no more than so many are under way, a processor is likely idle until the statement that runs is on disk. With more there is always
     * other work: what begins early then keeps those waiting who would be gathered too.
     */
    private static final int FEW = 24 * Runtime.getRuntime().availableProcessors();

    /** One statement decides and records. */
    private static final String LIVE_AND_RECORDED =
            """
            with live as (
                select asked.question, %s, k.last_authenticated_at, s.id as secret_id, s.last_used_at,
                    to_timestamp(asked.issued_at) as issued_at, asked.token_id
                from unnest(:questions, :keys, :digests, :pepper_versions, :issued_at_seconds, :tokens)
                    as asked (question, client_id, digest, pepper_version, issued_at, token_id)
                %s
                where %s
            ), recorded as (
                insert into token_ledger (issued_at, token_id, client_id, secret_id, expires_at)
                select issued_at, token_id, client_id, secret_id, issued_at + interval '%d seconds'
                from live
            )
            """.formatted(LiveKeys.COLUMNS, PresentedSecrets.KEYS, LiveKeys.ARE_LIVE, AccessToken.LIFETIME.toSeconds());

    private static final String ANSWERS = """
            select question, client_id, type, name, workspace_id, platform, user_id, role, role_scopes, allowed_networks, token_rate, key_scopes,
                key_allowed_networks, secret_id
            """;

    private static final FrequentStatement RECORD = new FrequentStatement(LIVE_AND_RECORDED + ANSWERS + "from live");

    /**
     * The same statement notes the uses, and tells what was noted before. Whoever notes a use skips a row that someone else has locked: either
     * that one notes it, or the next token does; and no token waits for another of the same key, nor for another node. The time of use is
     * checked where the row is locked, so that the newest version of the row is what counts.
     */
    private static final FrequentStatement RECORD_AND_NOTE =
            new FrequentStatement(LIVE_AND_RECORDED + """
            , idle_key as (
                select client_id
                from api_key
                where client_id in (
                        select client_id from live
                        where last_authenticated_at is null or last_authenticated_at <= :now - interval '10 seconds')
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
                where id in (
                        select secret_id from live
                        where last_used_at is null or last_used_at <= :now - interval '10 seconds')
                    and (last_used_at is null or last_used_at <= :now - interval '10 seconds')
                for no key update skip locked
            ), noted_secret as (
                update api_key_secret s
                set last_used_at = :now
                from idle_secret
                where s.id = idle_secret.id
            )
            """ + ANSWERS + """
            , case when last_authenticated_at is not null and last_used_at is not null then least(last_authenticated_at, last_used_at) end
                as both_noted_at
            from live
            """);

    private static final int BOTH_NOTED_AT = 15;

    private final Database database;
    private final Gatherer<Issuance, Optional<LiveCredential>> gatherer;
    private final NotedUses noted = new NotedUses();
    private final ToldKeys told = new ToldKeys();

    Issuances(Database database, Gatherers gatherers) {
        this.database = database;
        this.gatherer = gatherers.gatherer(Limits.ofStatements(STATEMENTS), this::recordAll);
    }

    CompletionStage<Optional<LiveCredential>> record(Issuance issuance) {
        return gatherer.ask(issuance);
    }

    /** Empty, too, if there is no time to make use of a guess. */
    Optional<LiveKey> expected(Issuance issuance) {
        return gatherer.underWay() <= FEW ? told.last(issuance) : Optional.empty();
    }

    private List<Optional<LiveCredential>> recordAll(List<Issuance> all) {
        Instant now = Latest.of(all, Issuance::now);
        boolean note = !noted.areAll(all, now);
        List<Optional<LiveCredential>> answers = new ArrayList<>(Collections.nCopies(all.size(), Optional.empty()));
        database.query(note ? RECORD_AND_NOTE : RECORD, values(all, now), row -> {
            int question = row.getInt(1);
            if (note) {
                noted.add(all.get(question), row.getObject(BOTH_NOTED_AT, OffsetDateTime.class));
            }
            answers.set(question, Optional.of(LiveCredentials.read(row)));
        });
        for (int question = 0; question < answers.size(); question++) {
            remember(all.get(question), answers.get(question));
        }
        return answers;
    }

    private void remember(Issuance issuance, Optional<LiveCredential> answer) {
        answer.ifPresentOrElse(live -> told.remember(issuance, live.key()), () -> told.forget(issuance));
    }

    /** A row for each candidate: with each of them what is to be recorded if it is the right one. */
    private static Map<String, Parameter> values(List<Issuance> all, Instant now) {
        PresentedSecrets secrets = new PresentedSecrets();
        List<Long> issuedAt = new ArrayList<>(all.size());
        List<TokenId> tokens = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Issuance issuance = all.get(i);
            secrets.add(i, issuance.key(), issuance.secret());
            issuance.secret().forEach(candidate -> {
                issuedAt.add(issuance.issuedAt().getEpochSecond());
                tokens.add(issuance.token());
            });
        }
        Map<String, Parameter> values = secrets.parameters();
        values.put("issued_at_seconds", Parameter.ofLongs(issuedAt));
        values.put("tokens", Parameter.ofIds(tokens, TokenId::value));
        values.put("now", Parameter.of(now));
        return values;
    }
}
