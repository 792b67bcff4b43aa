package dev.keywright.console.member;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import dev.keywright.domain.member.EmailAddress;

/** Which email addresses may be invited: plain ones that a person anywhere could have, as the API has it. */
final class EmailText {

    private static final EmailValidator VALIDATOR = JMail.validator()
            .disallowIpDomain()
            .requireTopLevelDomain()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace()
            .withRule(email -> email.localPart().indexOf('"') < 0)
            .withRule(email -> email.comments().isEmpty() && !email.hasIdentifier());

    private EmailText() {}

    /** @throws IllegalArgumentException if it isn't such an address */
    static EmailAddress parse(String text) {
        EmailAddress address = new EmailAddress(text);
        boolean plain = VALIDATOR
                .tryParse(address.value())
                .filter(email -> address.value().equals(email.localPart() + "@" + email.domain()))
                .isPresent();
        if (!plain) {
            throw new IllegalArgumentException("must be an email address, like ada@example.com");
        }
        return address;
    }
}
