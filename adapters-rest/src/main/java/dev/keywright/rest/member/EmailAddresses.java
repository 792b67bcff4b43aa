package dev.keywright.rest.member;

import com.sanctionco.jmail.Email;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import dev.keywright.domain.member.EmailAddress;

/**
 * Which email addresses may be invited: those that a person anywhere could have. Refused are quoted local parts, source routes, comments,
 * display names and addresses of machines, which some mail systems read differently than others, and domains of one label, like
 * {@code localhost}, which mean another host everywhere.
 */
final class EmailAddresses {

    private static final EmailValidator VALIDATOR = JMail.validator()
            .disallowIpDomain()
            .requireTopLevelDomain()
            .disallowExplicitSourceRouting()
            .disallowQuotedIdentifiers()
            .disallowObsoleteWhitespace()
            .withRule(email -> email.localPart().indexOf('"') < 0)
            .withRule(email -> email.comments().isEmpty() && !email.hasIdentifier());

    private EmailAddresses() {}

    /** @throws IllegalArgumentException if it isn't such an address */
    static EmailAddress parse(String text) {
        EmailAddress address = new EmailAddress(text);
        if (VALIDATOR
                .tryParse(address.value())
                .filter(email -> isAllOf(email, address))
                .isEmpty()) {
            throw new IllegalArgumentException("must be an email address, like ada@example.com");
        }
        return address;
    }

    /** The validator forgives angle brackets around an address, and leaves them out of what it makes of it. */
    private static boolean isAllOf(Email email, EmailAddress address) {
        return address.value().equals(email.localPart() + "@" + email.domain());
    }
}
