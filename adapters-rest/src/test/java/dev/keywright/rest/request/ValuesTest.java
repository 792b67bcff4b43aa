package dev.keywright.rest.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00:00Z,2026-11-23T10:00:00Z",
        "2026-11-23t10:00:00z,2026-11-23T10:00:00Z",
        "2026-11-23T12:00:00+02:00,2026-11-23T10:00:00Z",
        "2026-11-23T10:00:00.123456789Z,2026-11-23T10:00:00.123456Z",
    })
    void timesAreReadInAnyZoneAndCutToMicroseconds(String text, Instant time) {
        assertThat(Values.time(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-11-23",
                "2026-11-23T10:00Z",
                "2026-11-23T10:00:00",
                "2026-11-23 10:00:00Z",
                "2026-02-30T10:00:00Z",
                "2026-11-23T25:00:00Z",
                "2026-11-23T10:00:00+99:00",
                "+12026-11-23T10:00:00Z",
                "1795420800"
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Values.time(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "01900000000070008000000000000ad0",
                "{01900000-0000-7000-8000-0000000000ad}",
                "01900000-0000-7000-8000-0000000000ag",
                "01900000-0000-7000-8000-0000000000ad "
            })
    void whatIsNoUuidIsRefused(String text) {
        assertThat(Values.findUuid(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Values.uuid(text));
    }

    @Test
    void searchTextIsStrippedAndNormalized() {
        assertThat(Values.searchText(" e\u0301 ")).isEqualTo("\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb"})
    void searchTextIsNeitherBlankNorHoldsControlCharacters(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Values.searchText(text));
    }

    @Test
    void searchTextHasAHundredCharactersAtMost() {
        assertThat(Values.searchText("\uD83D\uDE00".repeat(100))).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Values.searchText("x".repeat(101)));
    }
}
