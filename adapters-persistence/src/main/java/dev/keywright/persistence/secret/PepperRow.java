package dev.keywright.persistence.secret;

import dev.keywright.domain.token.WrappedKey;

/** A row of {@code pepper}. */
record PepperRow(int version, WrappedKey wrapped) {}
