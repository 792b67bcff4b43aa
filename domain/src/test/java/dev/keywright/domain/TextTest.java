package dev.keywright.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\u00A0", "\u2007", "\u202F", "\u2003", "\u3000", " \u00A0\t"})
    void spacesOfEveryKindAroundATextAreNotPartOfIt(String spaces) {
        assertThat(new Name(spaces + "two\u00A0words" + spaces)).isEqualTo(new Name("two\u00A0words"));
        assertThat(new Description(spaces)).isEqualTo(Description.EMPTY);
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(spaces)).withMessage("must not be blank");
    }
}
