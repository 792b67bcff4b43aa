package dev.keywright.persistence.integration;

import dev.keywright.application.integration.Sharing;
import dev.keywright.domain.Name;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ShareState;
import dev.keywright.domain.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/** The other end of an open share, as the source sees it. */
record PartnerRow(
        IntegrationId integrationId,
        WorkspaceId workspaceId,
        @Nullable Name workspaceName,
        ShareState state) {

    Sharing.Partner toPartner() {
        return new Sharing.Partner(workspaceId, workspaceName, state);
    }
}
