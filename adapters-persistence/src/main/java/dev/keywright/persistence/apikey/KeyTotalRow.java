package dev.keywright.persistence.apikey;

import dev.keywright.domain.access.ClientId;

/** What the hours of a key in {@code token_usage} amount to. */
record KeyTotalRow(ClientId clientId, long tokens) {}
