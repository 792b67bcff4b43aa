package dev.keywright.application.audit;

import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.ChangeApiKey;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.apikey.DescribeApiKey;
import dev.keywright.application.assembly.Deployment;
import dev.keywright.application.assembly.Tenant;
import dev.keywright.application.assembly.UseCases;
import dev.keywright.application.integration.ChangeIntegration;
import dev.keywright.application.integration.DeleteIntegration;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.member.InviteMember;
import dev.keywright.application.session.ChangePassword;
import dev.keywright.application.session.SignIn;
import dev.keywright.application.token.RevokeToken;
import dev.keywright.application.workspace.CreateWorkspace;
import dev.keywright.application.workspace.RenameWorkspace;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.audit.AuditAction;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Password;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A change that is recorded as one event.
 *
 * @param prepare does what must be there first, and answers with the change itself, which can be tried again where it failed
 */
record AuditedChange(AuditAction action, Trail trail, Function<Tenant, Runnable> prepare) {
    private static final EmailAddress GRACE = new EmailAddress("grace@example.com");

    private static final Rotation OVERLAPPING = new Rotation.Scheduled(Duration.ofDays(1));

    /** Where the event belongs. */
    enum Trail {
        WORKSPACE,
        DEPLOYMENT,
        NEW_WORKSPACE
    }

    @Override
    public String toString() {
        return action.text();
    }

