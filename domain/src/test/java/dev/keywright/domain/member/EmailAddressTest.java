package dev.keywright.domain.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "ADA@Example.COM", " ada@example.com\n"})
    void variantsInCaseAndWhiteSpaceAreTheSameAddress(String text) {
        assertThat(new EmailAddress(text)).isEqualTo(new EmailAddress("ada@example.com"));
    }

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
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "a da@example.com",
                "ada\0@example.com",
                "ada@exa\u007Fmple",
                "\ud800@example.com"
            })
    void otherTextIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(text))
                .withMessage("must be an email address, like ada@example.com");
    }

    @Test
    void addressHasAtMost254Characters() {
        String domain = "@example.com";

        assertThat(new EmailAddress("a".repeat(254 - domain.length()) + domain).value())
                .hasSize(254);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress("a".repeat(255 - domain.length()) + domain));
    }
}
