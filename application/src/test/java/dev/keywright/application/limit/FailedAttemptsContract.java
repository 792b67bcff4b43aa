package dev.keywright.application.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.keywright.application.TestClock;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.limit.Limit;
import dev.keywright.domain.limit.LimitRefusal;
import dev.keywright.domain.member.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link FailedAttempts} guarantees. */
public abstract class FailedAttemptsContract {

    private static final Limit PER_SOURCE = new Limit(5, 1, Duration.ofSeconds(1));
    private static final Limit PER_SUBJECT = new Limit(3, 2, Duration.ofMinutes(1));

    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final ClientId client = client(1);
    private FailedAttempts failedAttempts = FailedAttempts.ignored();

    /** One whose clients and sign-ins both have those limits. */
    protected abstract FailedAttempts create(@Nullable Limit perSource, @Nullable Limit perSubject, TestClock clock);

    @BeforeEach
    void create() {
        failedAttempts = create(PER_SOURCE, PER_SUBJECT, clock);
    }

    private static ClientId client(int number) {
        return new ClientId(new UUID(0x7000, number));
    }

    private static Attempt from(String source, @Nullable ClientId client) {
        return Attempt.toAuthenticate(new Origin(source, null), client);
    }

    private void fail(Attempt attempt, int times) {
        for (int i = 0; i < times; i++) {
            failedAttempts.refuseIfTooMany(attempt);
            failedAttempts.add(attempt);
        }
    }

    private void assertRefused(Attempt attempt) {
        assertThatThrownBy(() -> failedAttempts.refuseIfTooMany(attempt))
                .isInstanceOf(LimitRefusal.TooManyFailures.class);
    }

    private void assertNotRefused(Attempt attempt) {
        assertThatCode(() -> failedAttempts.refuseIfTooMany(attempt)).doesNotThrowAnyException();
    }

    @Test
    void attemptIsRefusedAfterAsManyFailuresAsTheLimitAllows() {
        Attempt attempt = from("192.0.2.1", client);

        fail(attempt, 3);

        assertRefused(attempt);
    }

    @Test
    void refusalTellsTheLimitAndHowLongToWait() {
        Attempt attempt = from("192.0.2.1", client);
        fail(attempt, 3);

        LimitRefusal.TooManyFailures refusal =
                catchThrowableOfType(LimitRefusal.TooManyFailures.class, () -> failedAttempts.refuseIfTooMany(attempt));

        assertThat(refusal.allowance().limit()).isEqualTo(PER_SUBJECT);
        assertThat(refusal.allowance().remaining()).isZero();
        assertThat(refusal.allowance().untilMore()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void attemptsThatDontFailTakeNothing() {
        Attempt attempt = from("192.0.2.1", client);

        for (int i = 0; i < 100; i++) {
            failedAttempts.refuseIfTooMany(attempt);
        }

        assertNotRefused(attempt);
    }

    @Test
    void anAttemptMoreIsPossibleEachTimeTheRefillIsDue() {
        Attempt attempt = from("192.0.2.1", client);
        fail(attempt, 3);

        clock.advance(Duration.ofSeconds(29));
        assertRefused(attempt);
        clock.advance(Duration.ofSeconds(1));
        fail(attempt, 1);

        assertRefused(attempt);
    }

    @Test
    void afterALongPauseAsManyArePossibleAsAtFirst() {
        Attempt attempt = from("192.0.2.1", client);
        fail(attempt, 3);

        clock.advance(Duration.ofDays(1));
        fail(attempt, 3);

        assertRefused(attempt);
    }

    @Test
    void nobodyIsRefusedForWhatFailedElsewhere() {
        fail(from("192.0.2.1", client), 3);

        assertNotRefused(from("192.0.2.2", client));
    }

    @Test
    void sourceMayGoOnWithOtherSubjects() {
        fail(from("192.0.2.1", client), 3);

        assertNotRefused(from("192.0.2.1", client(2)));
    }

    @Test
    void sourceThatTriesManySubjectsIsRefusedWhateverItTriesNext() {
        for (int i = 1; i <= 5; i++) {
            fail(from("192.0.2.1", client(i)), 1);
        }

        assertRefused(from("192.0.2.1", client(6)));
        assertRefused(from("192.0.2.1", null));
        assertNotRefused(from("192.0.2.2", client(6)));
    }

    @Test
    void attemptsThatNameNobodyCountForTheirSource() {
        fail(from("192.0.2.1", null), 5);

        assertRefused(from("192.0.2.1", client));
    }

    @Test
    void variantsOfAnEmailAddressAreOneSubject() {
        Origin origin = new Origin("192.0.2.1", null);
        fail(Attempt.toSignIn(origin, new EmailAddress("ada@example.com")), 1);
        fail(Attempt.toSignIn(origin, new EmailAddress("ADA@Example.com")), 1);
        fail(Attempt.toSignIn(origin, new EmailAddress("  ada@example.COM ")), 1);

        assertRefused(Attempt.toSignIn(origin, new EmailAddress("Ada@example.com")));
        assertNotRefused(Attempt.toSignIn(origin, new EmailAddress("grace@example.com")));
    }

    @Test
    void clientsAndPeopleAreCountedApart() {
        fail(from("192.0.2.1", null), 5);

        assertNotRefused(Attempt.toAcceptInvitation(new Origin("192.0.2.1", null)));
    }

    @Test
    void invitationsAndSignInsAreCountedTogetherForASource() {
        Origin origin = new Origin("192.0.2.1", null);
        fail(Attempt.toAcceptInvitation(origin), 5);

        assertRefused(Attempt.toSignIn(origin, new EmailAddress("ada@example.com")));
    }

    @Test
    void addressesOfAnIpv6NetworkOf64BitsAreOneSource() {
        fail(from("2001:db8:1:2::1", client), 1);
        fail(from("[2001:db8:1:2:ffff::9]", client), 1);
        fail(from("2001:0DB8:0001:0002:0000:0000:0000:0003", client), 1);

        assertRefused(from("2001:db8:1:2:abcd::1", client));
        assertNotRefused(from("2001:db8:1:3::1", client));
    }

    @Test
    void whatComesFromNoAddressIsNeverRefused() {
        Attempt attempt = Attempt.toAuthenticate(Origin.INTERNAL, client);

        fail(attempt, 100);

        assertNotRefused(attempt);
    }

    @Test
    void eachLimitCanBeOff() {
        failedAttempts = create(null, PER_SUBJECT, clock);
        fail(from("192.0.2.1", null), 100);
        fail(from("192.0.2.1", client), 3);
        assertRefused(from("192.0.2.1", client));

        failedAttempts = create(PER_SOURCE, null, clock);
        fail(from("192.0.2.1", client), 5);
        assertRefused(from("192.0.2.1", client));

        failedAttempts = create(null, null, clock);
        fail(from("192.0.2.1", client), 100);
        assertNotRefused(from("192.0.2.1", client));
    }
}
