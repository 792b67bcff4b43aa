package dev.keywright.application.token;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.secret.Secret;

/** How a client says who it is (RFC 6749, section 2.3.1). */
public record ClientCredentials(ClientId clientId, Secret secret) {}
