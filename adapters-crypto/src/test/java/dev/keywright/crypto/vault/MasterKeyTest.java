package dev.keywright.crypto.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {

    private static final String GOOD = "ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8=";

    @Test
    void thirtyTwoBytesInBase64AreAMasterKey() {
        MasterKey key = MasterKey.fromBase64(GOOD);

        assertThat(key.bytes()).isEqualTo(Base64.getDecoder().decode(GOOD)).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8",
                "ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze9=",
                "ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8=\n",
                " ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8=",
                "ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrzQ==",
                "ASNFZ4mrze8BI0VniavN7wEjRWeJq83vASNFZ4mrze8B",
                "ASNFZ4mrze8BI0VniavN7wEjRWeJq83v-SNFZ4mrze8=",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MasterKey.fromBase64(text))
                .withMessage(
                        "must be 32 random bytes in base64 (44 characters), as `openssl rand -base64 32` prints them")
                .withNoCause();
    }
}
