package dev.keywright.application.memory;

import dev.keywright.application.idempotency.GivenAnswers;
import dev.keywright.domain.idempotency.GivenAnswer;
import dev.keywright.domain.idempotency.RequestDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class InMemoryGivenAnswers implements GivenAnswers {
    private final InMemoryTransactions transactions;

    InMemoryGivenAnswers(InMemoryTransactions transactions) {
        this.transactions = transactions;
    }

    /** There is one transaction at a time: whoever asks has waited for the others. */
    @Override
    public boolean claim(RequestDigest request) {
        return true;
    }

    @Override
    public Optional<GivenAnswer> find(RequestDigest request, Instant now) {
        return Optional.ofNullable(transactions.tables().givenAnswers.get(request))
                .filter(answer -> now.isBefore(answer.expiresAt()));
    }

    @Override
    public void add(GivenAnswer answer) {
        transactions.tables().givenAnswers.put(answer.request(), answer);
    }

    @Override
    public int removeExpired(Instant now, int most) {
        Collection<GivenAnswer> all = transactions.tables().givenAnswers.values();
        List<GivenAnswer> expired = all.stream()
                .filter(answer -> !now.isBefore(answer.expiresAt()))
                .limit(most)
                .toList();
        all.removeAll(expired);
        return expired.size();
    }
}
