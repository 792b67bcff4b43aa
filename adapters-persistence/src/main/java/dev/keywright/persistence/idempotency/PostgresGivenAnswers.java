package dev.keywright.persistence.idempotency;

import dev.keywright.application.idempotency.GivenAnswers;
import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.RequestDigest;
import dev.keywright.domain.idempotency.SealedAnswer;
import dev.keywright.persistence.internal.Database;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/** Answers in the table {@code given_answer}. */
public final class PostgresGivenAnswers implements GivenAnswers {

    private final Database database;

    public PostgresGivenAnswers(Database database) {
        this.database = database;
    }

    /** By a lock that the database drops with the transaction, so that a node that dies leaves none behind. It never waits. */
    @Override
    public boolean claim(RequestDigest request) {
        long lock = ByteBuffer.wrap(request.bytes()).getLong();
        return database.with(handle -> handle.createQuery("select pg_try_advisory_xact_lock(:lock)")
                .bind("lock", lock)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Optional<GivenAnswer> find(RequestDigest request, Instant now) {
        return database.with(handle -> handle.createQuery("""
                        select payload, sealed, created_at, expires_at
                        from given_answer
                        where request = :request and expires_at > :now
                        """)
                .bind("request", request.bytes())
                .bind("now", now)
                .mapTo(GivenAnswerRow.class)
                .findOne()
                .map(row -> new GivenAnswer(
                        request,
                        new RequestDigest(row.payload()),
                        new SealedAnswer(row.sealed()),
                        row.createdAt(),
                        row.expiresAt())));
    }

    @Override
    public void add(GivenAnswer answer) {
        database.use(handle -> handle.createUpdate("""
                        insert into given_answer (request, payload, sealed, created_at, expires_at)
                        values (:request, :payload, :sealed, :created_at, :expires_at)
                        on conflict on constraint given_answer_pkey do update
                        set payload = excluded.payload, sealed = excluded.sealed, created_at = excluded.created_at,
                            expires_at = excluded.expires_at
                        where given_answer.expires_at <= excluded.created_at
                        """)
                .bind("request", answer.request().bytes())
                .bind("payload", answer.payload().bytes())
                .bind("sealed", answer.sealed().bytes())
                .bind("created_at", answer.createdAt())
                .bind("expires_at", answer.expiresAt())
                .execute());
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return database.with(handle ->
                handle.createUpdate("""
                        delete from given_answer
                        where request = any (array(
                            select request from given_answer
                            where expires_at <= :now
                            order by expires_at
                            limit :most
                            for update skip locked
                        ))
                        """).bind("now", now).bind("most", most).execute());
    }
}
