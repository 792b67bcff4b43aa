package dev.keywright.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
    private static final String BEYOND_16_BITS = "\uD83D\uDD11";

    @Test
    void nameIsStrippedOfSurroundingWhiteSpace() {
        assertThat(new Name(" \t nightly  deploy \n\u2003").value()).isEqualTo("nightly  deploy");
    }

    @Test
    void namesThatLookTheSameAreTheSame() {
        assertThat(new Name("Cafe\u0301")).isEqualTo(new Name("Caf\u00E9"));
    }

    @Test
    void nameHasAtMost80Characters() {
        assertThat(new Name("x".repeat(80)).value()).hasSize(80);
        assertThat(new Name(" " + "x".repeat(80) + " ").value()).hasSize(80);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Name("x".repeat(81)))
                .withMessage("must have at most 80 characters");
    }

    @Test
    void charactersBeyond16BitsCountOnce() {
        assertThat(new Name(BEYOND_16_BITS.repeat(80)).value()).hasSize(160);
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(BEYOND_16_BITS.repeat(81)));
    }

    @Test
    void lengthIsThatOfTheComposedText() {
        assertThat(new Name("e\u0301".repeat(80)).value()).hasSize(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n\r", "\u2003"})
    void nameIsNotBlank(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(text)).withMessage("must not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\0b",
                "a\nb",
                "a\tb",
                "a\u007Fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u202Eb",
                "a\u202Ab",
                "a\u2066b",
                "a\u2069b",
                "a\uD800b",
                "a\uDC00b",
                "\uDD11\uD83D"
            })
    void charactersThatLetOneNamePassForAnotherAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"日本語", "שלום", "O'Brien", "100% <b>", "a/b\\c", "𝔎", "-"})
    void ordinaryTextOfAnyScriptIsAName(String text) {
        assertThat(new Name(text).value()).isEqualTo(text);
    }
}
