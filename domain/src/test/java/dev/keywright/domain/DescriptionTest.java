package dev.keywright.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {

    @Test
    void mayBeEmptyAndMayHaveLines() {
        assertThat(new Description("  ")).isEqualTo(Description.EMPTY);
        assertThat(new Description("first\n\tsecond\r\nthird").value()).isEqualTo("first\n\tsecond\r\nthird");
    }

    @Test
    void hasAtMostFiveHundredCharacters() {
        String longest = "ü".repeat(500);

        assertThat(new Description(longest).value()).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Description(longest + "ü"))
                .withMessageContaining("500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0008b", "a\u202eb", "a\udc00b"})
    void hasNoOtherControlCharacters(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Description(text));
    }
}
