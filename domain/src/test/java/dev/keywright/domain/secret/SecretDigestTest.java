package dev.keywright.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretDigestTest {
    @Test
    void digestsMatchIfPepperAndBytesAreTheSame() {
        SecretDigest digest = new SecretDigest(1, bytes(7));

        assertThat(digest.matches(new SecretDigest(1, bytes(7)))).isTrue();
        assertThat(digest.matches(new SecretDigest(2, bytes(7)))).isFalse();
        assertThat(digest.matches(new SecretDigest(1, bytes(8)))).isFalse();
    }

    @Test
    void nobodyChangesADigestFromOutside() {
        byte[] given = bytes(7);
        SecretDigest digest = new SecretDigest(1, given);

        given[31] = 8;
        digest.bytes()[31] = 8;

        assertThat(digest.bytes()).isEqualTo(bytes(7));
    }

    @Test
    void digestHas32BytesAndAPositivePepperVersion() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretDigest(1, new byte[31]));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretDigest(1, new byte[33]));
        assertThatIllegalArgumentException().isThrownBy(() -> new SecretDigest(0, new byte[32]));
    }

    private static byte[] bytes(int last) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) last;
        return bytes;
    }
}
