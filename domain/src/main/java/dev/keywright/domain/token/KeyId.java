package dev.keywright.domain.token;

/** Identifies a signing key: its {@code kid} (RFC 7517, section 4.5). Never reused. */
public record KeyId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
