package dev.keywright.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String ZEROS = "0000000000000000000000000000000000000000000000000000000000000000";
    private static final String ONES = "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff";
    private static final String COUNTED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String HIGHEST_BIT = "8000000000000000000000000000000000000000000000000000000000000000";

    /** Computed apart from this code, with Python's integers and its zlib.crc32. */
    @ParameterizedTest
    @CsvSource({
        "PRIVATE_KEY, " + ZEROS + ", kwp_00000000000000000000000000000000000000000003Jg1KY",
        "PRIVATE_KEY, " + ONES + ", kwp_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp10YosoA",
        "PRIVATE_KEY, " + COUNTED + ", kwp_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf2mnIEQ",
        "PRIVATE_KEY, " + HIGHEST_BIT + ", kwp_ULrwNTJa3CHVaAVmO8lHlO4Afd3drtx651MXvhT4GuW2Pj14S",
        "SERVICE_KEY, " + COUNTED + ", kws_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf34ctr9",
        "SESSION, " + ONES + ", kwu_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp11jpEOH",
        "INVITATION, " + ZEROS + ", kwi_00000000000000000000000000000000000000000000waICh",
        "INVITATION, " + HIGHEST_BIT + ", kwi_ULrwNTJa3CHVaAVmO8lHlO4Afd3drtx651MXvhT4GuW0670Z3",
    })
    void secretIsThePrefixTheRandomBytesAndAChecksum(SecretPrefix prefix, String random, String text) {
        Secret secret = Secret.of(prefix, HexFormat.of().parseHex(random));

        assertThat(secret.reveal()).isEqualTo(text);
        assertThat(secret.prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @EnumSource
    void secretIsReadBack(SecretPrefix prefix) {
        Secret secret = Secret.of(prefix, HexFormat.of().parseHex(COUNTED));

        Optional<Secret> parsed = Secret.parse(secret.reveal());

        assertThat(parsed).map(Secret::reveal).contains(secret.reveal());
        assertThat(parsed).map(Secret::prefix).contains(prefix);
    }

    @Test
    void everyChangeOfOneCharacterIsNoticed() {
        String text = aSecret().reveal();

        for (int i = 0; i < text.length(); i++) {
            for (char other : (DIGITS + "_").toCharArray()) {
                if (other != text.charAt(i)) {
                    String changed = text.substring(0, i) + other + text.substring(i + 1);
                    assertThat(Secret.parse(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void everyOtherLengthIsNoticed() {
        String text = aSecret().reveal();

        for (int i = 0; i < text.length(); i++) {
            assertThat(Secret.parse(text.substring(0, i))).isEmpty();
            assertThat(Secret.parse(text.substring(0, i) + text.substring(i + 1)))
                    .isEmpty();
            assertThat(Secret.parse(text.substring(0, i) + '0' + text.substring(i)))
                    .isEmpty();
        }
        assertThat(Secret.parse(text + "0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kwp_", "KWP_", "kwx_00000000000000000000000000000000000000000003Jg1KY", "é", "\uD800"})
    void otherTextIsNoSecret(String text) {
        assertThat(Secret.parse(text)).isEmpty();
    }

    @Test
    void neitherWhiteSpaceNorOtherDigitsPass() {
        String text = aSecret().reveal();

        assertThat(Secret.parse(" " + text)).isEmpty();
        assertThat(Secret.parse(text + "\n")).isEmpty();
        assertThat(Secret.parse(text.replace('0', '\u0660'))).isEmpty();
        assertThat(Secret.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64})
    void secretIsMadeOf32Bytes(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(SecretPrefix.SESSION, new byte[length]));
    }

    @Test
    void hintShowsThePrefixAndTheLastFourCharacters() {
        assertThat(aSecret().hint()).isEqualTo("kwp_…nIEQ");
    }

    private static Secret aSecret() {
        return Secret.of(SecretPrefix.PRIVATE_KEY, HexFormat.of().parseHex(COUNTED));
    }
}
