package dev.keywright.persistence.session;

import dev.keywright.application.session.Sessions;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import dev.keywright.persistence.internal.AsyncStatements;
import dev.keywright.persistence.internal.Database;
import dev.keywright.persistence.internal.DigestArrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.mapstruct.factory.Mappers;

/** Sessions in the table {@code session}; ending one removes its row. */
public final class PostgresSessions implements Sessions {

    private static final SessionRowMapper ROWS = Mappers.getMapper(SessionRowMapper.class);

    private final Database database;
    private final AsyncStatements statements;

    public PostgresSessions(Database database, AsyncStatements statements) {
        this.database = database;
        this.statements = statements;
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
        return statements.submit(() -> database.with(
                handle -> DigestArrays.bindTo(handle.createQuery("""
                        select id, user_id, digest as bytes, pepper_version, created_at, expires_at
                        from session
                        where %s
                        """.formatted(DigestArrays.MATCHES)), digests)
                        .mapTo(SessionRow.class)
                        .findOne()
                        .map(ROWS::toSession)));
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
}
