package dev.keywright.application.token;

import static dev.keywright.application.Fixtures.NOW;
import static dev.keywright.application.Fixtures.aServiceKey;
import static dev.keywright.application.Fixtures.aWorkspace;
import static dev.keywright.application.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keywright.application.assembly.StorageContract;
import dev.keywright.application.token.LedgerPartitions.Outcome;
import dev.keywright.application.token.TokenLedger.Issuance;
import dev.keywright.domain.apikey.ServiceKey;
import dev.keywright.domain.token.AccessToken;
import dev.keywright.domain.token.TokenId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link LedgerPartitions} promises; what it does when others are in the way is for each adapter to test. */
public abstract class LedgerPartitionsContract extends StorageContract {
    private static final LocalDate DAY = LocalDate.parse("2031-03-01");
    private static final Instant MIDNIGHT = Instant.parse("2031-03-01T00:00:00Z");
    private static final Instant NOON = MIDNIGHT.plus(Duration.ofHours(12));

    @Test
    public void emptyStorageHasNoPartitions() {
        assertThat(load().days()).isEmpty();
    }

    @Test
    public void createdPartitionsAreThere() {
        assertThat(change(partitions -> partitions.create(DAY))).isEqualTo(Outcome.DONE);
        assertThat(change(partitions -> partitions.create(DAY.minusDays(1)))).isEqualTo(Outcome.DONE);

        assertThat(load().days()).containsExactlyInAnyOrder(DAY, DAY.minusDays(1));
    }

    @Test
    public void creatingAgainChangesNothing() {
        create(DAY);
        Issuance token = issue(NOON);

        assertThat(change(partitions -> partitions.create(DAY))).isEqualTo(Outcome.UNCHANGED);

        assertThat(load().days()).containsExactly(DAY);
        assertThat(isFound(token)).isTrue();
    }

    @Test
    public void partitionOfAFailedTransactionIsNotThere() {
        undo(() -> ports().ledgerPartitions().create(DAY));

        assertThat(load().days()).isEmpty();
    }

    @Test
    public void droppedPartitionIsBackAfterAFailedTransaction() {
        create(DAY);
        Issuance token = issue(NOON);

        undo(() -> ports().ledgerPartitions().drop(DAY));

        assertThat(load().days()).containsExactly(DAY);
        assertThat(isFound(token)).isTrue();
    }

