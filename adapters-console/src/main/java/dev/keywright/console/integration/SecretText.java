package dev.keywright.console.integration;

import dev.keywright.console.web.Form;
import dev.keywright.domain.Refusal;
import dev.keywright.domain.integration.IntegrationRefusal;
import dev.keywright.domain.secret.Secret;
import dev.keywright.domain.secret.SecretPrefix;

/** Client secrets that are given to an integration, and what is said of them. */
final class SecretText {

    static final String FIELD = "client_secret";

    private SecretText() {}

    /**
     * A client secret as it was pasted. This tells a typing error apart from a wrong secret; whether it is right, it doesn't.
     *
     * @throws IllegalArgumentException if it isn't one
     */
    static Secret parse(String text) {
        return Secret.parse(text.strip())
                .filter(secret ->
                        secret.prefix() == SecretPrefix.PRIVATE_KEY || secret.prefix() == SecretPrefix.SERVICE_KEY)
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be as it was shown: kwp_ or kws_, and 49 characters. This one is mistyped or cut off"));
    }

    /** Says what is refused: at the field, if it concerns the secret. */
    static Form refuse(Form form, Refusal refusal) {
        boolean concernsSecret = refusal instanceof IntegrationRefusal.CredentialWrong
                || refusal instanceof IntegrationRefusal.CredentialOfAnotherWorkspace
                || refusal instanceof IntegrationRefusal.CredentialOfAnotherKey
                || refusal instanceof IntegrationRefusal.CredentialDead;
        return concernsSecret
                ? form.refuse(FIELD, "Client secret " + withoutStop(String.valueOf(refusal.getMessage())) + ".")
                : form.refuse("", refusal);
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