    static List<AuditedChange> all() {
        return List.of(
                inWorkspace(AuditAction.API_KEY_CREATED, tenant -> () -> tenant.serviceKey("deploy", Preset.CREATOR)),
                inWorkspace(AuditAction.API_KEY_CREATED, tenant -> () -> tenant.privateKey(tenant.owner(), "laptop")),
                inWorkspace(AuditAction.API_KEY_DESCRIBED, tenant -> {
                    CreatedKey key = tenant.serviceKey("deploy", Preset.CREATOR);
                    DescribeApiKey.Command command = new DescribeApiKey.Command(
                            tenant.owner(), tenant.id(), key.clientId(), new Description("Deploys"));
                    return () -> useCases(tenant).apiKeys().describeApiKey().describe(command);
                }),
                inWorkspace(AuditAction.API_KEY_RESTRICTED, tenant -> {
                    CreatedKey key = tenant.serviceKey("deploy", Preset.CREATOR);
                    ChangeApiKey.Command command = new ChangeApiKey.Command(
                            tenant.owner(),
                            tenant.id(),
                            key.clientId(),
                            null,
                            before -> new KeyRestrictions(null, 5, null));
                    return () -> useCases(tenant).apiKeys().changeApiKey().change(command);
                }),
                inWorkspace(AuditAction.API_KEY_REVOKED, tenant -> {
                    CreatedKey key = tenant.serviceKey("deploy", Preset.CREATOR);
                    return () -> tenant.revoke(key);
                }),
                inWorkspace(AuditAction.API_KEY_DISABLED, tenant -> {
                    CreatedKey key = tenant.serviceKey("deploy", Preset.CREATOR);
                    return () -> tenant.disable(key);
                }),
                inWorkspace(AuditAction.API_KEY_ENABLED, tenant -> {
                    CreatedKey key = tenant.serviceKey("deploy", Preset.CREATOR);
                    tenant.disable(key);
                    return () -> tenant.enable(key);
                }),
                inWorkspace(AuditAction.API_KEY_ROTATED, tenant -> {
                    CreatedKey key = tenant.serviceKey("deploy", Preset.CREATOR);
                    return () -> tenant.rotate(key, OVERLAPPING);
                }),
                inWorkspace(AuditAction.API_KEY_SECRET_ENDED, tenant -> {
                    CreatedKey key = tenant.serviceKey("deploy", Preset.CREATOR);
                    tenant.rotate(key, OVERLAPPING);
                    SecretId secret = key.key().key().secrets().get(0).id();
                    return () -> tenant.endSecret(key, secret);
                }),
                inWorkspace(
                        AuditAction.KEY_POLICY_CHANGED,
                        tenant -> () -> tenant.setPolicy(new KeyPolicy(30, true, null, null))),
                inWorkspace(AuditAction.INTEGRATION_CREATED, tenant -> {
                    CreatedKey key = tenant.serviceKey("loader", Preset.OPERATOR);
                    return () -> tenant.integration("warehouse", key);
                }),
                inWorkspace(AuditAction.INTEGRATION_RENAMED, tenant -> {
                    ListedIntegration integration =
                            tenant.integration("warehouse", tenant.serviceKey("loader", Preset.OPERATOR));
                    return () -> change(tenant, integration, new Name("billing"), null);
                }),
                inWorkspace(AuditAction.INTEGRATION_SECRET_REPLACED, tenant -> {
                    CreatedKey key = tenant.serviceKey("loader", Preset.OPERATOR);
                    ListedIntegration integration = tenant.integration("warehouse", key);
                    return () -> change(tenant, integration, null, key.secret());
                }),
                inWorkspace(AuditAction.INTEGRATION_DELETED, tenant -> {
                    ListedIntegration integration =
                            tenant.integration("warehouse", tenant.serviceKey("loader", Preset.OPERATOR));
                    return () -> useCases(tenant)
                            .integrations()
                            .deleteIntegration()
                            .delete(new DeleteIntegration.Command(tenant.owner(), tenant.id(), integration.id()));
                }),
                inWorkspace(AuditAction.MEMBER_INVITED, tenant -> () -> tenant.invite(GRACE, Preset.CREATOR)),
                inWorkspace(AuditAction.INVITATION_ACCEPTED, tenant -> {
                    InviteMember.NewInvitation invitation = Objects.requireNonNull(
                            tenant.invite(GRACE, Preset.CREATOR).invitation());
                    return () -> tenant.accept(invitation);
                }),
                ofMember(AuditAction.MEMBER_ROLE_CHANGED, (tenant, member) -> tenant.changeRole(member, Preset.VIEWER)),
                ofMember(AuditAction.MEMBER_DISABLED, Tenant::disable),
                inWorkspace(AuditAction.MEMBER_ENABLED, tenant -> {
                    UserId member = tenant.join(Preset.CREATOR).user().id();
                    tenant.disable(member);
                    return () -> tenant.enable(member);
                }),
                ofMember(AuditAction.MEMBER_REMOVED, Tenant::remove),
                inWorkspace(AuditAction.ROLE_CREATED, tenant -> () -> tenant.createRole("deployer", Scope.ROLE_READ)),
                inWorkspace(AuditAction.ROLE_CHANGED, tenant -> {
                    CustomRole role = tenant.createRole("deployer", Scope.ROLE_READ);
                    return () -> tenant.changeScopes(role.name(), Scope.AUDIT_READ);
                }),
                inWorkspace(AuditAction.ROLE_DELETED, tenant -> {
                    CustomRole role = tenant.createRole("deployer", Scope.ROLE_READ);
                    return () -> tenant.deleteRole(role.name());
                }),
                inWorkspace(
                        AuditAction.WORKSPACE_RENAMED,
                        tenant -> () -> useCases(tenant)
                                .workspaces()
                                .renameWorkspace()
                                .rename(new RenameWorkspace.Command(
                                        tenant.owner(), tenant.id(), new Name("Umbrella")))),
                inWorkspace(AuditAction.WORKSPACE_DEACTIVATED, tenant -> tenant::deactivate),
                inWorkspace(AuditAction.WORKSPACE_REACTIVATED, tenant -> {
                    tenant.deactivate();
                    return tenant::reactivate;
                }),
                inWorkspace(AuditAction.TOKEN_REVOKED, tenant -> {
                    CreatedKey key = tenant.serviceKey("deploy", Preset.CREATOR);
                    String token = tenant.token(key);
                    RevokeToken.Command command =
                            new RevokeToken.Command(Tenant.credentials(key), token, Origin.INTERNAL);
                    return () -> Deployment.await(
                            useCases(tenant).tokens().revokeToken().revoke(command));
                }),
                new AuditedChange(AuditAction.SESSION_CREATED, Trail.DEPLOYMENT, tenant -> () -> signIn(tenant)),
                new AuditedChange(AuditAction.SESSION_ENDED, Trail.DEPLOYMENT, tenant -> {
                    Call session = new Call(
                            Deployment.await(useCases(tenant)
                                    .tokens()
                                    .authenticateBearer()
                                    .authenticate(signIn(tenant).token().reveal())),
                            Origin.INTERNAL);
                    return () -> useCases(tenant).sessions().signOut().signOut(session);
                }),
                new AuditedChange(AuditAction.PASSWORD_CHANGED, Trail.DEPLOYMENT, tenant -> {
                    ChangePassword.Command command = new ChangePassword.Command(
                            tenant.owner(), Deployment.PASSWORD, new Password("another password"));
                    return () -> useCases(tenant).sessions().changePassword().change(command);
                }),
                new AuditedChange(
                        AuditAction.WORKSPACE_CREATED,
                        Trail.NEW_WORKSPACE,
                        tenant -> () -> useCases(tenant)
                                .workspaces()
                                .createWorkspace()
                                .create(new CreateWorkspace.Command(tenant.owner(), new Name("Umbrella"), false))));
    }

    private static void change(
            Tenant tenant, ListedIntegration integration, @Nullable Name name, @Nullable Secret secret) {
        useCases(tenant)
                .integrations()
                .changeIntegration()
                .change(new ChangeIntegration.Command(tenant.owner(), tenant.id(), integration.id(), name, secret));
    }

    private static SignIn.Result signIn(Tenant tenant) {
        return useCases(tenant)
                .sessions()
                .signIn()
                .signIn(new SignIn.Command(Deployment.OWNER, Deployment.PASSWORD, Origin.INTERNAL));
    }

    private static AuditedChange inWorkspace(AuditAction action, Function<Tenant, Runnable> prepare) {
        return new AuditedChange(action, Trail.WORKSPACE, prepare);
    }

    private static AuditedChange ofMember(AuditAction action, BiConsumer<Tenant, UserId> change) {
        return inWorkspace(action, tenant -> {
            UserId member = tenant.join(Preset.CREATOR).user().id();
            return () -> change.accept(tenant, member);
        });
    }

    private static UseCases useCases(Tenant tenant) {
        return tenant.deployment().useCases();
    }
}
