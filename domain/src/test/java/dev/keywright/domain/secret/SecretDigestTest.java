package dev.keywright.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretDigestTest {

    @Test
    void matchesTheSameBytesUnderTheSamePepperOnly() {
        byte[] bytes = new byte[32];
        byte[] others = new byte[32];
        others[31] = 1;

        SecretDigest digest = new SecretDigest(1, bytes);

        assertThat(digest.matches(new SecretDigest(1, bytes))).isTrue();
        assertThat(digest.matches(new SecretDigest(2, bytes))).isFalse();
        assertThat(digest.matches(new SecretDigest(1, others))).isFalse();
    }

    @Test
    void cantBeChangedFromOutside() {
        byte[] bytes = new byte[32];
        SecretDigest digest = new SecretDigest(1, bytes);

        bytes[0] = 1;
        digest.bytes()[1] = 1;

        assertThat(digest.bytes()).containsOnly(0);
    }

    @Test
    void hasThirtyTwoBytesAndAPepper() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretDigest(1, new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretDigest(0, new byte[32]));
    }
}
