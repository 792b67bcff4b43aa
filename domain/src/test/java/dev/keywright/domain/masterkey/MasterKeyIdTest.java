package dev.keywright.domain.masterkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyIdTest {

    private static final MasterKeyId ID = new MasterKeyId("00ff10203040a0b0");

    @Test
    void markIsReadFromWhatBeginsWithIt() {
        byte[] encrypted = Arrays.copyOf(ID.mark(), 40);

        assertThat(MasterKeyId.markedOn(encrypted)).contains(ID);
        assertThat(MasterKeyId.markedOn(ID.mark())).contains(ID);
    }

    @Test
    void whatHasNoWholeMarkHasNone() {
        byte[] mark = ID.mark();
        byte[] altered = mark.clone();
        altered[3] ^= 1;

        assertThat(MasterKeyId.markedOn(new byte[0])).isEmpty();
        assertThat(MasterKeyId.markedOn(Arrays.copyOf(mark, mark.length - 1))).isEmpty();
        assertThat(MasterKeyId.markedOn(altered)).isEmpty();
        assertThat(MasterKeyId.markedOn(new byte[40])).isEmpty();
    }

    @Test
    void bytesAndDigitsAreTheSameKey() {
        assertThat(MasterKeyId.of(new byte[] {0, -1, 16, 32, 48, 64, -96, -80})).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00ff10203040a0b", "00ff10203040a0b00", "00FF10203040A0B0", "00ff10203040a0bg"})
    void anythingElseIsNoId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MasterKeyId(text));
    }
}
