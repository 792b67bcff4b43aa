package dev.keywright.domain.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    /** Made by another program, from the same bytes. */
    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of(
                        SecretPrefix.PRIVATE_KEY,
                        bytes(i -> 0),
                        "kwp_00000000000000000000" + "000000000000000000000003Jg1KY"),
                Arguments.of(
                        SecretPrefix.SERVICE_KEY,
                        bytes(i -> 255),
                        "kws_yhjskwdA6OZ1AL1YmHWZ" + "Wm8LLG7HjnuCA2j5rOw8Xp10btrdz"),
                Arguments.of(
                        SecretPrefix.SESSION,
                        bytes(i -> i),
                        "kwu_003aUlTJC7tjlCTQj2uN" + "U3MFagCXG9LRKRcwGkBIDlf3xktIf"));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void isWrittenAsTheFormatHasIt(SecretPrefix prefix, byte[] random, String expected) {
        Secret secret = Secret.of(prefix, random);

        assertThat(secret.reveal()).isEqualTo(expected);
        assertThat(secret.prefix()).isEqualTo(prefix);
    }

    @ParameterizedTest
    @EnumSource(SecretPrefix.class)
    void isReadBack(SecretPrefix prefix) {
        Secret secret = Secret.of(prefix, bytes(i -> 7 * i));

        assertThat(Secret.parse(secret.reveal())).hasValueSatisfying(read -> {
            assertThat(read.prefix()).isEqualTo(prefix);
            assertThat(read.reveal()).isEqualTo(secret.reveal());
        });
    }

    @Test
    void everyChangeOfOneCharacterIsNoticed() {
        String text = Secret.of(SecretPrefix.PRIVATE_KEY, bytes(i -> 31 * i)).reveal();

        for (int position = 0; position < text.length(); position++) {
            for (char other : "09AZaz_-é ".toCharArray()) {
                if (other != text.charAt(position)) {
                    String changed = text.substring(0, position) + other + text.substring(position + 1);
                    assertThat(Secret.parse(changed)).as(changed).isEmpty();
                }
            }
        }
        assertThat(Secret.parse(text)).isPresent();
    }

    @Test
    void everyTruncationIsNoticed() {
        String text = Secret.of(SecretPrefix.SERVICE_KEY, bytes(i -> i)).reveal();

        assertThat(IntStream.range(0, text.length()).mapToObj(end -> text.substring(0, end)))
                .allSatisfy(truncated -> assertThat(Secret.parse(truncated)).isEmpty());
        assertThat(Secret.parse(text + "0")).isEmpty();
        assertThat(Secret.parse(" " + text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void isMadeOfExactlyThirtyTwoBytes(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of(SecretPrefix.PRIVATE_KEY, new byte[length]))
                .withMessageContaining("32");
    }

    @Test
    void hintShowsThePrefixAndTheLastFourCharacters() {
        Secret secret = Secret.of(SecretPrefix.SERVICE_KEY, bytes(i -> i));

        assertThat(secret.hint())
                .isEqualTo("kws_…" + secret.reveal().substring(secret.reveal().length() - 4))
                .hasSize(9);
    }

    @Test
    void doesNotShowItselfInText() {
        Secret secret = Secret.of(SecretPrefix.PRIVATE_KEY, bytes(i -> i));

        assertThat(String.valueOf((Object) secret))
                .doesNotContain(secret.reveal().substring(4, 20));
    }

    private static byte[] bytes(IntUnaryOperator at) {
        byte[] bytes = new byte[Secret.RANDOM_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) at.applyAsInt(i);
        }
        return bytes;
    }
}
