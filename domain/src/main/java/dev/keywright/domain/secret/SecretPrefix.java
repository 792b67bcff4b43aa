package dev.keywright.domain.secret;

/** The four characters that tell, wherever a secret turns up, what it opens. */
public enum SecretPrefix {
    /** The client secret of a private key. */
    PRIVATE_KEY("kwp_"),
    /** The client secret of a service key. */
    SERVICE_KEY("kws_"),
    /** A signed-in user's session token. */
    SESSION("kwu_"),
    /** The token of an invitation, good for one use. */
    INVITATION("kwi_");

    private final String text;

    SecretPrefix(String text) {
        this.text = text;
    }

    /** The prefix as it is written, underscore included. */
    public String text() {
        return text;
    }
}
