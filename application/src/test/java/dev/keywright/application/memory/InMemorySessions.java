package dev.keywright.application.memory;

import dev.keywright.application.session.Sessions;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

final class InMemorySessions implements Sessions {
    private final InMemoryTransactions transactions;

    InMemorySessions(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Session session) {
        transactions.tables().sessions.put(session.id(), session);
    }

    @Override
    public CompletionStage<Optional<Session>> find(List<SecretDigest> digests) {
        return transactions.ask(tables -> tables.sessions.values().stream()
                .filter(session -> digests.stream().anyMatch(session.digest()::matches))
                .findFirst());
    }

    @Override
    public List<Session> listOf(UserId user, Instant now) {
        return NewestFirst.sort(
                transactions.tables().sessions.values().stream()
                        .filter(session -> session.user().equals(user) && !session.isExpired(now)),
                session ->
                        NewestFirst.position(session.createdAt(), session.id().value()));
    }

    @Override
    public void end(SessionId session) {
        transactions.tables().sessions.remove(session);
    }

    @Override
    public int removeExpired(Instant now, int most) {
        List<SessionId> expired = transactions.tables().sessions.values().stream()
                .filter(session -> session.isExpired(now))
                .limit(most)
                .map(Session::id)
                .toList();
        expired.forEach(this::end);
        return expired.size();
    }

    @Override
    public void endAllOf(UserId user) {
        transactions
                .tables()
                .sessions
                .values()
                .removeIf(session -> session.user().equals(user));
    }
}
