package dev.keywright.console.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keywright.domain.apikey.KeyPolicy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpiryChoiceTest {

    private static final Instant NOW = Instant.parse("2026-11-23T15:00:00Z");

    @Test
    void choiceSaysTheDateThatItComesTo() {
        assertThat(ExpiryChoice.all(KeyPolicy.NONE, NOW))
                .extracting(ExpiryChoice::label)
                .containsExactly(
                        "In 7 days, on 30 Nov 2026",
                        "In 30 days, on 23 Dec 2026",
                        "In 90 days, on 21 Feb 2027",
                        "In 365 days, on 23 Nov 2027",
                        "On a date",
                        "Never");
    }

    @Test
    void policyTakesAwayWhatLastsTooLong() {
        KeyPolicy policy = new KeyPolicy(20, false, null, null);

        assertThat(ExpiryChoice.all(policy, NOW))
                .extracting(ExpiryChoice::value)
                .containsExactly("7", "20", "date");
        assertThat(ExpiryChoice.usual(policy)).isEqualTo("20");
    }

    @Test
    void policyThatWantsAnEndTakesAwayNever() {
        assertThat(ExpiryChoice.all(new KeyPolicy(null, true, null, null), NOW))
                .extracting(ExpiryChoice::value)
                .doesNotContain("never");
    }

    @Test
    void keyWorksUntilItsLastDayEnds() {
        assertThat(ExpiryChoice.end("date", "2027-01-31", NOW)).contains(Instant.parse("2027-01-31T23:59:59Z"));
        assertThat(ExpiryChoice.end("never", "", NOW)).isEmpty();
        assertThatThrownBy(() -> ExpiryChoice.end("date", "tomorrow", NOW)).hasMessageContaining("must be a date");
        assertThatThrownBy(() -> ExpiryChoice.end("", "", NOW)).hasMessageContaining("one of the choices");
    }
}
