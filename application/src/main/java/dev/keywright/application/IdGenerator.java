package dev.keywright.application;

import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562, section 5.7), so that newer ones sort after older ones. Safe for use by many threads. */
@FunctionalInterface
public interface IdGenerator {

    UUID next();
}
