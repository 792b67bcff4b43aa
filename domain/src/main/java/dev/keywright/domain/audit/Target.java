package dev.keywright.domain.audit;

import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.User;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * What an action was done to, or tried on.
 *
 * @param id null for what wasn't made because it was refused
 * @param name as it was at that time, or null if it has none or the attempt didn't get so far as to learn it
 */
public record Target(
        Kind kind, @Nullable String id, @Nullable String name) {

    /** What sort of thing. */
    public enum Kind {
        API_KEY,
        INTEGRATION,
        MASTER_KEY,
        MEMBER,
        ROLE,
        SESSION,
        SHARE,
        SIGNING_KEY,
        TOKEN,
        WORKSPACE
    }

    public static Target apiKey(ClientId id, @Nullable String name) {
        return new Target(Kind.API_KEY, id.toString(), name);
    }

    /** A key that was to be made. */
    public static Target newApiKey(String name) {
        return new Target(Kind.API_KEY, null, name);
    }

    public static Target integration(IntegrationId id, @Nullable String name) {
        return new Target(Kind.INTEGRATION, id.toString(), name);
    }

    /** An integration that was to be made. */
    public static Target newIntegration(String name) {
        return new Target(Kind.INTEGRATION, null, name);
    }

    public static Target member(User user) {
        return new Target(Kind.MEMBER, user.id().toString(), user.email().value());
    }

    public static Target member(UserId id) {
        return new Target(Kind.MEMBER, id.toString(), null);
    }

    /** @param integrationName the name of the integration that is shared */
    public static Target share(ShareId id, @Nullable String integrationName) {
        return new Target(Kind.SHARE, id.toString(), integrationName);
    }

    /** A member who was to be invited. */
    public static Target newMember(EmailAddress email) {
        return new Target(Kind.MEMBER, null, email.value());
    }

    /** A role has no other id than its name. */
    public static Target role(RoleName name) {
        return new Target(Kind.ROLE, name.value(), name.value());
    }

    public static Target workspace(WorkspaceId id, @Nullable String name) {
        return new Target(Kind.WORKSPACE, id.toString(), name);
    }

    /** A workspace that was to be made. */
    public static Target newWorkspace(String name) {
        return new Target(Kind.WORKSPACE, null, name);
    }
}
