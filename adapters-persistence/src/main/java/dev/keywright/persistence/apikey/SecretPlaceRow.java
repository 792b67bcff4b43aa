package dev.keywright.persistence.apikey;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.workspace.WorkspaceId;

/** A row of {@code api_key_secret}, as far as it tells which secret of which key it is. */
record SecretPlaceRow(WorkspaceId workspaceId, ClientId clientId, SecretId id) {}
