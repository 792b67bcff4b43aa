package dev.keywright.rest.mapping;

import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.AuditEventId;
import dev.keywright.domain.integration.IntegrationId;
import dev.keywright.domain.integration.ShareId;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.network.Network;
import dev.keywright.domain.role.Role;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.Workspace;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.Locale;
import java.util.UUID;

/** The plain text or id that each value of the domain is in an answer. */
public final class Plain {

    private Plain() {}

    public static String text(Name name) {
        return name.value();
    }

    public static String text(Description description) {
        return description.value();
    }

    public static String text(EmailAddress email) {
        return email.value();
    }

    public static String text(RoleName role) {
        return role.value();
    }

    /** A role is named. */
    public static String text(Role role) {
        return role.name().value();
    }

    /** A workspace has no status but this. */
    public static String status(Workspace workspace) {
        return workspace.isActive() ? "active" : "deactivated";
    }

    public static String text(Scope scope) {
        return scope.value();
    }

    public static String text(Network network) {
        return network.toString();
    }

    public static String text(AuditAction action) {
        return action.text();
    }

    /** A constant in lower case, as all other enumerations are written. */
    public static String text(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static UUID id(WorkspaceId id) {
        return id.value();
    }

    public static UUID id(UserId id) {
        return id.value();
    }

    public static UUID id(ClientId id) {
        return id.value();
    }

    public static UUID id(SecretId id) {
        return id.value();
    }

    public static UUID id(IntegrationId id) {
        return id.value();
    }

    public static UUID id(ShareId id) {
        return id.value();
    }

    public static UUID id(AuditEventId id) {
        return id.value();
    }
}
