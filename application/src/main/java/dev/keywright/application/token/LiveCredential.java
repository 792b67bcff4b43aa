package dev.keywright.application.token;

import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.LiveKey;

/** A live key, and which of its secrets was presented, or issued a token: that secret hasn't ended either. */
public record LiveCredential(LiveKey key, SecretId secret) {}