    @Test
    public void tokensAreTakenFoundAndRevokedWithAndWithoutAPartition() {
        create(DAY);
        Stream.of(MIDNIGHT.minusSeconds(1), MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)))
                .map(this::issue)
                .forEach(token -> {
                    assertThat(isFound(token)).isTrue();
                    assertThat(revoke(token)).isTrue();
                    assertThat(isFound(token)).isFalse();
                });
    }

    @Test
    public void dayWithTokensIsLeftToTheDefaultPartition() {
        Issuance first = issue(MIDNIGHT);
        Issuance last = issue(MIDNIGHT.plus(Duration.ofDays(2)).minusSeconds(1));

        assertThat(change(partitions -> partitions.create(DAY))).isEqualTo(Outcome.LEFT_TO_DEFAULT);
        assertThat(change(partitions -> partitions.create(DAY.plusDays(1)))).isEqualTo(Outcome.LEFT_TO_DEFAULT);

        assertThat(load().days()).isEmpty();
        assertThat(isFound(first)).isTrue();
        assertThat(isFound(last)).isTrue();
        assertThat(isFound(issue(NOON))).isTrue();
    }

    @Test
    public void tokensOfOtherDaysAreNoHindrance() {
        issue(MIDNIGHT.minusSeconds(1));
        issue(MIDNIGHT.plus(Duration.ofDays(1)));

        assertThat(change(partitions -> partitions.create(DAY))).isEqualTo(Outcome.DONE);
    }

    @Test
    public void transactionGoesOnAfterADayWasLeftToTheDefaultPartition() {
        issue(NOON);

        commit(() -> {
            ports().ledgerPartitions().create(DAY);
            ports().ledgerPartitions().create(DAY.plusDays(1));
        });

        assertThat(load().days()).containsExactly(DAY.plusDays(1));
    }

    @Test
    public void dropTakesTheDaysTokensAndNoOthers() {
        create(DAY);
        create(DAY.plusDays(1));
        Issuance before = issue(MIDNIGHT.minusSeconds(1));
        Issuance first = issue(MIDNIGHT);
        Issuance last = issue(MIDNIGHT.plus(Duration.ofDays(1)).minusSeconds(1));
        Issuance after = issue(MIDNIGHT.plus(Duration.ofDays(1)));

        assertThat(change(partitions -> partitions.drop(DAY))).isEqualTo(Outcome.DONE);

        assertThat(load().days()).containsExactly(DAY.plusDays(1));
        assertThat(isFound(before)).isTrue();
        assertThat(isFound(first)).isFalse();
        assertThat(isFound(last)).isFalse();
        assertThat(isFound(after)).isTrue();
        assertThat(revoke(first)).isFalse();
    }

    @Test
    public void tokensOfADroppedDayAreTakenAgain() {
        create(DAY);
        change(partitions -> partitions.drop(DAY));

        assertThat(isFound(issue(NOON))).isTrue();
    }

    @Test
    public void droppingWhatIsNotThereChangesNothing() {
        Issuance token = issue(NOON);

        assertThat(change(partitions -> partitions.drop(DAY))).isEqualTo(Outcome.UNCHANGED);

        assertThat(isFound(token)).isTrue();
    }

    @Test
    public void oldTokensAreDeletedFromTheDefaultPartitionOnly() {
        create(DAY);
        Issuance old = issue(MIDNIGHT.minusSeconds(1));
        Issuance inPartition = issue(MIDNIGHT);
        Issuance young = issue(MIDNIGHT.plus(Duration.ofDays(1)));

        assertThat(delete(young.issuedAt(), 10)).isEqualTo(1);

        assertThat(isFound(old)).isFalse();
        assertThat(isFound(inPartition)).isTrue();
        assertThat(isFound(young)).isTrue();
    }

    @Test
    public void oldestTokensAreDeletedFirstAndNoMoreThanTheLimit() {
        Issuance third = issue(MIDNIGHT.plusSeconds(2));
        Issuance first = issue(MIDNIGHT);
        Issuance second = issue(MIDNIGHT.plusSeconds(1));

        assertThat(delete(NOON, 2)).isEqualTo(2);

        assertThat(isFound(first)).isFalse();
        assertThat(isFound(second)).isFalse();
        assertThat(isFound(third)).isTrue();
        assertThat(delete(NOON, 2)).isEqualTo(1);
        assertThat(delete(NOON, 2)).isZero();
    }

    @Test
    public void storagesClockIsReadInWholeMicroseconds() {
        Instant read = load().databaseTime();

        assertThat(read).isEqualTo(read.truncatedTo(ChronoUnit.MICROS));
        assertThat(read).isBetween(NOW.minus(Duration.ofHours(1)), NOW.plus(Duration.ofHours(1)));
    }

    @Test
    public void tokenIssuedAMomentBeforeMidnightIsFoundAfterIt() {
        create(DAY.minusDays(1));
        create(DAY);
        Issuance before = issue(MIDNIGHT.minusNanos(1_000));
        Issuance after = issue(MIDNIGHT);

        assertThat(before.issuedAt()).isEqualTo(MIDNIGHT.minusSeconds(1));
        assertThat(isFound(before)).isTrue();
        assertThat(isFound(after)).isTrue();

        change(partitions -> partitions.drop(dayOf(before)));
        assertThat(isFound(before)).isFalse();
        assertThat(isFound(after)).isTrue();
    }

    private LedgerPartitions.Snapshot load() {
        return inTransaction(() -> ports().ledgerPartitions().load());
    }

    private Outcome change(Function<LedgerPartitions, Outcome> change) {
        return inTransaction(() -> change.apply(ports().ledgerPartitions()));
    }

    private void create(LocalDate day) {
        assertThat(change(partitions -> partitions.create(day))).isEqualTo(Outcome.DONE);
    }

    private int delete(Instant before, int limit) {
        return inTransaction(() -> ports().ledgerPartitions().deleteFromDefault(before, limit));
    }

    private Issuance issue(Instant now) {
        ServiceKey key = save(aServiceKey().in(save(aWorkspace())).build());
        Instant issuedAt = AccessToken.issuedAt(now);
        Issuance issuance = new Issuance(
                new TokenId(anId()),
                key.clientId(),
                List.of(key.secrets().get(0).digest()),
                issuedAt,
                now);
        assertThat(await(ports().tokenLedger().record(issuance))).isPresent();
        return issuance;
    }

    private boolean isFound(Issuance token) {
        return await(ports().tokenLedger().find(token.token(), token.issuedAt(), token.now()))
                .isPresent();
    }

    private boolean revoke(Issuance token) {
        return inTransaction(() -> ports().tokenLedger().revoke(token.token(), token.issuedAt(), token.now()));
    }

    private static LocalDate dayOf(Issuance token) {
        return LocalDate.ofInstant(token.issuedAt(), ZoneOffset.UTC);
    }
}
