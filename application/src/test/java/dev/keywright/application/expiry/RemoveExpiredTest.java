package dev.keywright.application.expiry;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.Foundation;
import dev.keywright.application.SequentialIds;
import dev.keywright.application.TestClock;
import dev.keywright.application.assembly.Storage;
import dev.keywright.application.memory.InMemoryStorage;
import dev.keywright.domain.member.User;
import dev.keywright.domain.role.RoleCatalog;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveExpiredTest {

    private final TestClock clock = new TestClock(NOW);
    private final Storage storage = InMemoryStorage.create(clock);
    private final Foundation foundation = new Foundation(
            storage.transactions(), RoleCatalog.presets(), new SequentialIds(), new SecureRandom(), clock);
    private final RemoveExpired removeExpired =
            ExpiryUseCases.removeExpired(foundation, storage.sessions(), storage.invitations(), storage.givenAnswers());
    private final User user = foundation.inTransaction(() -> storage.users().addIfAbsent(aUser()));

    private Session begin() {
        return foundation.inTransaction(() -> {
            Session session = Session.begin(new SessionId(anId()), user.id(), aDigest(), clock.instant());
            storage.sessions().add(session);
            return session;
        });
    }

    private boolean isThere(Session session) {
        return storage.sessions()
                .find(List.of(session.digest()))
                .toCompletableFuture()
                .join()
                .isPresent();
    }

    @Test
    void sessionIsRemovedAtItsEndAndNotBefore() {
        Session session = begin();

        clock.set(session.expiresAt().minusSeconds(1));
        assertThat(removeExpired.removeExpired().sessions()).isZero();
        assertThat(isThere(session)).isTrue();

        clock.set(session.expiresAt());
        assertThat(removeExpired.removeExpired()).isEqualTo(new RemoveExpired.Report(1, 0, 0));
        assertThat(isThere(session)).isFalse();
    }

    @Test
    void moreThanOneBatchIsRemoved() {
        for (int i = 0; i < 2_500; i++) {
            begin();
        }
        clock.advance(Session.LIFETIME);
        Session live = begin();

        assertThat(removeExpired.removeExpired().sessions()).isEqualTo(2_500);
        assertThat(isThere(live)).isTrue();
    }
}
