package dev.keywright.persistence.session;

import dev.keywright.application.session.Sessions;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import dev.keywright.persistence.internal.AskedDigests;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.Gatherer;
import dev.keywright.persistence.internal.Gatherer.Limits;
import dev.keywright.persistence.internal.Gatherers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.mapstruct.factory.Mappers;

/** Sessions in the table {@code session}; ending one removes its row. */
public final class PostgresSessions implements Sessions {

    private static final SessionRowMapper ROWS = Mappers.getMapper(SessionRowMapper.class);

    /** How many statements that look sessions up run at the same time, and so how many connections they use. */
    public static final int STATEMENTS = 1;

    private static final String FIND = """
            select asked.question, s.id, s.user_id, s.digest as bytes, s.pepper_version, s.created_at, s.expires_at
            from unnest(:questions, :digests, :pepper_versions) as asked (question, digest, pepper_version)
            join session s on s.digest = asked.digest and s.pepper_version = asked.pepper_version
            """;

    private final Database database;
    private final Database tokenPath;
    private final Gatherer<List<SecretDigest>, Optional<Session>> gatherer;

    /**
     * @param database for what takes part in transactions
     * @param tokenPath for all else
     */
    public PostgresSessions(Database database, Database tokenPath, Gatherers gatherers) {
        this.database = database;
        this.tokenPath = tokenPath;
        this.gatherer = gatherers.gatherer(Limits.ofStatements(STATEMENTS), this::findAll);
    }

    @Override
    public void add(Session session) {
        database.use(handle -> handle.createUpdate("""
                        insert into session (id, user_id, digest, pepper_version, created_at, expires_at)
                        values (:id, :user, :digest, :pepper_version, :created_at, :expires_at)
                        """)
                .bind("id", session.id())
                .bind("user", session.user())
                .bind("digest", session.digest().bytes())
                .bind("pepper_version", session.digest().pepperVersion())
                .bind("created_at", session.createdAt())
                .bind("expires_at", session.expiresAt())
                .execute());
    }

    @Override
    public CompletionStage<Optional<Session>> find(List<SecretDigest> digests) {
        return gatherer.ask(digests);
    }

    private List<Optional<Session>> findAll(List<List<SecretDigest>> all) {
        AskedDigests asked = new AskedDigests();
        for (int i = 0; i < all.size(); i++) {
            asked.add(i, all.get(i));
        }
        List<Optional<Session>> answers = new ArrayList<>(Collections.nCopies(all.size(), Optional.empty()));
        tokenPath.use(handle -> handle.createQuery(FIND)
                .bindMap(asked.parameters())
                .mapTo(SessionRow.class)
                .forEach(row -> answers.set(row.question(), Optional.of(ROWS.toSession(row)))));
        return answers;
    }

    @Override
    public List<Session> listOf(UserId user, Instant now) {
        return database.with(handle -> handle.createQuery("""
                        select 0 as question, id, user_id, digest as bytes, pepper_version, created_at, expires_at
                        from session
                        where user_id = :user and expires_at > :now
                        order by created_at desc, id desc
                        """)
                .bind("user", user)
                .bind("now", now)
                .mapTo(SessionRow.class)
                .map(ROWS::toSession)
                .list());
    }

    @Override
    public void end(SessionId session) {
        database.use(handle -> handle.createUpdate("""
                        delete from session
                        where id = :id
                        """).bind("id", session).execute());
    }

    @Override
    public void endAllOf(UserId user) {
        database.use(handle -> handle.createUpdate("""
                        delete from session
                        where user_id = :user
                        """).bind("user", user).execute());
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return database.with(handle ->
                handle.createUpdate("""
                        delete from session
                        where id = any (array(
                            select id from session
                            where expires_at <= :now
                            order by expires_at
                            limit :most
                            for update skip locked
                        ))
                        """).bind("now", now).bind("most", most).execute());
    }
}
