package dev.keywright.persistence.token;

import dev.keywright.domain.access.SecretId;
import dev.keywright.persistence.apikey.LiveKeyRow;
import org.jdbi.v3.core.mapper.Nested;

/** A live key with the secret that a token was issued for. */
record HolderRow(@Nested LiveKeyRow key, SecretId secretId) {}
