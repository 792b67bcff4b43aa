package dev.keywright.application.apikey;

import dev.keywright.application.Foundation;
import dev.keywright.application.access.Actors;
import dev.keywright.application.audit.Changes;
import dev.keywright.domain.apikey.ApiKeyRefusal;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Target;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be done with a workspace's key policy. */
final class KeyPolicyUseCase implements GetKeyPolicy, ChangeKeyPolicy {

    private final Foundation foundation;
    private final Actors actors;
    private final Changes changes;
    private final KeyPolicies keyPolicies;

    KeyPolicyUseCase(Foundation foundation, Actors actors, Changes changes, KeyPolicies keyPolicies) {
        this.foundation = foundation;
        this.actors = actors;
        this.changes = changes;
        this.keyPolicies = keyPolicies;
    }

    @Override
    public KeyPolicy get(Query query) {
        return foundation.inTransaction(() -> {
            actors.enter(query.call().caller(), query.workspace()).require(Scope.WORKSPACE_READ);
            return keyPolicies.find(query.workspace());
        });
    }

    @Override
    public KeyPolicy change(Command command) {
        WorkspaceId workspace = command.workspace();
        Runnable lock = () -> keyPolicies.lock(workspace);
        Target target = Target.workspace(workspace, null);
        return changes.alone(workspace, lock, command.call(), AuditAction.KEY_POLICY_CHANGED, target, change -> {
            change.actor().asOwner();
            change.actor().require(Scope.WORKSPACE_WRITE);
            KeyPolicy before = keyPolicies.find(workspace);
            KeyPolicy after = command.change().apply(before);
            requireRoles(after.serviceKeyRoles(), workspace);
            if (!after.equals(before)) {
                keyPolicies.update(workspace, after);
                change.record(AuditAction.KEY_POLICY_CHANGED, target, fieldsOf(before), fieldsOf(after));
            }
            return after;
        });
    }

    private void requireRoles(@Nullable List<RoleName> roles, WorkspaceId workspace) {
        for (RoleName role : Objects.requireNonNullElse(roles, List.<RoleName>of())) {
            if (actors.findRole(role, workspace).isEmpty()) {
                throw new ApiKeyRefusal.PolicyRoleUnknown(role);
            }
        }
    }

    /** What isn't demanded isn't among them. */
    private static Map<String, String> fieldsOf(KeyPolicy policy) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "max_lifetime_days", policy.maxLifetimeDays());
        put(fields, "expiry_required", policy.expiryRequired() ? true : null);
        put(
                fields,
                "allowed_networks",
                policy.allowedNetworks() == null ? null : RestrictionFields.text(policy.allowedNetworks()));
        put(fields, "max_live_keys", policy.maxLiveKeys());
        List<RoleName> roles = policy.serviceKeyRoles();
        put(
                fields,
                "service_key_roles",
                roles == null ? null : roles.stream().map(RoleName::value).collect(Collectors.joining(", ")));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
