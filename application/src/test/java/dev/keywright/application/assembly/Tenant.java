package dev.keywright.application.assembly;

import static dev.keywright.application.Fixtures.anId;

import dev.keywright.application.PageRequest;
import dev.keywright.application.access.Call;
import dev.keywright.application.apikey.ApiKeyQuery;
import dev.keywright.application.apikey.ChangeApiKey;
import dev.keywright.application.apikey.ChangeKeyPolicy;
import dev.keywright.application.apikey.CreatePrivateKey;
import dev.keywright.application.apikey.CreateServiceKey;
import dev.keywright.application.apikey.CreatedKey;
import dev.keywright.application.apikey.DisableApiKey;
import dev.keywright.application.apikey.EnableApiKey;
import dev.keywright.application.apikey.EndKeySecret;
import dev.keywright.application.apikey.ListApiKeys;
import dev.keywright.application.apikey.ListedKey;
import dev.keywright.application.apikey.RevokeApiKey;
import dev.keywright.application.apikey.RotateApiKey;
import dev.keywright.application.integration.CreateIntegration;
import dev.keywright.application.integration.ListedIntegration;
import dev.keywright.application.member.AcceptInvitation;
import dev.keywright.application.member.ChangeMember;
import dev.keywright.application.member.InviteMember;
import dev.keywright.application.member.RemoveMember;
import dev.keywright.application.role.ChangeRole;
import dev.keywright.application.role.CreateRole;
import dev.keywright.application.role.DeleteRole;
import dev.keywright.application.token.ClientCredentials;
import dev.keywright.application.token.IssueToken;
import dev.keywright.application.workspace.DeactivateWorkspace;
import dev.keywright.application.workspace.ReactivateWorkspace;
import dev.keywright.domain.Description;
import dev.keywright.domain.Name;
import dev.keywright.domain.access.ClientId;
import dev.keywright.domain.access.SecretId;
import dev.keywright.domain.apikey.KeyPolicy;
import dev.keywright.domain.apikey.KeyRestrictions;
import dev.keywright.domain.apikey.Rotation;
import dev.keywright.domain.audit.AuditEvent;
import dev.keywright.domain.audit.Origin;
import dev.keywright.domain.member.EmailAddress;
import dev.keywright.domain.member.Member;
import dev.keywright.domain.member.UserId;
import dev.keywright.domain.role.CustomRole;
import dev.keywright.domain.role.Preset;
import dev.keywright.domain.role.RoleName;
import dev.keywright.domain.role.Scope;
import dev.keywright.domain.workspace.WorkspaceId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One workspace of a {@link Deployment}, and what tests do in it, by the use cases and as its Owner unless said otherwise.
 *
 * @param owner its Owner, calling
 */
public record Tenant(Deployment deployment, WorkspaceId id, Call owner) {
    private UseCases useCases() {
        return deployment.useCases();
    }

    /** The same workspace, where somebody else does things. */
    public Tenant as(Call caller) {
        return new Tenant(deployment, id, caller);
    }

    public Optional<Member> find(UserId user) {
        return deployment
                .foundation()
                .inTransaction(() -> deployment.storage().members().find(id, user));
    }

    /** A new user who was invited and accepted. */
    public Member join(Preset role) {
        return join(role.roleName());
    }

    public Member join(RoleName role) {
        InviteMember.Result invited = invite(new EmailAddress(anId() + "@example.com"), role);
        InviteMember.NewInvitation invitation = invited.invitation();
        if (invitation == null) {
            throw new AssertionError("a new user needs an invitation");
        }
        return accept(invitation);
    }

    public InviteMember.Result invite(EmailAddress email, Preset role) {
        return invite(email, role.roleName());
    }

    public InviteMember.Result invite(EmailAddress email, RoleName role) {
        return useCases().members().inviteMember().invite(new InviteMember.Command(owner, id, email, role));
    }

    public Member accept(InviteMember.NewInvitation invitation) {
        return useCases()
                .members()
                .acceptInvitation()
                .accept(new AcceptInvitation.Command(
                        invitation.token(), new Name("Ada"), Deployment.PASSWORD, Origin.INTERNAL));
    }

    public Member changeRole(UserId member, Preset role) {
        return useCases()
                .members()
                .changeMember()
                .change(new ChangeMember.Command(owner, id, member, role.roleName(), null));
    }

    /** The role that the user has here now. */
    public RoleName roleOf(@Nullable UserId user) {
        return find(Objects.requireNonNull(user)).orElseThrow().role();
    }

    public Member disable(UserId member) {
        return useCases().members().changeMember().change(new ChangeMember.Command(owner, id, member, null, false));
    }

    public Member enable(UserId member) {
        return useCases().members().changeMember().change(new ChangeMember.Command(owner, id, member, null, true));
    }

    public void remove(UserId member) {
        useCases().members().removeMember().remove(new RemoveMember.Command(owner, id, member));
    }

