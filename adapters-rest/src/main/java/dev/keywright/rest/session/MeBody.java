package dev.keywright.rest.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who the caller is.
 *
 * @param user the person behind the caller, or null for a service key
 * @param apiKey the calling key, or null for a signed-in user
 */
record MeBody(
        String type,
        UUID id,
        String name,
        @Nullable UserBody user,
        @Nullable KeyBody apiKey,
        List<MembershipBody> memberships) {

    record UserBody(UUID id, String email, @Nullable String displayName) {}

    /** @param scopes what the access token allows now */
    record KeyBody(UUID clientId, UUID workspaceId, String type, String name, String role, List<String> scopes) {}

    record MembershipBody(WorkspaceBody workspace, String role, String status) {}

    record WorkspaceBody(UUID id, String name, String status) {}
}
