package dev.keywright.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordTest {
    private static final String BEYOND_16_BITS = "\uD83D\uDD11";

    @Test
    void passwordHas8To128CharactersOfAnyKind() {
        assertThat(new Password("8 chars!").reveal()).isEqualTo("8 chars!");
        assertThat(new Password(BEYOND_16_BITS.repeat(128)).reveal()).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("7 chars"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Password(BEYOND_16_BITS.repeat(7)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("x".repeat(129)));
    }

    @Test
    void passwordIsTakenAsItWasTyped() {
        assertThat(new Password("  Cafe\u0301  ").reveal()).isEqualTo("  Cafe\u0301  ");
    }
}
