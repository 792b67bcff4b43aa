package dev.keywright.persistence.planted;

import dev.keywright.domain.secret.Secret;
import dev.keywright.rest.planted.NosyResource;

/** Looks into a secret, and at another adapter. */
record NosyStorage(NosyResource neighbour) {

    static String store(Secret secret) {
        return secret.reveal();
    }
}