    public void deactivate() {
        useCases().workspaces().deactivateWorkspace().deactivate(new DeactivateWorkspace.Command(owner, id));
    }

    public void reactivate() {
        useCases().workspaces().reactivateWorkspace().reactivate(new ReactivateWorkspace.Command(owner, id));
    }

    public KeyPolicy setPolicy(KeyPolicy policy) {
        return useCases().apiKeys().changeKeyPolicy().change(new ChangeKeyPolicy.Command(owner, id, before -> policy));
    }

    public CustomRole createRole(String name, Scope... scopes) {
        return useCases()
                .roles()
                .createRole()
                .create(new CreateRole.Command(owner, id, CustomRole.parseName(name), new TreeSet<>(List.of(scopes))));
    }

    public CustomRole changeScopes(RoleName role, Scope... scopes) {
        return useCases()
                .roles()
                .changeRole()
                .change(new ChangeRole.Command(owner, id, role, new TreeSet<>(List.of(scopes))));
    }

    public void deleteRole(RoleName role) {
        useCases().roles().deleteRole().delete(new DeleteRole.Command(owner, id, role));
    }

    public CreatedKey serviceKey(String name, Preset role) {
        return serviceKey(owner, name, role);
    }

    public CreatedKey serviceKey(Call by, String name, Preset role) {
        return serviceKey(by, name, role.roleName());
    }

    public CreatedKey serviceKey(Call by, String name, RoleName role) {
        return useCases()
                .apiKeys()
                .createServiceKey()
                .create(new CreateServiceKey.Command(by, id, new Name(name), role, Description.EMPTY, null));
    }

    public CreatedKey privateKey(UserId user, String name) {
        return privateKey(Call.by(user), name);
    }

    public CreatedKey privateKey(Call by, String name) {
        return useCases()
                .apiKeys()
                .createPrivateKey()
                .create(new CreatePrivateKey.Command(by, id, new Name(name), Description.EMPTY, null));
    }

    /** An integration that holds that key's credential. */
    public ListedIntegration integration(String name, CreatedKey key) {
        return useCases()
                .integrations()
                .createIntegration()
                .create(new CreateIntegration.Command(
                        owner, id, new Name(name), new CreateIntegration.Presented(key.clientId(), key.secret())));
    }

    public void revoke(CreatedKey key) {
        useCases().apiKeys().revokeApiKey().revoke(new RevokeApiKey.Command(owner, id, key.clientId()));
    }

    public void restrict(CreatedKey key, KeyRestrictions restrictions) {
        useCases()
                .apiKeys()
                .changeApiKey()
                .change(new ChangeApiKey.Command(owner, id, key.clientId(), null, before -> restrictions));
    }

    public ListedKey disable(CreatedKey key) {
        return useCases().apiKeys().disableApiKey().disable(new DisableApiKey.Command(owner, id, key.clientId()));
    }

    public ListedKey enable(CreatedKey key) {
        return useCases().apiKeys().enableApiKey().enable(new EnableApiKey.Command(owner, id, key.clientId()));
    }

    /** The key with its newest secret, which it has from then on besides the older one. */
    public CreatedKey rotate(CreatedKey key, Rotation rotation) {
        RotateApiKey.Result rotated = useCases()
                .apiKeys()
                .rotateApiKey()
                .rotate(new RotateApiKey.Command(owner, id, key.clientId(), rotation));
        return new CreatedKey(rotated.key(), rotated.secret());
    }

    public void endSecret(CreatedKey key, SecretId secret) {
        useCases().apiKeys().endKeySecret().end(new EndKeySecret.Command(owner, id, key.clientId(), secret));
    }

    /** The keys that the caller sees. */
    public List<ClientId> keys() {
        return useCases()
                .apiKeys()
                .listApiKeys()
                .list(new ListApiKeys.Query(owner, id, ApiKeyQuery.Filter.ANY, PageRequest.first()))
                .items()
                .stream()
                .map(listed -> listed.key().clientId())
                .toList();
    }

    public static ClientCredentials credentials(CreatedKey key) {
        return new ClientCredentials(key.clientId(), key.secret());
    }

    /** A token of the key, for these scopes, or for all that its role holds. */
    public String token(CreatedKey key, Scope... scopes) {
        SortedSet<Scope> wanted = new TreeSet<>(List.of(scopes));
        return Deployment.await(
                        useCases().tokens().issueToken().issue(new IssueToken.Command(credentials(key), wanted)))
                .jwt();
    }

    /** The key, calling with a new token. */
    public Call calling(CreatedKey key, Scope... scopes) {
        String token = token(key, scopes);
        return new Call(
                Deployment.await(useCases().tokens().authenticateBearer().authenticate(token)), Origin.INTERNAL);
    }

    /** This workspace's audit events, newest first. */
    public List<AuditEvent> trail() {
        return deployment.trail(this, false);
    }
}
