package dev.keywright.application.expiry;

import dev.keywright.application.Foundation;
import dev.keywright.application.idempotency.GivenAnswers;
import dev.keywright.application.member.Invitations;
import dev.keywright.application.session.Sessions;
import java.time.Instant;
import java.util.function.ToIntBiFunction;

final class RemoveExpiredUseCase implements RemoveExpired {

    /** Few enough that no transaction takes long. */
    private static final int BATCH = 1_000;

    private final Foundation foundation;
    private final Sessions sessions;
    private final Invitations invitations;
    private final GivenAnswers givenAnswers;

    RemoveExpiredUseCase(Foundation foundation, Sessions sessions, Invitations invitations, GivenAnswers givenAnswers) {
        this.foundation = foundation;
        this.sessions = sessions;
        this.invitations = invitations;
        this.givenAnswers = givenAnswers;
    }

    @Override
    public Report removeExpired() {
        return new Report(
                inBatches(sessions::removeExpired),
                inBatches(invitations::removeExpired),
                inBatches(givenAnswers::removeExpired));
    }

    private int inBatches(ToIntBiFunction<Instant, Integer> removal) {
        Instant now = foundation.now();
        int removed = 0;
        int batch;
        do {
            batch = foundation.inTransaction(() -> removal.applyAsInt(now, BATCH));
            removed += batch;
        } while (batch == BATCH && !Thread.currentThread().isInterrupted());
        return removed;
    }
}
