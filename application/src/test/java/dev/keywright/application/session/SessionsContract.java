package dev.keywright.application.session;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aDigest;
import static dev.keywright.application.Fixtures.aUser;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.domain.member.User;
import dev.keywright.domain.secret.SecretDigest;
import dev.keywright.domain.session.Session;
import dev.keywright.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link Sessions} promises. */
public abstract class SessionsContract extends StorageContract {
    @Test
    public void sessionIsFoundByOneOfSeveralDigests() {
        Session session = begin(save(aUser()));

        Optional<Session> found = find(aDigest(), session.digest(), aDigest());

        assertThat(found).get().usingRecursiveComparison().isEqualTo(session);
    }

    @Test
    public void noOtherDigestFindsASession() {
        Session session = begin(save(aUser()));
        SecretDigest underAnotherPepper = new SecretDigest(2, session.digest().bytes());

        assertThat(find(aDigest(), underAnotherPepper)).isEmpty();
        assertThat(find()).isEmpty();
    }

    @Test
    public void expiredSessionIsFoundToo() {
        Session expired = begin(save(aUser()), NOW.minus(Duration.ofDays(2)));

        assertThat(find(expired.digest())).get().usingRecursiveComparison().isEqualTo(expired);
    }

    @Test
    public void endedSessionIsNotFoundAndOthersAre() {
        User user = save(aUser());
        Session ended = begin(user);
        Session other = begin(user);

        commit(() -> ports().sessions().end(ended.id()));

        assertThat(find(ended.digest())).isEmpty();
        assertThat(find(other.digest())).isPresent();
    }

    @Test
    public void expiredSessionsAreRemovedSoManyAtOnceAndOthersStay() {
        User user = save(aUser());
        Session good = begin(user);
        for (int i = 0; i < 3; i++) {
            begin(user, NOW.minus(Session.LIFETIME));
        }

        assertThat(inTransaction(() -> ports().sessions().removeExpired(NOW, 2)))
                .isEqualTo(2);
        assertThat(inTransaction(() -> ports().sessions().removeExpired(NOW, 2)))
                .isEqualTo(1);
        assertThat(inTransaction(() -> ports().sessions().removeExpired(NOW, 2)))
                .isZero();
        assertThat(find(good.digest())).isPresent();
    }

    @Test
    public void endingASessionAgainChangesNothing() {
        Session session = begin(save(aUser()));

        commit(() -> ports().sessions().end(session.id()));
        commit(() -> ports().sessions().end(session.id()));

        assertThat(find(session.digest())).isEmpty();
    }

    @Test
    public void sessionThatWasEndedInAFailedTransactionGoesOn() {
        User user = save(aUser());
        Session session = begin(user);

        undo(() -> ports().sessions().end(session.id()));
        undo(() -> ports().sessions().endAllOf(user.id()));

        assertThat(find(session.digest())).isPresent();
    }

    @Test
    public void endingAllSessionsOfAUserLeavesThoseOfOthers() {
        User user = save(aUser());
        Session one = begin(user);
        Session two = begin(user);
        Session ofAnother = begin(save(aUser()));

        commit(() -> ports().sessions().endAllOf(user.id()));

        assertThat(find(one.digest())).isEmpty();
        assertThat(find(two.digest())).isEmpty();
        assertThat(find(ofAnother.digest())).isPresent();
    }

    @Test
    public void sessionsOfAUserAreListedNewestFirstAndWithoutThoseThatExpired() {
        User user = save(aUser());
        Session older = begin(user, NOW.minus(Duration.ofHours(1)));
        Session newer = begin(user);
        begin(user, NOW.minus(Duration.ofHours(12)));
        begin(save(aUser()));

        List<Session> listed = inTransaction(() -> ports().sessions().listOf(user.id(), NOW));

        assertThat(listed).usingRecursiveComparison().isEqualTo(List.of(newer, older));
    }

    @Test
    public void findingDoesNotTakePartInATransaction() {
        User user = save(aUser());
        Session session = aSession(user, NOW);

        commit(() -> {
            ports().sessions().add(session);
            assertThat(find(session.digest())).isEmpty();
        });

        assertThat(find(session.digest())).isPresent();
    }

    private Session begin(User user) {
        return begin(user, NOW);
    }

    private Session begin(User user, Instant at) {
        Session session = aSession(user, at);
        commit(() -> ports().sessions().add(session));
        return session;
    }

    private static Session aSession(User user, Instant at) {
        return Session.begin(new SessionId(anId()), user.id(), aDigest(), at);
    }

    private Optional<Session> find(SecretDigest... digests) {
        return await(ports().sessions().find(List.of(digests)));
    }
}
