package dev.keywright.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {
    @Test
    void descriptionMayBeEmpty() {
        assertThat(new Description("")).isEqualTo(Description.EMPTY);
        assertThat(new Description(" \n ")).isEqualTo(Description.EMPTY);
    }

    @Test
    void lineBreaksAndTabsInsideAreKept() {
        assertThat(new Description(" Deploys.\r\n\tNightly.\n").value()).isEqualTo("Deploys.\r\n\tNightly.");
    }

    @Test
    void descriptionHasAtMost500Characters() {
        assertThat(new Description("\uD83D\uDD11".repeat(500)).value()).hasSize(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Description("x".repeat(501)))
                .withMessage("must have at most 500 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u001Bb", "a\u0085b", "a\u202Eb", "a\uD800b"})
    void otherControlCharactersAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Description(text));
    }
}
