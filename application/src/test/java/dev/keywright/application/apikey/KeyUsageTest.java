package dev.keywright.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.application.StorageUnavailable;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.GetKeyUsage.Sum;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.UsagePeriod;
import dev.keywright.domain.apikey.UsagePeriod.Interval;
import dev.keywright.domain.role.Preset;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Summing what keys were issued, and telling it. */
class KeyUsageTest {
    private final Deployment deployment = Deployment.create();
    private final Tenant acme = deployment.tenant("Acme");
    private final SumKeyUsage sumKeyUsage = ApiKeyUseCases.sumKeyUsage(
            deployment.foundation(), deployment.storage().keyUsage());
    private final CreatedKey key = acme.serviceKey("deploy", Preset.OPERATOR);

    @Test
    void tokensAreToldByTheHourOnceTheyAreSummed() {
        Instant hour =
                deployment.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        deployment.clock().set(hour.plusSeconds(10));
        acme.token(key);
        acme.token(key);
        deployment.clock().set(hour.plusSeconds(3_600));
        acme.token(key);

        assertThat(sumKeyUsage.sum().counted()).isEqualTo(2);
        deployment.clock().advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(sumKeyUsage.sum().counted()).isEqualTo(1);
        assertThat(sumKeyUsage.sum().counted()).isZero();

        GetKeyUsage.Result usage = usage(acme.owner(), Interval.HOUR, hour, hour.plusSeconds(10_000));
        assertThat(usage.sums())
                .containsExactly(
                        new Sum(hour, 2), new Sum(hour.plusSeconds(3_600), 1), new Sum(hour.plusSeconds(7_200), 0));
        assertThat(usage.countedTo()).isEqualTo(hour.plusSeconds(3_601));
    }

    @Test
    void daysAreTheSumsOfTheirHours() {
        Instant midnight =
                deployment.clock().instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        for (int hour = 0; hour < 25; hour += 6) {
            deployment.clock().set(midnight.plus(Duration.ofHours(hour)));
            acme.token(key);
        }
        deployment.clock().advance(Duration.ofHours(1));
        sumKeyUsage.sum();

        assertThat(usage(acme.owner(), Interval.DAY, midnight, midnight.plus(Duration.ofDays(2)))
                        .sums())
                .containsExactly(new Sum(midnight, 4), new Sum(midnight.plus(Duration.ofDays(1)), 1));
    }

    @Test
    void longIdlenessIsCaughtUp() {
        Instant begin = deployment.clock().instant();
        acme.token(key);
        deployment.clock().advance(Duration.ofDays(300));
        acme.token(key);
        deployment.clock().advance(Duration.ofHours(1));

        assertThat(sumKeyUsage.sum().counted()).isEqualTo(2);
        assertThat(usage(acme.owner(), Interval.DAY, begin, begin).sums())
                .extracting(Sum::tokens)
                .containsExactly(1L);
    }

    @Test
    void sumsAreForgottenAfterFourHundredDays() {
        Instant begin = deployment.clock().instant();
        acme.token(key);
        deployment.clock().advance(Duration.ofHours(1));
        assertThat(sumKeyUsage.sum()).isEqualTo(new SumKeyUsage.Report(1, 0));

        deployment.clock().advance(Duration.ofDays(401));

        assertThat(sumKeyUsage.sum()).isEqualTo(new SumKeyUsage.Report(0, 1));
        assertThat(usage(acme.owner(), Interval.DAY, begin, begin).sums())
                .extracting(Sum::tokens)
                .containsExactly(0L);
    }

    @Test
    void stretchThatStorageDoesNotManageIsTriedAgainInParts() {
        SumKeyUsage tired = ApiKeyUseCases.sumKeyUsage(
                deployment.foundation(), new TiredKeyUsage(deployment.storage().keyUsage(), Duration.ofSeconds(5)));
        sumKeyUsage.sum();
        Instant now = deployment.clock().instant();
        acme.token(key);
        deployment.clock().advance(Duration.ofMinutes(6));

        assertThatThrownBy(tired::sum).isInstanceOf(StorageUnavailable.class);
        for (int tries = 0; tries < 200 && isTooMuchFor(tired); tries++) {
            assertThat(usage(acme.owner(), Interval.HOUR, now, now).sums()).hasSize(1);
        }

        GetKeyUsage.Result usage = usage(acme.owner(), Interval.HOUR, now, now);
        assertThat(usage.countedTo()).isEqualTo(now.plusSeconds(60));
        assertThat(usage.sums()).extracting(Sum::tokens).containsExactly(1L);
    }

    private static boolean isTooMuchFor(SumKeyUsage tired) {
        try {
            tired.sum();
            return false;
        } catch (StorageUnavailable tooLong) {
            return true;
        }
    }

    /** Storage that doesn't answer in time if a stretch is longer than that. */
    private record TiredKeyUsage(KeyUsage usage, Duration longest) implements KeyUsage {
        @Override
        public Progress advance(Duration step, Duration lag) {
            if (step.compareTo(longest) > 0) {
                throw new StorageUnavailable("It takes too long", null);
            }
            return usage.advance(step, lag);
        }

        @Override
        public Instant countedTo() {
            return usage.countedTo();
        }

        @Override
        public List<HourlySum> hours(ClientId of, Instant from, Instant to) {
            return usage.hours(of, from, to);
        }

        @Override
        public Map<ClientId, Long> totals(Collection<ClientId> keys, Instant from) {
            return usage.totals(keys, from);
        }

        @Override
        public int forget(Instant before, int limit) {
            return usage.forget(before, limit);
        }
    }

    @Test
    void useIsToldToWhoSeesTheKey() {
        Instant now = deployment.clock().instant();
        Call stranger = Call.by(acme.join(Preset.CONTRIBUTOR).user().id());

        assertThat(usage(acme.calling(key), Interval.HOUR, now, now).sums()).hasSize(1);
        assertThatThrownBy(() -> usage(stranger, Interval.HOUR, now, now))
                .isInstanceOf(ApiKeyRefusal.ApiKeyNotFound.class);
    }

    private GetKeyUsage.Result usage(Call by, Interval interval, Instant from, Instant to) {
        return deployment
                .useCases()
                .apiKeys()
                .getKeyUsage()
                .get(new GetKeyUsage.Query(by, acme.id(), key.clientId(), UsagePeriod.covering(interval, from, to)));
    }
}
