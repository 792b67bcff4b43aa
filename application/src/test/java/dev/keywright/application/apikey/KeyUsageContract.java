package dev.keywright.application.apikey;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.apikey.KeyUsage.HourlySum;
import dev.keywright.application.apikey.KeyUsage.Progress;
import dev.keywright.application.assembly.StorageContract;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import dev.keywright.domain.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link KeyUsage} promises. */
public abstract class KeyUsageContract extends StorageContract {
    protected static final Instant HOUR = NOW.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(6));
    private static final Instant NEXT_HOUR = HOUR.plus(Duration.ofHours(1));
    private static final Duration WEEK = Duration.ofDays(7);

    private final Workspace workspace = aWorkspace();
    private final ServiceKey key = aServiceKey().in(workspace).build();
    private final ServiceKey other = aServiceKey().in(workspace).build();

    @BeforeEach
    final void saveKeys() {
        save(workspace);
        save(key);
        save(other);
    }

    @Test
    public void tokensAreSummedByKeyAndHour() {
        issue(key, HOUR);
        issue(key, HOUR.plusSeconds(3_599));
        issue(key, NEXT_HOUR);
        issue(other, HOUR.plusSeconds(60));

        Progress progress = advance(WEEK, Duration.ZERO);

        assertThat(progress.tokens()).isEqualTo(4);
        assertThat(progress.caughtUp()).isTrue();
        assertThat(progress.countedTo()).isAfterOrEqualTo(NOW.minusSeconds(60)).isEqualTo(countedTo());
        assertThat(hours(key)).containsExactly(new HourlySum(HOUR, 2), new HourlySum(NEXT_HOUR, 1));
        assertThat(hours(other)).containsExactly(new HourlySum(HOUR, 1));
        assertThat(hours(aServiceKey().in(workspace).build())).isEmpty();
    }

    @Test
    public void eachTokenIsCountedOnceHoweverManyStretchesItTakes() {
        for (int minute = 0; minute < 60; minute += 10) {
            issue(key, HOUR.plusSeconds(minute * 60L));
        }

        Progress progress;
        long tokens = 0;
        do {
            progress = advance(Duration.ofMinutes(30), Duration.ZERO);
            tokens += progress.tokens();
        } while (!progress.caughtUp());

        assertThat(tokens).isEqualTo(6);
        assertThat(advance(WEEK, Duration.ZERO).tokens()).isZero();
        assertThat(hours(key)).containsExactly(new HourlySum(HOUR, 6));
    }

    @Test
    public void stretchIsNoLongerThanItMay() {
        issue(key, HOUR);
        Instant before = countedTo();
        Duration almostThere = Duration.between(before, HOUR);

        Progress progress = advance(almostThere, Duration.ZERO);

        assertThat(progress).isEqualTo(new Progress(HOUR, 0, false));
        assertThat(advance(Duration.ofSeconds(1), Duration.ZERO))
                .isEqualTo(new Progress(HOUR.plusSeconds(1), 1, false));
    }

    @Test
    public void tokensThatMayYetComeAreLeftForLater() {
        Duration lag = Duration.ofHours(4);
        issue(key, HOUR);
        issue(key, NOW.minus(Duration.ofHours(3)));

        Progress progress = advance(WEEK, lag);

        assertThat(progress.tokens()).isEqualTo(1);
        assertThat(progress.caughtUp()).isTrue();
        assertThat(progress.countedTo()).isBefore(NOW.minus(Duration.ofHours(3)));
        assertThat(advance(WEEK, Duration.ofDays(3))).isEqualTo(new Progress(progress.countedTo(), 0, true));
        assertThat(advance(WEEK, Duration.ZERO).tokens()).isEqualTo(1);
    }

    @Test
    public void revokedTokensAreCountedToo() {
        Issuance token = issue(key, HOUR);
        assertThat(inTransaction(() -> ports().tokenLedger().revoke(token.token(), token.issuedAt(), NOW)))
                .isTrue();

        advance(WEEK, Duration.ZERO);

        assertThat(hours(key)).containsExactly(new HourlySum(HOUR, 1));
    }

    @Test
    public void sumsAndHowFarTheyGoAreStoredTogetherOrNotAtAll() {
        issue(key, HOUR);
        Instant before = countedTo();

        undo(() -> usage().advance(WEEK, Duration.ZERO));

        assertThat(countedTo()).isEqualTo(before);
        assertThat(hours(key)).isEmpty();
        assertThat(advance(WEEK, Duration.ZERO).tokens()).isEqualTo(1);
        assertThat(hours(key)).containsExactly(new HourlySum(HOUR, 1));
    }

    @Test
    public void hoursAreThoseThatBeginInThePeriod() {
        issue(key, HOUR);
        issue(key, NEXT_HOUR);
        advance(WEEK, Duration.ZERO);

        assertThat(hours(key, HOUR, NEXT_HOUR)).extracting(HourlySum::hour).containsExactly(HOUR);
        assertThat(hours(key, HOUR.plusSeconds(1), NEXT_HOUR.plusSeconds(1)))
                .extracting(HourlySum::hour)
                .containsExactly(NEXT_HOUR);
        assertThat(hours(key, HOUR, HOUR)).isEmpty();
    }

    @Test
    public void totalsAreOfTheKeysThatAreAskedFor() {
        issue(key, HOUR);
        issue(key, NEXT_HOUR);
        issue(other, NEXT_HOUR);
        advance(WEEK, Duration.ZERO);
        ClientId unused = new ClientId(anId());

        assertThat(totals(List.of(key.clientId(), other.clientId(), unused), HOUR))
                .isEqualTo(Map.of(key.clientId(), 2L, other.clientId(), 1L));
        assertThat(totals(List.of(key.clientId()), NEXT_HOUR)).isEqualTo(Map.of(key.clientId(), 1L));
        assertThat(totals(List.of(), HOUR)).isEmpty();
    }

    @Test
    public void oldSumsAreForgottenPartByPart() {
        issue(key, HOUR);
        issue(other, HOUR);
        issue(key, NEXT_HOUR);
        advance(WEEK, Duration.ZERO);

        assertThat(inTransaction(() -> usage().forget(NEXT_HOUR, 1))).isEqualTo(1);
        assertThat(inTransaction(() -> usage().forget(NEXT_HOUR, 5))).isEqualTo(1);
        assertThat(inTransaction(() -> usage().forget(NEXT_HOUR, 5))).isZero();
        assertThat(hours(key)).containsExactly(new HourlySum(NEXT_HOUR, 1));
    }

    private KeyUsage usage() {
        return ports().keyUsage();
    }

    private Progress advance(Duration step, Duration lag) {
        return inTransaction(() -> usage().advance(step, lag));
    }

    private Instant countedTo() {
        return inTransaction(() -> usage().countedTo());
    }

    private List<HourlySum> hours(ServiceKey of) {
        return hours(of, Instant.EPOCH, NOW.plus(WEEK));
    }

    private List<HourlySum> hours(ServiceKey of, Instant from, Instant to) {
        return inTransaction(() -> usage().hours(of.clientId(), from, to));
    }

    private Map<ClientId, Long> totals(List<ClientId> keys, Instant from) {
        return inTransaction(() -> usage().totals(keys, from));
    }

    private Issuance issue(ServiceKey to, Instant now) {
        Instant issuedAt = AccessToken.issuedAt(now);
        Issuance issuance = new Issuance(
                new TokenId(anId()), to.clientId(), List.of(to.secrets().get(0).digest()), issuedAt, now);
        assertThat(await(ports().tokenLedger().record(issuance))).isPresent();
        return issuance;
    }
}
