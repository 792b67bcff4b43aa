package dev.keywright.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {

    @ParameterizedTest
    @ValueSource(strings = {"ci", "Überweisung", "パイプライン", "a \"quoted\" 'name'; -- <b>", "👩‍👩‍👧 family"})
    void keepsWhatPeopleWrite(String text) {
        assertThat(new Name(text).value()).isEqualTo(text);
    }

    @Test
    void isTrimmed() {
        assertThat(new Name(" \t ci\u2003\n").value()).isEqualTo("ci");
    }

    @Test
    void looksTheSameMeansIsTheSame() {
        assertThat(new Name("Cafe\u0301")).isEqualTo(new Name("Caf\u00e9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u2003"})
    void isNotBlank(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(text)).withMessageContaining("blank");
    }

    @Test
    void hasAtMostEightyCharactersAsPeopleCountThem() {
        String eighty = "😀".repeat(80);

        assertThat(new Name(eighty).value()).isEqualTo(eighty);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Name(eighty + "x"))
                .withMessageContaining("80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\nb",
                "a\u001b[31mb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u2066b",
                "a\ud800b"
            })
    void hasNothingThatLetsItPassForAnother(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(text)).withMessageContaining("control");
    }
}
