package dev.keywright.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @Test
    void caseDoesNotDependOnTheMachinesLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(new EmailAddress("IDA@EXAMPLE.COM").value()).isEqualTo("ida@example.com");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u007F", "\u0085", "\u00A0", "\u2028", "\u3000", "\uD800", "\uDC00"})
    void whatCannotBeSeenOrStoredIsNotPartOfAnAddress(String character) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress("a" + character + "b@example.com"))
                .withMessage("must be an email address, like ada@example.com");
    }

    @Test
    void lettersOfAnyScriptCanBePartOfAnAddress() {
        assertThat(new EmailAddress("用户\uD840\uDC00@例え.jp").value()).isEqualTo("用户\uD840\uDC00@例え.jp");
    }
}
