package dev.keywright.persistence.apikey;

import dev.keywright.domain.access.SecretId;
import org.jdbi.v3.core.mapper.Nested;

/**
 * A live key with one of its live secrets, found for one of several questions.
 *
 * @param question which of them, from 0
 */
public record LiveCredentialRow(int question, @Nested LiveKeyRow key, SecretId secretId) {}
