package dev.keywright.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private final TimeOrderedIds ids = new TimeOrderedIds(new SecureRandom());

    @Test
    void everyIdIsOfVersionSevenAndOfTheStandardVariant() {
        assertThat(Stream.generate(ids::next).limit(1000)).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    @Test
    void anIdTellsTheMillisecondOfItsMaking() {
        long before = Instant.now().toEpochMilli();
        UUID id = ids.next();
        long after = Instant.now().toEpochMilli();

        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, after);
    }

    @Test
    void idsSortInTheOrderOfTheirMaking() {
        List<String> made =
                Stream.generate(ids::next).limit(20_000).map(UUID::toString).toList();

        assertThat(made).isSorted();
    }

    @Test
    void idsOfManyThreadsAreUnique() {
        List<UUID> made =
                IntStream.range(0, 50_000).parallel().mapToObj(i -> ids.next()).toList();

        assertThat(made).doesNotHaveDuplicates();
    }
}
