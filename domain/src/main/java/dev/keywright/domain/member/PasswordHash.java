package dev.keywright.domain.member;

/** A password's salted, slow hash with its parameters, in the form that the hashing adapter reads back. It has no {@code toString}. */
public final class PasswordHash {

    private final String encoded;

    public PasswordHash(String encoded) {
        this.encoded = encoded;
    }

    /** The hash as it is stored. */
    public String encoded() {
        return encoded;
    }
}
