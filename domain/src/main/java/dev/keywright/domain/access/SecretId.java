package dev.keywright.domain.access;

import java.util.UUID;

/** Identifies one secret of a key, so that its use can be traced while two are good. */
public record SecretId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
