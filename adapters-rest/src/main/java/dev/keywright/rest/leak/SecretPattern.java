package dev.keywright.rest.leak;

import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;

/**
 * What secrets of one kind look like.
 *
 * @param name for rules that look for them
 * @param regex matches them and, in text, nothing that goes on before or after; of RE2's syntax, which Java, Go and JavaScript share
 * @param length in characters
 */
record SecretPattern(String name, String description, String prefix, String regex, int length) {

    static SecretPattern of(SecretPrefix prefix) {
        int rest = Secret.RANDOM_CHARACTERS + Secret.CHECKSUM_CHARACTERS;
        return new SecretPattern(
                nameOf(prefix),
                descriptionOf(prefix),
                prefix.text(),
                "\\b" + prefix.text() + "[0-9A-Za-z]{" + rest + "}\\b",
                prefix.text().length() + rest);
    }

    private static String nameOf(SecretPrefix prefix) {
        return switch (prefix) {
            case PRIVATE_KEY -> "keywright-private-key-secret";
            case SERVICE_KEY -> "keywright-service-key-secret";
            case SESSION -> "keywright-session-token";
            case INVITATION -> "keywright-invitation-token";
        };
    }

    private static String descriptionOf(SecretPrefix prefix) {
        return switch (prefix) {
            case PRIVATE_KEY -> "Keywright client secret of a private key";
            case SERVICE_KEY -> "Keywright client secret of a service key";
            case SESSION -> "Keywright session token of a signed-in user";
            case INVITATION -> "Keywright invitation token";
        };
    }

    /** A rule of gitleaks' configuration, in TOML. */
    String gitleaksRule() {
        return """
                [[rules]]
                id = "%s"
                description = "%s"
                regex = '''%s'''
                keywords = ["%s"]
                """.formatted(name, description, regex, prefix);
    }

    /** A custom detector of TruffleHog's configuration, in YAML. */
    String truffleHogDetector() {
        return """
                  - name: %s
                    description: %s
                    keywords:
                      - %s
                    regex:
                      secret: '%s'
                """.formatted(name, description, prefix, regex);
    }
}
